/**
 * Words that belong together though their stems differ, or apart though their stems agree (rule MA3). Each line begins
 * with the name of the family, which is what stands for all its words.
 */
const together = `
decid: decide decides decided deciding decision decisions decisive
fail: fail fails failed failing failure failures
succeed: succeed succeeds succeeded succeeding success successes successful successfully
choos: choose chooses chose chosen choosing choice choices
grow: grow grows grew grown growing growth
lose: lose loses lost losing loss losses
sell: sell sells sold selling sale sales
solv: solve solves solved solving solution solutions
respond: respond responds responded responding response responses responsive unresponsive
analyz: analyse analyses analysed analysing analyze analyzes analyzed analyzing analysis analyst analysts analytical
complain: complain complains complained complaining complaint complaints
simpl: simple simpler simplest simply simplify simplifies simplified simplifying simplicity simplification
risk: risk risks risked risking risky riskier
prioriti: priority priorities prioritise prioritises prioritised prioritising prioritize prioritizes prioritized prioritizing prioritisation prioritization
persuad: persuade persuades persuaded persuading persuasion persuasive
deliver: deliver delivers delivered delivering delivery deliveries deliverable deliverables
discov: discover discovers discovered discovering discovery discoveries
recov: recover recovers recovered recovering recovery
injur: injury injuries injured injure injures
assum: assume assumes assumed assuming assumption assumptions
reduc: reduce reduces reduced reducing reduction reductions
maintain: maintain maintains maintained maintaining maintenance
explain: explain explains explained explaining explanation explanations
believ: believe believes believed believing belief beliefs
prove: prove proves proved proven proving proof
advis: advise advises advised advising advice adviser advisor
critic: criticise criticises criticised criticising criticize criticizes criticized criticizing criticism criticisms critique critiques
know: know knows knew known knowing knowledge knowledgeable
repeat: repeat repeats repeated repeating repetition repetitive repeatedly
resist: resist resists resisted resisting resistance resistant
disagre: disagree disagrees disagreed disagreeing disagreement disagreements
argu: argue argues argued arguing argument arguments
expens: expense expenses expensive spend spends spent spending
save: save saves saved saving savings
hire: hire hires hired hiring recruit recruits recruited recruiting recruitment
teach: teach teaches taught teaching
learn: learn learns learned learnt learning
apolog: apologise apologises apologised apologising apologize apologizes apologized apologizing apology apologies
automat: automate automates automated automating automation automatic automatically
deep: deep deeper deepest deeply depth
strong: strong stronger strongest strongly strength strengths strengthen strengthened
weak: weak weaker weakest weakness weaknesses weaken weakened
safe: safe safer safest safely safety
honest: honest honestly honesty
curious: curious curiosity
ambigu: ambiguous ambiguity
complex: complex complexity complicated
ethic: ethic ethics ethical unethical
inclus: include included inclusive inclusion
divers: diverse diversity
divid: divide divided division
agre: agree agrees agreed agreeing agreement agreements
propos: propose proposes proposed proposing proposal proposals
approv: approve approves approved approving approval approvals
permit: permit permits permitted permission permissions
retain: retain retains retained retaining retention
hesit: hesitate hesitated hesitant hesitation
pressur: pressure pressures pressured
improvis: improvise improvises improvised improvising improvisation
experiment: experiment experiments experimented experimenting experimental experimentation
responsibl: responsible responsibility responsibilities
author: author authors
authoriti: authority authorities
customer: customer customers
manager: manager managers
productiv: productive productivity
important: important importance importantly
posit: positive positively
position: position positions positioned
initiativ: initiative initiatives
initial: initial initially
business: business businesses
busi: busy busier busiest
critical: critical critically
meeting: meeting meetings
intern: intern interns internship internships
internal: internal internally
internat: international internationally
univers: universe universal
universiti: university universities
engin: engine engines
engineer: engineer engineers engineering engineered
organ: organ organs organic
organiz: organise organised organising organize organized organizing organisation organisations organization organizations organisational organizational
general: general generally
generat: generate generates generated generating generation generations
generous: generous generously generosity
past: past
product: product products
produc: produce produces produced producing production
object: object objects
objectiv: objective objectives
direct: direct directly
direction: direction directions
director: director directors
effect: effect effects
effectiv: effective effectively effectiveness
effici: efficient efficiently efficiency efficiencies inefficient
relat: relate relates related
relationship: relationship relationships
interest: interest interested interests
compet: compete competes competed competing competition
competitor: competitor competitors competitive
`

/** The family of each word that has one. */
export const familyOf: ReadonlyMap<string, string> = new Map(
  together
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', words = ''] = line.split(': ')
      return words.split(' ').map((word): [string, string] => [word, name])
    }),
)

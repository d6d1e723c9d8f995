import type { Gap } from '../coverage/coverage-gaps.ts'
import type { CoverageMatrix } from '../coverage/coverage-matrix.ts'
import type { PrincipleId } from '../principle/principle.ts'
import type { Story } from '../story/story.ts'
import type { ReviewContext, Severity } from './flag.ts'

/** One thing to mend in the bank as a whole. */
export interface BankFlag {
  id: string
  /** The rule in README.md: "RV40". */
  rule: string
  severity: Severity
  label: string
  why: string
  fix: string
  /** The stories it is about, if any. */
  storyIds: readonly string[]
  principle: PrincipleId | null
  /** The question it is about, by id. */
  question: string | null
}

/** What the bank's rules may look at besides the stories; what is left out is not known, and its rule is silent. */
export interface BankGround extends Pick<ReviewContext, 'settings' | 'today' | 'lastRehearsed'> {
  /** How often each story was told in interviews, all rounds together. */
  timesTold?: ReadonlyMap<string, number>
  /** Questions the person keeps, and the stories chosen for each. */
  questions?: readonly { id: string; text: string; storyIds: readonly string[] }[]
}

/** What a whole review looks at: the rules of each story and those of the bank. */
export interface BankContext extends ReviewContext, BankGround {}

/** What one pass over the stories found out, so that no rule reads them again. Retired stories are left out. */
export interface BankFacts {
  active: readonly Story[]
  matrix: CoverageMatrix
  gaps: readonly Gap[]
  /** Ids of stories with a quantified outcome, and of those whose missing number is waived with a reason. */
  quantified: ReadonlySet<string>
  /** Ids of stories that tell a failure, and a conflict. */
  failures: ReadonlySet<string>
  conflicts: ReadonlySet<string>
}

/** What a rule found; what it leaves out is the rule's own. */
export interface BankFinding {
  severity?: Severity
  label?: string
  why?: string
  fix?: string
  storyIds?: readonly string[]
  principle?: PrincipleId
  question?: string
}

/** A bank of a few stories, for tests: only what the rule looks at. */
export interface BankExample {
  stories: readonly Partial<Story>[]
  given?: Partial<BankContext>
}

export interface BankRule {
  id: string
  rule: string
  severity: Severity
  threshold: string
  label: string
  why: string
  fix: string
  fires: BankExample
  silent: BankExample
  find: (facts: BankFacts, ground: BankGround) => BankFinding[]
}

export function bankFlagsOf(rule: BankRule, facts: BankFacts, ground: BankGround): BankFlag[] {
  return rule.find(facts, ground).map((found) => ({
    id: rule.id,
    rule: rule.rule,
    severity: found.severity ?? rule.severity,
    label: found.label ?? rule.label,
    why: found.why ?? rule.why,
    fix: found.fix ?? rule.fix,
    storyIds: found.storyIds ?? [],
    principle: found.principle ?? null,
    question: found.question ?? null,
  }))
}

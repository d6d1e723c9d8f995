import { comparisonAfter } from './aftermath.ts'
import { amountRefusal, isGoverned, multipleRule, particleBefore } from './amount-rules.ts'
import type { Candidate, Hearing, Verdict } from './candidate.ts'
import { countRule } from './count-rules.ts'
import { isDurationOutcome } from './duration-rules.ts'
import type { Governor } from './governor.ts'
import type { Dimension, Mention } from './mention.ts'
import type { MetricKind } from './metric.ts'
import { namingRule } from './naming-rules.ts'
import { noOutcomeRule } from './no-outcome-rules.ts'
import { deliverables } from './noun-classes.ts'
import { type Prose, wordAt } from './prose.ts'
import { isRecognition, type RecognitionRule, type RefusalRule } from './rule.ts'
import { counts, Scene } from './scene.ts'

/** What a number of each dimension is as a metric (rule ME1), and the rule that takes it in where no other is nearer. */
export const dimensionKinds: Readonly<Record<Dimension, { kind: MetricKind; rule: RecognitionRule }>> = {
  percent: { kind: 'percent', rule: 'MT10' },
  money: { kind: 'money', rule: 'MT11' },
  duration: { kind: 'duration', rule: 'MT12' },
  count: { kind: 'count', rule: 'MT13' },
  multiple: { kind: 'ratio', rule: 'MT15' },
  fraction: { kind: 'ratio', rule: 'MT16' },
  share: { kind: 'ratio', rule: 'MT17' },
  point: { kind: 'score', rule: 'MT18' },
  stars: { kind: 'score', rule: 'MT18' },
  rate: { kind: 'rate', rule: 'MT24' },
  size: { kind: 'scale', rule: 'MT25' },
  ordinal: { kind: 'count', rule: 'MT13' },
  code: { kind: 'count', rule: 'MT13' },
}

/** What a governor alone rules out, wherever the number stands: a goal, a wish, how things were before. */
export function governorRefusal(governor: Governor, hearing: Hearing): RefusalRule | null {
  if (governor.type === 'goal') return 'MT31'
  if (governor.type === 'hypothetical' || governor.type === 'denied') return 'MT32'
  const past = governor.type === 'background' || governor.type === 'progressive'
  return past && hearing === 'strict' ? 'MT33' : null
}

/** Which way the governing verb or the words beside the number point; null when they do not say. */
function directionOf(scene: Scene): Candidate['direction'] {
  const { prose, mention, verb } = scene
  const after = comparisonAfter(prose, mention.numberTo)
  if (after.direction !== null) return mention.dimension === 'duration' ? 'down' : after.direction
  const sign = wordAt(prose, mention.from)
  if (sign === '+') return 'up'
  if (sign === '-' || sign === '–' || sign === '−') return 'down'
  const particle = particleBefore(scene)
  const far = scene.distance > 6 && dimensionKinds[mention.dimension].kind === 'score'
  if (particle !== null || far || /^(?:improv|enhanc|optimi)/.test(verb)) return particle
  return scene.tells('fall') ? 'down' : scene.tells('rise') ? 'up' : null
}

function ruleOf(scene: Scene): RecognitionRule | RefusalRule {
  const { dimension } = scene.mention
  if (dimension === 'count') return countRule(scene) ?? (counts(scene, deliverables) ? 'MT51' : 'MT35')
  if (dimension === 'duration') return isDurationOutcome(scene) ? 'MT12' : 'MT34'
  if (dimension === 'multiple') return multipleRule(scene) ?? 'MT35'
  if (!scene.loose && !isGoverned(scene)) return 'MT35'
  return amountRefusal(scene) ?? dimensionKinds[dimension].rule
}

function refusalOf(scene: Scene): RefusalRule | null {
  const { governor, hearing, mention } = scene
  const refused = governorRefusal(governor, hearing)
  if (refused) return refused
  if (governor.type === 'background' && mention.dimension === 'count') return 'MT33'
  if (governor.type === 'verb' && governor.infinitive && scene.method) return 'MT31'
  return noOutcomeRule(scene)
}

/** A share of five or ten, or of stars, is a score: "4.6 out of 5". */
function isRating(mention: Mention): boolean {
  if (mention.dimension !== 'share') return false
  const [part, whole] = mention.values
  return mention.noun === 'stars' || ((whole === 5 || whole === 10) && part !== undefined && !Number.isInteger(part))
}

/** Judges one mention where it stands. `alone` = no metric of another form stands in its sentence. */
export function judgeMention(prose: Prose, mention: Mention, hearing: Hearing, alone: boolean): Verdict {
  const named = namingRule(prose, mention)
  if (named) return { refused: named }
  if (hearing === 'silent') return { refused: 'MT30' }
  const scene = new Scene(prose, mention, hearing, alone)
  const rule = refusalOf(scene) ?? ruleOf(scene)
  if (!isRecognition(rule)) return { refused: rule }
  const rating = rule === 'MT17' && isRating(mention)
  const score = rating || rule === 'MT18' || rule === 'MT19'
  const kind = rule === 'MT14' ? 'scale' : score ? 'score' : dimensionKinds[mention.dimension].kind
  return {
    metric: {
      from: mention.from,
      to: mention.to,
      kind,
      unit: mention.unit ?? mention.noun,
      values: mention.values,
      baseline: null,
      value: mention.values[0] ?? null,
      direction: directionOf(scene),
      rule: rating ? 'MT18' : rule,
    },
  }
}

import type { Bank, BankSettings } from '../bank/bank.ts'
import type { Slot } from '../loop/loop.ts'
import type { Metric } from '../metric/metric.ts'
import type { Story } from '../story/story.ts'
import type {
  BankV1,
  DismissalV1,
  DrillAnswerV1,
  DrillV1,
  GradedV1,
  LockV1,
  LoopV1,
  MetricV1,
  PinV1,
  QuestionV1,
  RehearsalV1,
  SettingsV1,
  SlotV1,
  StoryV1,
  TellingV1,
} from './formats/v1.ts'
import { storyToV1 } from './story-to-v1.ts'

type Row<List extends keyof Bank> = Bank[List] extends readonly (infer Each)[] ? Each : never
type Graded = Row<'rehearsals'>['history'][number]
type DrillAnswer = Row<'drills'>['answers'][number]
type Lock = Slot['locks'][number]

// A field of today that version 1 does not have would be lost on the way to the disk: then these lines do not compile,
// and the field belongs into the fossil before the first release, or into version 2 after it.
type Unwritten =
  | Exclude<keyof Bank, keyof BankV1>
  | Exclude<keyof Story, keyof StoryV1>
  | Exclude<keyof Metric, keyof MetricV1>
  | Exclude<keyof Row<'questions'>, keyof QuestionV1>
  | Exclude<keyof Row<'pins'>, keyof PinV1>
  | Exclude<keyof Row<'dismissals'>, keyof DismissalV1>
  | Exclude<keyof Row<'rehearsals'>, keyof RehearsalV1>
  | Exclude<keyof Graded, keyof GradedV1>
  | Exclude<keyof Row<'drills'>, keyof DrillV1>
  | Exclude<keyof DrillAnswer, keyof DrillAnswerV1>
  | Exclude<keyof Row<'loops'>, keyof LoopV1>
  | Exclude<keyof Slot, keyof SlotV1>
  | Exclude<keyof Lock, keyof LockV1>
  | Exclude<keyof Row<'tellings'>, keyof TellingV1>
  | Exclude<keyof BankSettings, keyof SettingsV1>
const nothingUnwritten: [Unwritten] extends [never] ? true : Unwritten = true

const questionToV1 = (question: Row<'questions'>): QuestionV1 => ({
  id: question.id,
  text: question.text,
  principles: [...question.principles],
  domain: question.domain,
  createdAt: question.createdAt,
})

const pinToV1 = ({ id, key, question, storyId, at }: Row<'pins'>): PinV1 => ({ id, key, question, storyId, at })

const dismissalToV1 = ({ storyId, flagId, text, at }: Row<'dismissals'>): DismissalV1 => ({ storyId, flagId, text, at })

const gradedToV1 = ({ at, grade, seconds, parts, question }: Graded): GradedV1 => ({
  at,
  grade,
  seconds,
  parts: [...parts],
  question,
})

const rehearsalToV1 = (rehearsal: Row<'rehearsals'>): RehearsalV1 => ({
  id: rehearsal.id,
  storyId: rehearsal.storyId,
  principle: rehearsal.principle,
  due: rehearsal.due,
  stability: rehearsal.stability,
  difficulty: rehearsal.difficulty,
  elapsedDays: rehearsal.elapsedDays,
  scheduledDays: rehearsal.scheduledDays,
  learningSteps: rehearsal.learningSteps,
  reps: rehearsal.reps,
  lapses: rehearsal.lapses,
  state: rehearsal.state,
  lastReview: rehearsal.lastReview,
  history: rehearsal.history.map(gradedToV1),
})

const answerToV1 = ({ question, principle, storyId, nameSeconds, lineSeconds }: DrillAnswer): DrillAnswerV1 => ({
  question,
  principle,
  storyId,
  nameSeconds,
  lineSeconds,
})

const drillToV1 = ({ id, at, answers }: Row<'drills'>): DrillV1 => ({ id, at, answers: answers.map(answerToV1) })

const lockToV1 = ({ principle, story }: Lock): LockV1 => ({ principle, story })

const slotToV1 = (slot: Slot): SlotV1 => ({
  id: slot.id,
  name: slot.name,
  role: slot.role,
  minutes: slot.minutes,
  barRaiser: slot.barRaiser,
  principles: [...slot.principles],
  notes: slot.notes,
  locks: slot.locks.map(lockToV1),
  planned: slot.planned.map(lockToV1),
})

const loopToV1 = ({ id, company, role, level, date, slots }: Row<'loops'>): LoopV1 => ({
  id,
  company,
  role,
  ...(level ? { level } : {}),
  date,
  slots: slots.map(slotToV1),
})

const tellingToV1 = (telling: Row<'tellings'>): TellingV1 => ({
  id: telling.id,
  storyId: telling.storyId,
  loopId: telling.loopId,
  company: telling.company,
  slotName: telling.slotName,
  slotId: telling.slotId,
  principle: telling.principle,
  question: telling.question,
  landed: telling.landed,
  at: telling.at,
})

const settingsToV1 = (settings: BankSettings): SettingsV1 => ({
  role: settings.role,
  principleWeights: settings.principleWeights,
  principleTargets: settings.principleTargets,
  defaultTarget: settings.defaultTarget,
  wordsPerMinute: settings.wordsPerMinute,
  confidentialTerms: settings.confidentialTerms,
  unflaggedWords: settings.unflaggedWords,
})

/** A list by its name, or nothing at all where it has no rows: so a bank of stories stays a file of stories (BK1). */
function listed<Name extends string, From, To>(name: Name, rows: readonly From[], toV1: (row: From) => To) {
  return (rows.length > 0 ? { [name]: rows.map(toV1) } : {}) as { [Key in Name]?: To[] }
}

/** Today's bank as version 1 has it, each field named. */
export function bankToV1(bank: Bank): BankV1 {
  return (
    nothingUnwritten && {
      stories: bank.stories.map(storyToV1),
      ...listed('questions', bank.questions, questionToV1),
      ...listed('pins', bank.pins, pinToV1),
      ...listed('dismissals', bank.dismissals, dismissalToV1),
      ...listed('rehearsals', bank.rehearsals, rehearsalToV1),
      ...listed('drills', bank.drills, drillToV1),
      ...listed('loops', bank.loops, loopToV1),
      ...listed('tellings', bank.tellings, tellingToV1),
      ...(Object.keys(bank.settings).length > 0 ? { settings: settingsToV1(bank.settings) } : {}),
    }
  )
}

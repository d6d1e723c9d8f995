/** The rules of README.md by which a number is taken for a quantified outcome. */
export const recognitionRules = [
  'MT10',
  'MT11',
  'MT12',
  'MT13',
  'MT14',
  'MT15',
  'MT16',
  'MT17',
  'MT18',
  'MT19',
  'MT20',
  'MT21',
  'MT22',
  'MT23',
  'MT24',
  'MT25',
] as const
export type RecognitionRule = (typeof recognitionRules)[number]

/** The rules by which a number only names something: a day, an hour, a part, a version, an age. */
export type NamingRule = 'MT40' | 'MT41' | 'MT42' | 'MT43' | 'MT44' | 'MT45' | 'MT46'

/** The rules by which a number counts or measures, but no outcome. */
export type NoOutcomeRule = 'MT50' | 'MT51' | 'MT52' | 'MT53' | 'MT54' | 'MT55'

/** The rules by which a number is left alone for where it stands and what governs it. */
export type PlaceRule = 'MT30' | 'MT31' | 'MT32' | 'MT33' | 'MT34' | 'MT35'

export type RefusalRule = NamingRule | NoOutcomeRule | PlaceRule

const recognised: ReadonlySet<string> = new Set(recognitionRules)

/** Whether a rule takes a number in; all others take it out. */
export function isRecognition(rule: RecognitionRule | RefusalRule): rule is RecognitionRule {
  return recognised.has(rule)
}

import { wordSet } from '../metric/word-set.ts'

/** People by what they are called at work; singular and plural. */
export const peopleNouns: ReadonlySet<string> = wordSet(
  'team teams engineer engineers developer developers manager managers director directors designer designers analyst analysts',
  'colleague colleagues coworker coworkers teammate teammates peer peers boss bosses lead leads leader leaders leadership',
  'management vendor vendors supplier suppliers contractor contractors consultant consultants architect architects owner owners',
  'stakeholder stakeholders executive executives intern interns mentor mentee clerk clerks operator operators staff crew',
  'people person man woman everyone everybody someone somebody nobody others scientist scientists marketing sales legal finance',
  'operations support customer customers client clients user users partner partners',
)

/** Words that stand for other people. */
export const otherPronouns: ReadonlySet<string> = wordSet(
  'we us our ours ourselves he him his she her hers they them their theirs together both',
)

/** Those who work with the teller: a team, named as such. */
export const teamNouns: ReadonlySet<string> = wordSet(
  'team teams squad squads crew engineers developers designers analysts colleagues coworkers teammates peers staff clerks',
)

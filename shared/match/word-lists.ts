const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words an interviewer opens with before saying anything: skipped at the head of a question (rule MA6). */
export const openingWords = list(`
  please ok okay so now well let lets just hi hello thanks can could would will you your i we me us d like love want to hear
  tell describe share give gives provide explain discuss talk walk recall recount name
  about through of on with over for from at in into a an the any some one this that there it its
  specific concrete recent particular
  time times occasion occasions instance instances example examples situation situations story stories moment moments
  circumstance circumstances
  when where which who whom whose how what why did do does has had have having been be is are was were ve ever
`)

/** Words that say nothing of what is asked or told: no search terms (rule MA6). Negations stay out of this list. */
export const stopWords = list(`
  a an the i me my mine myself we us our ours ourselves you your yours yourself he him his she her hers it its they them
  their theirs this that these those who whom whose which what when where why how be am is are was were been being have
  has had having do does did doing done will would shall should can could may might must
  and or but if then than so as at by for from in into of off on onto out over to too up upon with within without about
  above after again against all also although always among an another any anyone anything around away back because
  before between both during each either else ever every everyone everything few first get give go here however
  just keep last less let like made make many more most much near next now once one only other others own per
  put rather really said same say see several since some someone something soon still such take tell there thing things
  though through thus time times today together toward towards two under until use used using very via want way ways
  well went whether while yes yet come came day days year years month months week weeks
  describe example examples instance situation situations occasion share walk talk explain experience happen happened
  question answer work worked working job role handle handled approach approached step steps think thought kind sort
  people person team teams company project projects
  please discuss recall story stories
`)

/** First words of a sentence that follows up on a story already asked for (rule MA7). */
export const followUpWords =
  list(`how what why who where when which did do does was were is are would and looking if has have
  in so then please include walk explain`)

import stem from 'wink-porter2-stemmer'
import { familyOf } from './word-families.ts'

/** Words that carry no meaning of their own in a phrase: articles, pronouns, auxiliaries (rule MA4). */
const dropped = new Set(
  `a an the i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
  herself it its itself they them their theirs themselves this that these those who whom whose which be am is are was were
  been being have has had having do does did doing will would shall should can could may might must s d ll ve re m t`.split(
    /\s+/,
  ),
)

/** Irregular forms and the word they are forms of (rule MA3): a story says "led" where a question says "lead". */
const irregular = new Map(
  `led:lead taught:teach built:build chose:choose chosen:choose gave:give given:give took:take taken:take made:make found:find
  thought:think told:tell kept:keep lost:lose won:win wrote:write written:write fell:fall fallen:fall grew:grow grown:grow
  knew:know known:know ran:run said:say saw:see seen:see sent:send spent:spend stood:stand understood:understand went:go
  gone:go met:meet held:hold brought:bring bought:buy caught:catch fought:fight sold:sell paid:pay dealt:deal felt:feel
  got:get gotten:get meant:mean sought:seek shown:show spoke:speak spoken:speak stuck:stick struck:strike threw:throw
  thrown:throw broke:break broken:break began:begin begun:begin became:become came:come drove:drive driven:drive
  overcame:overcome rose:rise risen:rise forgot:forget forgotten:forget froze:freeze frozen:freeze withdrew:withdraw
  undertook:undertake mistook:mistake misunderstood:misunderstand hid:hide hidden:hide lent:lend slept:sleep swept:sweep
  drew:draw drawn:draw flew:fly flown:fly shook:shake shaken:shake stole:steal stolen:steal wore:wear worn:wear tore:tear
  torn:tear slid:slide rebuilt:rebuild rewrote:rewrite rewritten:rewrite redid:redo overran:overrun overdrawn:overdraw
  learnt:learn people:person children:child men:man women:woman`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
)

/** Spellings folded to one of the two English ones (rule MA3), in this order. Both sides fold, so only sameness counts. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations|ational)$/, 'iz$1'],
  [/ys(e|ed|es|ing)$/, 'yz$1'],
  [/^(?!four$|hour|our$|your)(.{2,})our(|s|ed|ing|ful|able|ably|ite|ites|al|ally|hood)$/, '$1or$2'],
  [/^(cent|theat|met|lit|fib)re(|s|d)$/, '$1er$2'],
  [/^program+e(|s|d)$/, 'program$1'],
  [/^(defen|offen|licen|preten)c(e|es|ed|ing)$/, '$1s$2'],
  [/^(cata|dia|ana|mono|epi)log(?:ue|ues)$/, '$1log'],
  [/^(cancel|travel|model|label|level|fuel|counsel|signal|total|channel|tunnel|quarrel)l(ed|ing|er|ers)$/, '$1$2'],
  [/^(judg|acknowledg)ement(|s)$/, '$1ment$2'],
  [/^(fulfil|enrol|instal|skil|wil)l?(|s|ed|ing|ful|ment|ments)$/, '$1l$2'],
]

/** The letters without accents. */
const unaccented = (word: string) => word.normalize('NFKD').replace(/\p{M}/gu, '')

/**
 * What stands for a word when texts are compared: contraction resolved ("didn't" → "not"), accents and spelling folded,
 * family or irregular form
 * undone, Porter2 stem. '' for an article, pronoun or auxiliary. Rules MA2–MA4.
 */
export function foldWord(raw: string): string {
  let word = raw.replaceAll('’', "'")
  if (word.includes("'")) {
    if (word.endsWith("n't")) return 'not'
    word = word.replace(/'(?:s|d|ll|ve|re|m)$/, '').replaceAll("'", '')
  }
  if (word === 'cannot') return 'not'
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) > 127) {
      word = unaccented(word)
      break
    }
  if (dropped.has(word)) return ''
  const family = familyOf.get(word)
  if (family !== undefined) return family
  const known = irregular.get(word)
  if (known) return stem(known)
  if (word.length > 4) for (const [from, to] of spellings) word = word.replace(from, to)
  return stem(word)
}

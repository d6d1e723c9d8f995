/** What the form for a number holds, as typed. */
export interface NumberParts {
  before: string
  after: string
  unit: string
  period: string
  /** How sure it is: "about 20%", "at least 20%". */
  how: 'plain' | 'about' | 'at-least'
  /** The amounts may not be said: only how much it moved. */
  asRatio: boolean
}

export const noNumber: NumberParts = { before: '', after: '', unit: '', period: '', how: 'plain', asRatio: false }

const sureness = { plain: '', about: 'about ', 'at-least': 'at least ' } as const

/** An amount as a number, its scale included ("1.2M", "$4k"); null where it is none. */
export function amountOf(typed: string): number | null {
  const read = /^[^\d-]*(-?\d[\d,]*(?:\.\d+)?)\s*([kmb])?\b/i.exec(typed.trim())
  if (!read) return null
  const scale = { k: 1e3, m: 1e6, b: 1e9 }[(read[2] ?? '').toLowerCase()] ?? 1
  return Number((read[1] ?? '').replaceAll(',', '')) * scale
}

const isGlued = (unit: string) => unit === '%' || unit.startsWith('/')
const isCurrency = (unit: string) => /^\p{Sc}$/u.test(unit)
const round = (value: number) => String(Math.round(value * 10) / 10).replace(/\.0$/, '')

function withUnit(amount: string, unit: string): string {
  if (!unit || amount.includes(unit)) return amount
  if (isCurrency(unit)) return `${unit}${amount}`
  return isGlued(unit) ? `${amount}${unit}` : `${amount} ${unit}`
}

/** How much it moved, without saying from where: "by 86%", "3x"; null without both amounts. */
export function ratioWords(before: string, after: string): string | null {
  const from = amountOf(before)
  const to = amountOf(after)
  if (from === null || to === null || from <= 0 || to < 0 || from === to) return null
  return to / from >= 2 ? `${round(to / from)}x` : `by ${round((Math.abs(to - from) / from) * 100)}%`
}

function periodWords(period: string): string {
  const clean = period.trim()
  if (!clean) return ''
  return /^(in|over|within|by|during|a|an|per|each|every|after|since|year)\b/i.test(clean)
    ? ` ${clean}`
    : ` over ${clean}`
}

/** The number in words for the text: "from 850 to 120 ms over two months"; '' while it says nothing. */
export function numberWords({ before, after, unit: typedUnit, period, how, asRatio }: NumberParts): string {
  const [from, to, unit] = [before.trim(), after.trim(), typedUnit.trim()]
  const sure = sureness[how]
  if (!to && !from) return ''
  if (asRatio) {
    const ratio = ratioWords(from, to)
    if (!ratio) return ''
    const told = ratio.startsWith('by ') ? `by ${sure}${ratio.slice(3)}` : `${sure}${ratio}`
    return `${told}${periodWords(period)}`
  }
  const end = `${sure}${withUnit(to || from, unit)}${periodWords(period)}`
  if (!from || !to) return end
  const start = isCurrency(unit) || isGlued(unit) ? withUnit(from, unit) : from
  return `from ${how === 'about' ? sure : ''}${start} to ${end}`
}

/** The words as they are to stand after `text`: a sentence of their own where they replace nothing. */
export function asSentence(words: string, text: string): string {
  const gap = text === '' || /\s$/.test(text) ? '' : /[.!?…]["”’)]?$/.test(text) ? ' ' : '. '
  const lead = words.startsWith('from ') ? 'It went' : words.startsWith('by ') ? 'It moved' : 'It came to'
  return `${gap}${lead} ${words}.`
}

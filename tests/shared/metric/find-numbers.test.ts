import { describe, expect, it } from 'vitest'
import { findNumbers } from '../../../shared/metric/find-metrics.ts'
import type { MetricSection } from '../../../shared/metric/hearing.ts'

/** What each rule leaves alone: its id, the section, the text, the number as it is listed. */
const left: readonly [string, MetricSection, string, string][] = [
  ['MT30', 'situation', 'Sales fell by 15%.', '15%'],
  ['MT31', 'result', 'The target was 99.9%.', '99.9%'],
  ['MT31', 'action', 'I had to save $5,000.', '$5,000'],
  ['MT32', 'result', 'It would have cost $1M.', '$1M'],
  ['MT32', 'result', 'We did not reach 90%.', '90%'],
  ['MT33', 'action', 'I saw that sales had dropped by 15%.', '15%'],
  ['MT34', 'result', 'After three months the director thanked me.', 'three months'],
  ['MT35', 'result', 'We had 3 sponsors.', '3 sponsors'],
  ['MT40', 'result', 'It began in 2021.', '2021'],
  ['MT40', 'result', 'We met on 3 June.', '3'],
  ['MT41', 'result', 'It ended at 9.', '9'],
  ['MT42', 'result', 'We went back to S3.', '3'],
  ['MT42', 'result', 'It is staffed 24/7.', '24/7'],
  ['MT42', 'result', 'They were hit by CVE-2021-44228.', '2021-44228'],
  ['MT43', 'result', 'It runs on Python 3.11 now.', '3.11'],
  ['MT44', 'result', 'It listens on port 8443.', '8443'],
  ['MT44', 'result', 'The 404 errors are logged.', '404 errors'],
  ['MT45', 'result', 'It worked on the 31st attempt.', '31st'],
  ['MT46', 'result', 'The patient, aged 72, wrote to us.', '72'],
  ['MT46', 'result', 'She has 25 years of experience.', '25 years'],
  ['MT50', 'result', 'I spoke to a team of 12.', '12'],
  ['MT50', 'result', 'The team grew from 4 to 9 people.', '4'],
  ['MT51', 'result', 'I wrote 12 documents.', '12 documents'],
  ['MT52', 'result', 'I am 100% sure.', '100%'],
  ['MT53', 'action', 'I set the timeout to 30 seconds.', '30 seconds'],
  ['MT54', 'result', 'I gave a 20-minute talk.', '20-minute'],
  ['MT54', 'result', 'It replaced a $12,000 licence.', '$12,000'],
  ['MT55', 'action', 'I rolled it out to 1% of users.', '1%'],
]

describe('left alone, and why', () => {
  it.each(left)('%s in %s: %s', (rule, section, text, number) => {
    const found = findNumbers(text, { section })
    expect(found[0]).toMatchObject({ rule, text: number, isMetric: false })
    expect(found.filter((each) => each.isMetric)).toEqual([])
  })
})

/** How a number is read, whatever becomes of it: the rule, the text, the number with all that belongs to it. */
const readAs: readonly [string, string, string][] = [
  ['MT1', 'Two hundred and fifty farmers joined.', 'Two hundred and fifty farmers'],
  ['MT1', 'It took a dozen letters.', 'a dozen letters'],
  ['MT2', 'It saved $1.2M.', '$1.2M'],
  ['MT2', 'It saved Rs. 40 lakh.', 'Rs. 40 lakh'],
  ['MT3', 'It came within 3 business days.', 'within 3 business days'],
  ['MT3', 'It came a week early.', 'a week'],
  ['MT4', 'It took away 11 manual steps from them.', '11 manual steps'],
  ['MT5', 'It takes no more than 40 minutes.', 'no more than 40 minutes'],
  ['MT5', 'It brings ~$30 a month.', '~$30 a month'],
]

describe('what belongs to a number', () => {
  it.each(readAs)('%s: %s', (_rule, text, number) => {
    expect(findNumbers(text, { section: 'result' }).map((each) => each.text)).toEqual([number])
  })
})

describe('the Numbers list', () => {
  it('holds metrics and others side by side', () => {
    const numbers = findNumbers('In 2021 we cut the bill by 30%, from $9k to $6k.', { section: 'result' })
    expect(numbers.map(({ text, isMetric }) => [text, isMetric])).toEqual([
      ['2021', false],
      ['30%', true],
      ['$9k', true],
      ['$6k', true],
    ])
  })

  it('reads a text as loose prose when no section is given', () => {
    expect(findNumbers('The fee is 12%.')).toMatchObject([{ text: '12%', isMetric: false }])
  })
})

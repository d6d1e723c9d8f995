import { describe, expect, test } from 'vitest'
import { randomBank } from '../../../scripts/random-bank.ts'
import { matchIndex } from '../../../shared/match/match-index.ts'
import { matchQuestion } from '../../../shared/match/match-question.ts'
import { suggestPrinciples } from '../../../shared/match/suggest-principles.ts'
import { blankStory, type Story } from '../../../shared/story/story.ts'

const story = (id: string, more: Partial<Story>): Story => ({
  ...blankStory({ id, now: '2026-01-01T00:00:00.000Z' }),
  status: 'ready',
  ...more,
})
const late = story('late', {
  title: 'A launch that slipped',
  situation: 'Our release was behind schedule and the client was waiting.',
  action: 'I told the client three weeks ahead that we would miss the date and offered two ways out.',
  result: 'They chose the smaller release and we kept the contract, worth $40,000 a year.',
  principles: [
    { id: 'deliver-results', strength: 'primary', note: '' },
    { id: 'earn-trust', strength: 'secondary', note: '' },
  ],
  happenedOn: '2021-03',
})
const cheap = story('cheap', {
  title: 'Test servers from scrap',
  situation: 'We had no budget for test machines.',
  action: 'I rebuilt eleven retired laptops into a test farm.',
  result: 'It went well.',
  principles: [{ id: 'frugality', strength: 'primary', note: '' }],
  status: 'draft',
})
const mentor = story('mentor', {
  title: 'The shy intern',
  action: 'I mentored an intern every Friday, gave her small talks to hold, and she grew into the role.',
  result: 'She was promoted within a year.',
})
const bank = [late, cheap, mentor]
const filled = (stories: readonly Story[]) => {
  const index = matchIndex()
  index.load(stories)
  return index
}
const deadline = 'Tell me about a time you missed a deadline. How did you tell the client?'
const first = (question: string, stories = bank) => matchQuestion(filled(stories), question).results[0]?.storyId

describe('MA13: the index follows the bank story by story', () => {
  const full = (stories: readonly Story[]) => JSON.stringify(matchQuestion(filled(stories), deadline))
  test('the order stories came in does not matter', () => {
    expect(full([...bank].reverse())).toBe(full(bank))
  })
  test('changed, removed and put back it answers as one freshly filled', () => {
    const index = filled([...randomBank(60), { ...late, action: 'Something else.' }, cheap, mentor])
    for (const each of randomBank(60)) index.remove(each.id)
    index.update(late)
    index.remove('mentor')
    index.update(mentor)
    expect(index.size).toBe(3)
    expect(JSON.stringify(matchQuestion(index, deadline))).toBe(full(bank))
  })
  test('filling in steps is filling', () => {
    const index = matchIndex()
    expect([...index.loadInChunks(bank, 2)]).toEqual([2, 3])
    expect(JSON.stringify(matchQuestion(index, deadline))).toBe(full(bank))
  })
})

describe('MA14: words, concepts, meaning and principles together find the story', () => {
  test('by what it tells, in other words than the question', () => {
    expect(first(deadline)).toBe('late')
    expect(first('When did you do more with less?')).toBe('cheap')
    expect(first('Whom have you helped to develop?')).toBe('mentor')
  })
  test('MA10: a title names the story', () => {
    const twins = [
      story('a', { action: 'The harbour was busy.' }),
      story('b', { title: 'The harbour', action: 'Busy.' }),
    ]
    expect(first('the harbour', twins)).toBe('b')
  })
  test('ties stand by id', () => {
    const twins = ['b', 'a', 'c'].map((id) => story(id, { action: 'I missed a deadline.' }))
    expect(matchQuestion(filled(twins), deadline).results.map(({ storyId }) => storyId)).toEqual(['a', 'b', 'c'])
  })
})

describe('MA15: pins lead; ready, told and told-in-loop decide between stories that answer alike', () => {
  const twins = [story('a', { action: 'I missed a deadline.' }), story('b', { action: 'I missed a deadline.' })]
  const order = (options: Parameters<typeof matchQuestion>[2], stories: readonly Story[] = twins) =>
    matchQuestion(filled(stories), deadline, options).results.map(({ storyId }) => storyId)
  test('a pinned story comes first and is strong', () => {
    const top = matchQuestion(filled(bank), deadline, { pinned: ['cheap'] }).results[0]
    expect(top).toMatchObject({ storyId: 'cheap', fit: 'strong' })
    expect(top?.reasons[0]).toEqual({ type: 'pinned' })
  })
  test('told, told in this loop, draft, retired', () => {
    expect(order({ told: new Map([['a', 2]]) })).toEqual(['b', 'a'])
    expect(order({ toldInLoop: new Map([['a', 'Priya']]) })).toEqual(['b', 'a'])
    expect(
      order({}, [{ ...story('a', { action: 'I missed a deadline.' }), status: 'draft' }, ...twins.slice(1)]),
    ).toEqual(['b', 'a'])
  })
})

describe('MA16: the fit is honest', () => {
  test('a bank without an answer says gap or stretch, and still shows the closest', () => {
    const answer = matchQuestion(filled([cheap]), 'Tell me about a conflict between two colleagues you settled.')
    expect(['stretch', 'gap']).toContain(answer.results[0]?.fit)
    expect(answer.total).toBe(1)
  })
  test('gap is said of the whole answer when no story is better', () => {
    const answer = matchQuestion(filled([cheap]), 'Xylophone zebra?')
    expect(answer.gap).toBe(answer.results.every(({ fit }) => fit === 'gap'))
  })
})

describe('MA17: every result says why', () => {
  const answer = matchQuestion(filled(bank), deadline, {
    today: '2026-06-01',
    told: new Map([['late', 1]]),
    toldInLoop: new Map([['late', 'Priya']]),
  })
  const reasons = answer.results.find(({ storyId }) => storyId === 'late')?.reasons ?? []
  test('concepts and words stand where they are said', () => {
    const concept = reasons.find((each) => each.type === 'concept')
    expect(concept).toBeDefined()
    for (const reason of reasons) {
      if (reason.type === 'word')
        expect(deadline.slice(reason.inQuestion.start, reason.inQuestion.end).toLowerCase()).toBe(reason.word)
      const spans = reason.type === 'word' ? reason.inStory : reason.type === 'concept' ? reason.told : []
      for (const { field, start, end } of spans) {
        const text = field === 'tags' ? late.tags.join(' ') : late[field]
        expect(text.slice(start, end).trim()).not.toBe('')
      }
    }
  })
  test('what agrees comes before what speaks against', () => {
    const types = reasons.map(({ type }) => type)
    expect(types).toEqual(expect.arrayContaining(['principle', 'told-in-loop', 'told', 'stale']))
    expect(types.indexOf('told')).toBeGreaterThan(types.lastIndexOf('word'))
    expect(reasons).toContainEqual({ type: 'stale', years: 5 })
  })
  test('a draft and a result without a number say so', () => {
    const own = matchQuestion(filled([cheap]), 'more with less budget').results[0]?.reasons.map(({ type }) => type)
    expect(own).toEqual(expect.arrayContaining(['draft', 'no-metric']))
  })
  test('results far down explain themselves when looked at', () => {
    const results = matchQuestion(filled(randomBank(40)), deadline, { limit: 20 }).results
    expect(results).toHaveLength(20)
    for (const result of results) expect(Array.isArray(result.reasons)).toBe(true)
  })
})

describe('MA18: principles can be forced and dropped', () => {
  test('forced ones lead and are shown; dropped ones are neither', () => {
    const answer = matchQuestion(filled(bank), deadline, { force: ['frugality'], drop: ['earn-trust'] })
    expect(answer.principles[0]?.id).toBe('frugality')
    expect(answer.principles.at(-1)?.id).toBe('earn-trust')
    expect(answer.readsAs).toContain('frugality')
    expect(answer.readsAs).not.toContain('earn-trust')
  })
  test('one to three chips, none where nothing is said', () => {
    const { readsAs } = matchQuestion(filled(bank), deadline)
    expect(readsAs.length).toBeGreaterThanOrEqual(1)
    expect(readsAs.length).toBeLessThanOrEqual(3)
    expect(matchQuestion(filled(bank), 'of the and').readsAs).toEqual([])
  })
})

describe('MA12, MA19: a story suggests its own principles', () => {
  test('from its text, with the words that say so, whatever its tags', () => {
    const [top] = suggestPrinciples({ ...mentor, principles: [{ id: 'frugality', strength: 'primary', note: '' }] })
    expect(top?.id).toBe('hire-and-develop-the-best')
    const said = top?.words.map(({ field, start, end }) => (field === 'tags' ? '' : mentor[field].slice(start, end)))
    expect(said?.join(' ')).toMatch(/mentored|intern|grew|promoted/)
  })
  test('hardly any text suggests nothing', () => {
    expect(suggestPrinciples(story('x', { title: 'Late' }))).toEqual([])
  })
  test('an untagged story is found by what its text speaks for', () => {
    expect(first('Tell me about hiring and developing people', [late, cheap, mentor])).toBe('mentor')
  })
})

test('MA20: a question and a story without one word in common meet in the concepts both belong to', () => {
  const slipped = story('slipped', {
    action: 'The roll-out dragged on two weeks beyond what I had promised our client.',
  })
  const cheaper = story('cheaper', { action: 'I cancelled unused licences and halved our spend on tools.' })
  const taught = story('taught', { action: 'I coached a new colleague every Friday until she ran the desk alone.' })
  const first = (question: string) => matchQuestion(filled([cheaper, taught, slipped]), question).results[0]?.storyId
  expect(first('Have you ever missed a deadline?')).toBe('slipped')
  expect(first('When did you mentor someone?')).toBe('taught')
  expect(first('How have you saved money with limited resources?')).toBe('cheaper')
})

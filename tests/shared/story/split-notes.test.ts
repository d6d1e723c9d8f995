import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelWords } from '../../../shared/story/note-labels.ts'
import { noteParts } from '../../../shared/story/note-parts.ts'
import { applySplit, splitNotes } from '../../../shared/story/split-notes.ts'
import { blankStory, sectionNames } from '../../../shared/story/story.ts'

/** Only what was found: `{ situation: 'a', kept: 'b' }`. */
function found(text: string) {
  const { found: names, ...texts } = splitNotes(text)
  const filled = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== ''))
  expect(names).toEqual(sectionNames.filter((name) => filled[name]))
  return filled
}

const star = { situation: 'late', task: 'fix it', action: 'did it', result: 'won' }

describe('forms of a label (SP2)', () => {
  it.each([
    ['a colon', 'Situation: late\nTask: fix it\nAction: did it\nResult: won'],
    ['lower case', 'situation: late\ntask: fix it\naction: did it\nresult: won'],
    ['capitals on lines of their own', 'SITUATION\nlate\n\nTASK\nfix it\n\nACTION\ndid it\n\nRESULT\nwon'],
    ['headings', '## Situation\n\nlate\n\n## Task\nfix it\n### Actions\ndid it\n## Results ##\nwon'],
    ['underlined headings', 'Situation\n=========\nlate\n\nTask\n----\nfix it\nAction\n---\ndid it\nResult\n---\nwon'],
    [
      'bold',
      '**Situation**\nlate\n**Task:** fix it\n**Action**: did it\n__Result__ won'.replace(
        '__Result__ ',
        '__Result:__ ',
      ),
    ],
    ['a bold first letter', '**S**ituation: late\n**T**ask: fix it\n**A**ction: did it\n**R**esult: won'],
    ['a dash', 'Situation - late\nTask – fix it\nAction — did it\nResult -> won'],
    ['numbers', '1. Situation: late\n2) Task: fix it\n(3) Action: did it\n4. Result: won'],
    ['bullets', '- Situation: late\n* Task: fix it\n• Action: did it\n– Result: won'],
    ['a quote', '> Situation: late\n> Task: fix it\n> Action: did it\n> Result: won'],
    ['letters', 'S: late\nT: fix it\nA: did it\nR: won'],
    ['letters in brackets', '[S] late\n[T] fix it\n[A] did it\n[R] won'],
    ['letters in round brackets', '(S) late\n(T) fix it\n(A) did it\n(R) won'],
    ['letters with a dash', 'S - late\nT - fix it\nA - did it\nR - won'],
    ['a letter and its word', 'S (Situation): late\nT = Task: fix it\nAction (A): did it\nR - Result: won'],
    ['a table', '| Situation | late |\n|---|---|\n| Task | fix it |\n| Action | did it |\n| Result | won |'],
    ['a tab', 'Situation\tlate\nTask\tfix it\nAction\tdid it\nResult\twon'],
    ['pictures', '📌 Situation: late\n🎯 Task: fix it\n⚙️ Action: did it\n✅ Result: won'],
    ['full-width colons', 'Situation：late\nTask：fix it\nAction：did it\nResult：won'],
    ['other words', 'Background: late\nGoal: fix it\nWhat I did: did it\nImpact: won'],
    ['possessives', 'The situation: late\nMy task: fix it\nMy actions: did it\nThe result: won'],
    ['labels inside one paragraph', 'Situation: late Task: fix it Action: did it Result: won'],
    ['bold labels inside one paragraph', '**Situation:** late **Task:** fix it **Action:** did it **Result:** won'],
    ['Windows line ends', 'Situation: late\r\nTask: fix it\r\nAction: did it\r\nResult: won'],
  ])('reads %s', (_form, text) => {
    expect(found(text)).toEqual(star)
  })

  it('reads labels at the start of sentences in one paragraph', () => {
    const text = 'Situation: We were late. Task: I had to fix it. Action: I did. Result: We won.'
    expect(found(text)).toEqual({
      situation: 'We were late.',
      task: 'I had to fix it.',
      action: 'I did.',
      result: 'We won.',
    })
  })

  it('reads a learning under any of its names', () => {
    for (const label of ['Learning', 'Learnings', 'Lessons learned', 'What I learnt', 'Takeaways', 'Reflection']) {
      expect(found(`Result: won\n${label}: ask first`)).toEqual({ result: 'won', learning: 'ask first' })
    }
  })

  it('puts a combined label into its first section', () => {
    expect(found('S/T: late\nA: did it\nR: won')).toEqual({ situation: 'late', action: 'did it', result: 'won' })
    expect(found('Situation & Task: late\nAction: did it')).toEqual({ situation: 'late', action: 'did it' })
  })

  it('joins parts of one section', () => {
    expect(found('Action 1: one\nAction 2: two\nResult: won')).toEqual({ action: 'one\n\ntwo', result: 'won' })
  })

  it('leaves a remark between label and colon in the text', () => {
    expect(found('Situation (2 min): late\nTask: fix it').situation).toBe('(2 min): late')
  })
})

describe('what is no label (SP3)', () => {
  it.each([
    'The situation was dire. Then the task: get out. It had a result.',
    'Q: how are you?\nA: fine',
    'S: hello\nA: hello to you',
    'Goal: be happy',
    'Our situation-dependent actions taken together resulted in results.',
    'Result-driven work',
    '',
    '   \n ',
  ])('keeps %j whole', (text) => {
    expect(splitNotes(text)).toEqual({
      ...{ title: '', situation: '', task: '', action: '', result: '', learning: '' },
      kept: text,
      found: [],
    })
  })

  it('does not cut a section at a word that already has its own line', () => {
    const text = 'Situation: late\nTask: fix\nAction: I wrote one line. Task: done. Then slept.\nResult: won'
    expect(found(text).action).toBe('I wrote one line. Task: done. Then slept.')
  })
})

describe('a challenge (SP4)', () => {
  it('is the task beside a situation, and the situation without one', () => {
    expect(found('Situation: a\nChallenge: b\nAction: c').task).toBe('b')
    expect(found('Challenge: b\nAction: c\nResult: d').situation).toBe('b')
    expect(found('Situation: a\nComplication: b\nTask: c\nAction: d').situation).toBe('a\n\nb')
  })
})

describe('the text before the first label (SP5)', () => {
  it('is the title when it is one short line', () => {
    expect(found('# The late train\n\nS: a\nT: b\nA: c')).toMatchObject({ title: 'The late train', situation: 'a' })
    expect(found('**The late train**\nSituation: a')).toMatchObject({ title: 'The late train' })
    expect(found('Title: The late train\nSituation: a')).toMatchObject({ title: 'The late train' })
  })

  it('is a title and kept text when it begins with a heading', () => {
    expect(found('# Train\nfrom 2021\n## Situation\na')).toEqual({ title: 'Train', kept: 'from 2021', situation: 'a' })
  })

  it('is kept otherwise', () => {
    expect(found('One line.\nAnother.\nSituation: a')).toEqual({ kept: 'One line.\nAnother.', situation: 'a' })
  })
})

describe('applying a split (SP6)', () => {
  const story = blankStory({ id: 's', now: '2026-01-01T00:00:00.000Z' })

  it('puts kept text in front of the situation', () => {
    const filled = applySplit(story, splitNotes('One.\nTwo.\nSituation: a\nResult: b'))
    expect(filled).toMatchObject({ title: '', situation: 'One.\nTwo.\n\na', result: 'b' })
  })

  it('adds behind what stands there and loses neither title', () => {
    const titled = { ...story, title: 'Mine', result: 'before' }
    expect(applySplit(titled, splitNotes('Theirs\nSituation: a\nResult: b'))).toMatchObject({
      title: 'Mine',
      situation: 'Theirs\n\na',
      result: 'before\n\nb',
    })
  })

  it('returns the same object for empty notes (ST2)', () => {
    expect(applySplit(story, splitNotes(' '))).toBe(story)
  })
})

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
const sorted = (list: readonly string[]) => [...list].sort()

const pieces = fc.constantFrom(
  ...['Situation:', 'Task:', '**Action**', '## Result', 'S:', '[T]', '(A)', 'R -', 'S/T:', 'Background:', 'Challenge:'],
  ...['What I did:', 'Lessons learned:', 'Situation', 'Task -', '1. Action:', 'Title:', '# Head', '---', '=====', '|'],
  ...[
    '\n',
    '\n\n',
    ' ',
    '. ',
    'we',
    'were late',
    'the result',
    'Actions taken',
    'goal',
    '“quoted”',
    '2021',
    'é',
    'a',
    's',
  ],
)
const notes = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((list) => list.join(' ')),
  fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
  fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 30 })
    .map((list) => list.join('')),
)

describe('no word is lost (SP1)', () => {
  it('cuts any text without leaving out a character', () => {
    fc.assert(
      fc.property(notes, (text) => {
        expect(
          noteParts(text)
            .map((part) => part.head + part.text)
            .join(''),
        ).toBe(text)
      }),
      { numRuns: 3_000 },
    )
  })

  it('has every word that is no label in the title, a section or kept', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const split = splitNotes(text)
        const heads = noteParts(text).flatMap((part) => words(part.head))
        for (const word of heads) expect(labelWords.has(word.toLowerCase()) || /^\d{1,2}$/.test(word)).toBe(true)
        const out = words([split.title, split.kept, ...sectionNames.map((name) => split[name])].join('\n'))
        const titleLabel = words(text).length - out.length - heads.length
        if (titleLabel === 0) expect(sorted([...out, ...heads])).toEqual(sorted(words(text)))
        else expect(sorted([...out, ...heads, 'Title'])).toEqual(sorted(words(text)))
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('time (SP7)', () => {
  it.each([
    ['spaces', ' '.repeat(200_000)],
    ['newlines after a label', `Situation:${'\n'.repeat(200_000)}`],
    ['rules after a label', `Situation:${'\n---'.repeat(50_000)}`],
    ['stars', '*'.repeat(200_000)],
    ['marks', '*_'.repeat(100_000)],
    ['labels', '\nTask: a'.repeat(25_000)],
    ['labels inside', '. Task: '.repeat(25_000)],
    ['letters', 'S: '.repeat(60_000)],
    ['words without an end', 'Situation / '.repeat(20_000)],
    ['a label and spaces', `Situation ${' '.repeat(200_000)}`],
  ])('is linear for %s', (_name, text) => {
    // Six hundred thousand letters and more: what grew with their square would outlast the test.
    const long = text.repeat(5)
    const split = splitNotes(long)
    const letters = (words: string) => words.replace(/\P{L}/gu, '').length
    const kept = [split.title, split.kept, ...sectionNames.map((name) => split[name])].join('')
    expect(letters(kept)).toBeLessThanOrEqual(letters(long))
  })
})

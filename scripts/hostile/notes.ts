import { markdownEnd, markdownStart, writeMarkdown } from '../../shared/bank-file/write-markdown.ts'
import { filesOf, type HostileFile } from './hostile-file.ts'
import { payloads } from './payloads.ts'
import { soundStories } from './sound-bank.ts'

const star = 'Situation: late\nTask: fix it\nAction: did it\nResult: won'
const own = (body: string) => `${markdownStart}\n\n${body}\n\n${markdownEnd}\n`

function markdown(): HostileFile[] {
  const sound = writeMarkdown(soundStories)
  return filesOf('markdown', [
    ['raw-html.md', `# ${payloads.script}\n\n${payloads.image}\n${star}\n<div onclick=x>`, 'read markdown 1/1'],
    ['links.md', `# [a](javascript:b)\n${star} [c](data:d) [e]: file:///f "g"`, 'read markdown 1/1'],
    ['quotes-10000.md', `# a\n${'>'.repeat(10_000)} b\n${star}`, 'read markdown 1/1'],
    [
      'lists-2000.md',
      `# a\n${Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}- b`).join('\n')}\n${star}`,
      'read markdown 1/1',
    ],
    ['stars-20000.md', `# a\n${'*'.repeat(20_000)}b${'_'.repeat(20_000)}\n${star}`, 'read markdown 1/1'],
    ['brackets-50000.md', `# a\n${'['.repeat(50_000)}\n${star}`, 'read markdown 1/1'],
    ['brackets-first.md', '['.repeat(50_000), 'refused too-deep'],
    ['backticks.md', `# a\n${'`'.repeat(20_000)}\n${star}`, 'read markdown 1/1'],
    ['open-fence.md', `# a\n\`\`\`\n# b\n${star}`, 'read markdown 1/1'],
    ['open-comment.md', `<!-- # a\n${star}`, 'read markdown 1/1'],
    ['long-line.md', `# a\nSituation: ${'word '.repeat(12_000)}\nResult: won`, 'read markdown 1/1'],
    ['long-heading.md', `# ${'a'.repeat(40_000)}\n${star}`, 'read markdown 1/1'],
    ['hashes.md', `${'#'.repeat(10_000)}\n${star}`, 'read markdown 1/1'],
    ['many-headings.md', '# a\n'.repeat(20_001), 'refused too-many-stories'],
    ['empty-headings.md', '#\n##\n###\n', 'read markdown 1/1'],
    ['underlines.md', `${'=\n'.repeat(5_000)}${star}`, 'read markdown 1/1'],
    ['labels-only.md', '## Situation\n## Task\n## Action\n## Result\n', 'read markdown 0/1 empty-story'],
    ['front-matter.md', `---\ntitle: a\n__proto__: b\n---\n\n# c\n${star}`, 'read markdown 1/1'],
    ['own-end-missing.md', sound.replace(markdownEnd, ''), 'refused truncated'],
    ['own-start-cut.md', markdownStart.slice(0, 20), 'refused truncated'],
    ['own-newer.md', sound.replace('markdown 1', 'markdown 2'), 'refused newer-version'],
    ['own-zero.md', sound.replace('markdown 1', 'markdown 0'), 'refused older-unknown-version'],
    ['own-huge-version.md', sound.replace('markdown 1', 'markdown 99999999999'), 'refused newer-version'],
    ['own-two-files.md', sound + sound, 'read markdown 2/4 duplicate-id'],
    ['own-empty.md', own(''), 'refused no-stories'],
    ['own-ids-twice.md', own('# a\n- Id: x\n# b\n- Id: x'), 'read markdown 1/2 duplicate-id'],
    ['own-reserved-id.md', own('# a\n\n- Id: __proto__'), 'read markdown 0/1 reserved-id'],
    ['own-bad-month.md', own('# a\n\n- Happened on: 2024-13'), 'read markdown 0/1 invalid-month'],
    ['own-bad-status.md', own('# a\n\n- Status: done'), 'read markdown 0/1 unknown-status'],
    ['own-bad-principle.md', own('# a\n## Principles\n- Greed (primary)'), 'read markdown 0/1 unknown-principle'],
    ['own-bad-strength.md', own('# a\n## Principles\n- Ownership (huge)'), 'read markdown 0/1 unknown-strength'],
    ['own-bad-metric.md', own('# a\n## Metrics\n- b\n  - value: much'), 'read markdown 0/1 invalid-metric'],
    ['own-poisoned-metric.md', own('# a\n## Metrics\n- b\n  - __proto__: c'), 'read markdown 1/1'],
    [
      'own-references.md',
      own('# a\n## Situation\n&#x; &#xffffff; &#x0; &#xd83d; &amp;#x41; &#x41'),
      'read markdown 1/1',
    ],
    ['own-backslashes.md', own(`# a\n## Situation\n${'\\'.repeat(20_000)}# b`), 'read markdown 1/1'],
  ])
}

function text(): HostileFile[] {
  return filesOf('text', [
    ['long-line.txt', `Situation: ${'a'.repeat(60_000)}\nResult: won`, 'read text 1/1'],
    ['labels.txt', 'Situation: a. Task: b. '.repeat(2_000), 'read text 1/1'],
    ['label-lines.txt', 'Task: a\n'.repeat(6_000), 'read text 1/1'],
    ['stories.txt', `${star}\n\n`.repeat(1_000), 'read text 1000/1000'],
    ['letters.txt', 'S: T: A: R: '.repeat(4_000), 'read text 0/1 empty-story'],
    ['colons.txt', ':'.repeat(40_000), 'read text 1/1'],
    ['rules.txt', '\n\n---\n'.repeat(8_000).concat('a'), 'read text 1/1'],
    ['spaces.txt', `Situation:${' '.repeat(40_000)}Result: won`, 'read text 1/1'],
    ['newlines.txt', `Situation:${'\n'.repeat(40_000)}Result: won`, 'read text 1/1'],
    ['tabs.txt', `Situation\t${'\t'.repeat(40_000)}a`, 'read text 1/1'],
    ['crossed-labels.txt', '**Situation: **Task:** [Action) (Result] S/T/A/R: x', 'read text 1/1'],
    ['only-labels.txt', 'Situation:\nTask:\nAction:\nResult:', 'read text 0/1 empty-story'],
    ['principles.txt', `Principles: ${'Ownership, '.repeat(2_000)}\n${star}`, 'read text 1/1'],
    ['words-like-json.txt', '"title": "a", "situation": "b"', 'read text 1/1'],
    ['brace-first.txt', '{draft} Situation: late', 'refused not-json'],
    ['bracket-first.txt', '[S] late\n[T] fix it\n[A] did it', 'read text 1/1'],
    ...Object.entries(payloads)
      .filter(([name]) => !['surrogates', 'many-lines', 'controls'].includes(name))
      .map(
        ([name, payload]) =>
          [`payload-${name}.txt`, `Situation: ${payload}\nResult: ${payload}`, 'read text 1/1'] as const,
      ),
  ])
}

export const noteFiles = (): HostileFile[] => [...markdown(), ...text()]

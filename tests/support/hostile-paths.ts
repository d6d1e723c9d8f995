/** Ways to write "up", "slash" and "end of text", each of which some server once believed. */
const ups = ['..', '%2e%2e', '%2E.', '.%2e', '%252e%252e', '..;', '%c0%ae%c0%ae', '%uff0e%uff0e', '…', '. .']
const slashes = ['/', '\\', '%2f', '%2F', '%5c', '%5C', '%252f', '%c0%af', '%ef%bc%8f', '//', '/./', '\u2215']
const targets = [
  'etc/passwd',
  'main/main.js',
  'preload/preload.cjs',
  'package.json',
  'build.json',
  'Windows/win.ini',
  'index.html',
]
const endings = ['', '%00', '%00.html', '\0', '.', '/', '::$DATA', '?', '#', '%20', '%0d%0aX: y', ';.css']

const others = [
  '',
  '//',
  '///',
  '.',
  '..',
  '\\',
  '/\\',
  '*',
  'index.html',
  '/Index.html',
  '/INDEX.HTML',
  '/index.html/',
  '/index.html%00',
  '/index.html.map',
  '/index.html?x',
  '/index.html#x',
  '/%69ndex.html',
  '/lookup',
  '/Lookup.html',
  '/lookup.html/',
  '/lookup.html%00',
  '/lookup.html/../index.html',
  '/%6cookup.html',
  '/assets',
  '/assets/',
  '/assets/main.js/',
  '/assets//main.js',
  '/./assets/main.js',
  '/assets/./main.js',
  '/assets/x/../main.js',
  '/assets/main.js%20',
  '/assets/main.js.map',
  '/assets/MAIN.js',
  '/assets\\main.js',
  '\\\\server\\share\\file',
  '//server/share/file',
  '/C:/Windows/win.ini',
  '/C|/Windows/win.ini',
  'file:///etc/passwd',
  'http://evil.test/',
  'app://story-bank/index.html',
  'app://other/index.html',
  'javascript:alert(1)',
  'data:text/html,x',
  '/__proto__',
  '/constructor',
  '/toString',
  '/hasOwnProperty',
  '/.git/config',
  '/.env',
  '/~root',
  '/proc/self/environ',
  '/CON',
  '/aux.html',
  '/%',
  '/%zz',
  '/%f0%28%8c%28',
  '/\ud800',
  '/\u202eindex.html',
  `/${'a'.repeat(10_000)}`,
  `/${'../'.repeat(2_000)}etc/passwd`,
]

/** More than five hundred different paths, none of them a file of the page (S2). */
export function hostilePaths(): string[] {
  const climbing = ups.flatMap((up) =>
    slashes.flatMap((slash) =>
      targets.map((target, index) => {
        const ending = endings[(index + slash.length + up.length) % endings.length] ?? ''
        return `/${`${up}${slash}`.repeat(1 + (index % 4))}${target}${ending}`
      }),
    ),
  )
  const insideAssets = climbing.slice(0, 200).map((path) => `/assets${path}`)
  return [...new Set([...climbing, ...insideAssets, ...others])]
}

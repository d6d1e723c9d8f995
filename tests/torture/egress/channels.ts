/** Where one channel's attempt is to arrive; a port of its own, so that whatever knocks is known by it. */
export interface Target {
  url: string
  tcp: number
  udp: number
}

type Attempt = (target: Target) => unknown

/** Puts an element into the page. Runs in the page only through the functions below, which are sent there whole. */
const link = (rel: string, as = '') =>
  `(target) => { const it = document.createElement('link'); it.rel = '${rel}'; it.as = '${as}'; it.href = target.url; document.head.append(it) }`
const element = (name: string, attribute: string) =>
  `(target) => { const it = document.createElement('${name}'); it.${attribute} = target.url; document.body.append(it); it.play?.().catch(() => undefined) }`

const fetches: Attempt = (target) => fetch(target.url, { mode: 'no-cors' })
const xhr: Attempt = (target) => {
  const request = new XMLHttpRequest()
  request.open('GET', target.url)
  request.send()
}
const socket: Attempt = (target) => new WebSocket(target.url.replace('http', 'ws')) && undefined
const events: Attempt = (target) => new EventSource(target.url) && undefined
const beacon: Attempt = (target) => navigator.sendBeacon(target.url, 'x')
const background: Attempt = (target) => {
  document.body.style.backgroundImage = `url("${target.url}")`
}
const font: Attempt = (target) => {
  new FontFace('leak', `url("${target.url}")`).load().catch(() => undefined)
}
const form: Attempt = (target) => {
  const it = document.createElement('form')
  it.action = target.url
  document.body.append(it)
  it.submit()
}
const ping: Attempt = (target) => {
  const it = document.createElement('a')
  it.href = '#here'
  it.ping = target.url
  document.body.append(it)
  it.click()
}
const stun: Attempt = async (target) => {
  const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${target.udp}` }] })
  peer.createDataChannel('leak')
  await peer.setLocalDescription(await peer.createOffer())
}
const turn: Attempt = async (target) => {
  const server = { urls: `turn:127.0.0.1:${target.tcp}?transport=tcp`, username: 'a', credential: 'b' }
  const peer = new RTCPeerConnection({ iceServers: [server] })
  peer.createDataChannel('leak')
  await peer.setLocalDescription(await peer.createOffer())
}
const speculation: Attempt = (target) => {
  const it = document.createElement('script')
  it.type = 'speculationrules'
  it.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [target.url], eagerness: 'immediate' }] })
  document.head.append(it)
}
const refresh: Attempt = (target) => {
  const it = document.createElement('meta')
  it.httpEquiv = 'refresh'
  it.content = `0;url=${target.url}`
  document.head.append(it)
}
const anchor: Attempt = (target) => {
  const it = document.createElement('a')
  it.href = target.url
  document.body.append(it)
  it.click()
}
const blank: Attempt = (target) => {
  const it = document.createElement('a')
  it.href = target.url
  it.target = '_blank'
  document.body.append(it)
  it.click()
}
const place: Attempt = (target) => {
  location.href = target.url
}
const opened: Attempt = (target) => {
  window.open(target.url)
}
/** From a script in memory, and from a file of the page's own origin that does what it is told. */
const worker: Attempt = (target) => {
  try {
    new Worker(`/leak-worker.js?to=${encodeURIComponent(target.url)}`)
  } catch {
    // Refused; the other may not be.
  }
  new Worker(URL.createObjectURL(new Blob([`fetch('${target.url}', { mode: 'no-cors' })`])))
}
const serviceWorker: Attempt = (target) =>
  navigator.serviceWorker.register(`/leak-worker.js?to=${encodeURIComponent(target.url)}`).then(() => undefined)

/** The twenty-nine ways out of a page that are tried (S4), each as a function of the page. */
export const channels: Readonly<Record<string, Attempt | string>> = {
  fetch: fetches,
  xhr,
  ws: socket,
  es: events,
  beacon,
  img: element('img', 'src'),
  script: element('script', 'src'),
  css: link('stylesheet'),
  'css-bg': background,
  font,
  iframe: element('iframe', 'src'),
  object: element('object', 'data'),
  embed: element('embed', 'src'),
  media: element('video', 'src'),
  prefetch: link('prefetch'),
  preload: link('preload', 'image'),
  modulepreload: link('modulepreload'),
  form,
  ping,
  webrtc: stun,
  turn,
  speculation,
  'meta-refresh': refresh,
  anchor,
  location: place,
  'window.open': opened,
  _blank: blank,
  worker,
  'service worker': serviceWorker,
}

/** Known to pass a content policy, whichever it is: only the shell can stop them. */
export const pastAnyPolicy = ['webrtc', 'turn', 'meta-refresh', 'anchor', 'location', 'window.open', '_blank']

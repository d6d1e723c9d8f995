import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext } from 'playwright'
import { type ServedPage, serveFiles } from '../../support/served-page.ts'
import { startBrowser } from '../browser/chromium.ts'
import { channels, pastAnyPolicy, type Target } from '../egress/channels.ts'
import { leakPage } from '../egress/leak-page.ts'
import { type Listener, listen } from '../egress/listener.ts'
import { applyGuards, mainFlags } from '../egress/main-settings.ts'
import { servePlainly } from '../egress/plain-server.ts'
import type { Part, Torture } from '../part.ts'

const names = Object.keys(channels)

/** In ms: a busy machine may take long over what arrives at once on another. */
const longestWait = 60_000

interface Column {
  name: string
  served: ServedPage
  flags: readonly string[]
  guard: (context: BrowserContext) => Promise<void>
}

/** Tries every channel, each on a page of its own. */
async function tryAll(context: BrowserContext, origin: string, targets: ReadonlyMap<string, Target>): Promise<void> {
  for (const name of names) {
    const page = await context.newPage()
    await page.goto(`${origin}/leak.html`)
    const attempt = String(channels[name])
    // Refused with an error or in silence, both are refusals; a page that went elsewhere cannot answer.
    const tried = page.evaluate(`(${attempt})(${JSON.stringify(targets.get(name))})`).catch(() => undefined)
    await Promise.race([tried, sleep(2000)])
  }
}

/** Which channels reached the listener, and which of them said anything. `until` ends the waiting: all that can come has come, or long enough. */
async function reachedBy(
  { name, served, flags, guard }: Column,
  torture: Torture,
  until: (spoken: () => string[]) => Promise<void>,
): Promise<Pick<Listener, 'reached' | 'spoken'>> {
  const listener = await listen(names)
  const profile = join(torture.folder, `egress-${name}`)
  const running = await startBrowser({
    profile,
    // Else a machine with no network but its own would have nothing for WebRTC to speak over.
    flags: [...flags, '--allow-loopback-in-peer-connection'],
    // Electron heeds main's switch for WebRTC, and so does a browser; the engine alone does not.
    whole: true,
  })
  try {
    await guard(running.context)
    await tryAll(running.context, served.origin, listener.targets)
    await until(listener.spoken)
    torture.say(`egress, ${name}: ${listener.reached().join(' ') || 'none'}`)
    return listener
  } finally {
    await running.kill()
    await listener.stop()
    await rm(profile, { recursive: true, force: true })
  }
}

/** S4: twenty-nine ways out of a page, with nothing in the way, with the page's policy, and with what main applies. */
export const egress: Part = {
  name: 'egress',
  shows: 'S4: of twenty-nine ways out of the page none reaches a listener under the settings that main applies',
  run: async (torture: Torture) => {
    if (torture.stores.all.length === 0)
      return { ran: false, figures: { channels: 0, leaked: 0 }, faults: [], skipped: [...torture.stores.missing] }
    const plain = await servePlainly()
    const ours = await serveFiles(leakPage)
    const open = async () => undefined
    try {
      let longest = 0
      const control = await reachedBy(
        { name: 'no policy', served: plain, flags: [], guard: open },
        torture,
        async (spoken) => {
          const start = performance.now()
          while (spoken().length < names.length && performance.now() - start < longestWait) await sleep(50)
          longest = performance.now() - start
        },
      )
      // Twice as long as all of them needed where nothing stood in their way.
      const settle = () => sleep(Math.max(3000, Math.min(longestWait, longest * 2)))
      const policy = await reachedBy({ name: 'policy alone', served: ours, flags: [], guard: open }, torture, settle)
      const flags = mainFlags(ours.port)
      const switches = await reachedBy({ name: 'and switches', served: ours, flags, guard: open }, torture, settle)
      const guard = (context: BrowserContext) => applyGuards(context, ours.origin)
      const main = await reachedBy({ name: 'and guards', served: ours, flags, guard }, torture, settle)
      // Under main's settings not even a bare connection may be opened.
      const leaks = [...new Set([...switches.reached(), ...main.reached()])]
      const past = policy.spoken()
      const heard = control.spoken()
      const unforeseen = past.filter((name) => !pastAnyPolicy.includes(name))
      return {
        ran: true,
        figures: {
          channels: names.length,
          leaked: leaks.length,
          reachedWithoutPolicy: heard.length,
          pastPolicyAlone: past,
          // The engine opens a connection before it asks the policy, and then says nothing over it.
          connectedUnderPolicyAlone: policy.reached().filter((name) => !past.includes(name)),
        },
        faults: [
          ...leaks.map((name) => `${name} reached a listener under main's settings`),
          ...unforeseen.map((name) => `${name} passed the page's policy`),
        ],
        // What arrives nowhere even with nothing in its way shows nothing by not arriving elsewhere.
        skipped: names
          .filter((name) => !heard.includes(name))
          .map((name) => `the way out by ${name}: this browser does not take it even without a policy`),
      }
    } finally {
      await plain.stop()
      await ours.stop()
    }
  },
}

import type { BrowserContext } from 'playwright'
import { pageAddress } from '../../../electron/address.ts'
import { commandLineSwitches, mayLoad, mayNavigate } from '../../../electron/security-policy.ts'

/**
 * The switches main applies, as flags. The page's own address is let past the proxy, for here it is served over
 * loopback, where in the app its scheme never reaches the network.
 */
export function mainFlags(ownPort: number): string[] {
  return commandLineSwitches.map(([name, value]) => {
    if (value === undefined) return `--${name}`
    return name === 'proxy-bypass-list' ? `--${name}=${value};127.0.0.1:${ownPort}` : `--${name}=${value}`
  })
}

/** The guards main sets on its session and its contents, asked about every request of the context. */
export async function applyGuards(context: BrowserContext, origin: string): Promise<void> {
  // What is the page's own here is the page's own there.
  const asInApp = (url: string) => (url.startsWith(`${origin}/`) ? url.replace(`${origin}/`, pageAddress) : url)
  await context.route('**/*', (route, request) => {
    const url = asInApp(request.url())
    const own = request.isNavigationRequest() && url === `${pageAddress}leak.html` ? pageAddress : url
    const may = mayLoad(own, false) && (!request.isNavigationRequest() || mayNavigate(pageAddress, own))
    return may ? route.continue() : route.abort()
  })
}

import '../../shared/zod-config.ts'
import { chooseHost } from '../../renderer/host/choose-host.ts'
import type { Host } from '../../renderer/host/host.ts'

declare global {
  interface Window {
    host: Host
    violations: string[]
  }
}

// A page with nothing but a host in it, for tests that ask the host from outside.
window.violations = []
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(`${event.violatedDirective} ${event.blockedURI}`)
})
window.host = chooseHost()

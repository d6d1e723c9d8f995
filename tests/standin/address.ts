/**
 * Stock Chromium cannot load `app://`, and a mapped http host would be no secure context. So the page lives at a host
 * under .localhost over https, whose every request is answered by main's own handler: a stable, secure origin.
 */
const suffix = '.app.localhost'

/** `app://story-bank/x` → `https://story-bank.app.localhost/x`; others as they are. */
export function toWeb(address: string): string {
  return address.replace(/^app:\/\/([^/?#]+)/, (_, host: string) => `https://${host}${suffix}`)
}

/** The way back. */
export function fromWeb(address: string): string {
  return address.replace(/^https:\/\/([^/?#]+)\.app\.localhost(?=[/?#]|$)/, (_, host: string) => `app://${host}`)
}

/** What a policy says of `app:` it says of our host. */
export function toWebPolicy(policy: string): string {
  return policy.replace(/\bapp:(?=[\s;]|$)/g, `https://*${suffix}`)
}

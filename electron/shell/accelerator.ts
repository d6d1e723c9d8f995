const names: Record<string, string> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  $mod: 'CommandOrControl',
}

/**
 * The command list's key as Electron writes it, or null where a menu cannot have it: sequences (`g s`) and single letters
 * belong to the page, which knows whether a text field has the focus; so does Option+arrow on macOS, which moves by words.
 */
export function accelerator(keys: readonly string[], platform: NodeJS.Platform): string | null {
  const [first] = keys
  if (!first || first.includes(' ')) return null
  const parts = first.split('+')
  const held = parts.slice(0, -1)
  const key = parts.at(-1) ?? ''
  const isFunctionKey = /^F\d{1,2}$/.test(key)
  if (!isFunctionKey && !held.includes('$mod') && (platform === 'darwin' || !held.includes('Alt'))) return null
  return [...held, key.length === 1 ? key.toUpperCase() : key].map((part) => names[part] ?? part).join('+')
}

// Read by electron-builder, which is plain Node and knows no TypeScript.
import { tsImport } from 'tsx/esm/api'

/** @param {import('./flip-fuses.ts').Packed} packed */
export async function afterPack(packed) {
  const { flipPackedFuses } = await tsImport('./flip-fuses.ts', import.meta.url)
  await flipPackedFuses(packed)
}

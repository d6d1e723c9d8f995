import { join } from 'node:path'
import { flipFuses } from '@electron/fuses'
import { fuses } from './fuses.ts'

/** What we need of electron-builder's packing context. */
export interface Packed {
  appOutDir: string
  electronPlatformName: string
  packager: { appInfo: { productFilename: string }; executableName?: string }
}

/** The file with the fuses in it: the program, and on macOS the bundle. */
export function fusedProgram({ appOutDir, electronPlatformName, packager }: Packed): string {
  const { productFilename } = packager.appInfo
  if (electronPlatformName === 'darwin') return join(appOutDir, `${productFilename}.app`)
  if (electronPlatformName === 'win32') return join(appOutDir, `${productFilename}.exe`)
  if (!packager.executableName) throw new Error('The packed app has no program.')
  return join(appOutDir, packager.executableName)
}

/**
 * electron-builder's step after packing and before signing. A universal macOS app is merged of two that have passed here
 * already: those are left for the merge.
 */
export async function flipPackedFuses(packed: Packed): Promise<void> {
  if (/-(?:x64|arm64)-temp$/.test(packed.appOutDir)) return
  await flipFuses(fusedProgram(packed), {
    ...fuses,
    // Changing an arm64 program breaks the signature it came with; an unsigned one would not start.
    resetAdHocDarwinSignature: packed.electronPlatformName === 'darwin',
  })
}

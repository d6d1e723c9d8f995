import { type FuseV1Config, FuseV1Options, FuseVersion } from '@electron/fuses'

/**
 * All nine fuses of Electron, each with its reason (S8, SAFETY.md 1.2). Strict: an Electron with a tenth fuse breaks the
 * build instead of passing unseen.
 */
export const fuses: FuseV1Config & { strictlyRequireAllFuses: true } = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  /** The app is never a Node interpreter for somebody else's script. */
  [FuseV1Options.RunAsNode]: false,
  /** We keep no cookie; should Chromium, it is encrypted. */
  [FuseV1Options.EnableCookieEncryption]: true,
  /** No code and no option from the environment. */
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  /** No debugger into the main process. */
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  /** On macOS and Windows an altered archive is not loaded; Linux has no such check. */
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  /** No folder of loose files beside the archive is run in its place. */
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  /** We have no snapshot of our own for the browser process. */
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  /** The page is served at app://; file: gets no privilege. */
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  /** Chromium's default: faults in WebAssembly are caught by signal. */
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** Writes the bank out through the host. */
export function useExport() {
  return {
    bankFile: async () => {},
    markdown: async () => {},
  }
}
export type Exports = ReturnType<typeof useExport>

import { extractFile, getRawHeader, listPackage } from '@electron/asar'
import type { PackedFile } from './package-faults.ts'

interface Node {
  files?: Record<string, Node>
  unpacked?: boolean
  link?: string
}

function nodeAt(root: Node, path: string): Node | undefined {
  return path.split('/').reduce<Node | undefined>((node, name) => node?.files?.[name], root)
}

/** Every file in an asar archive. Throws on a link or on a file kept outside the archive: ours has neither. */
export function readArchive(archive: string): PackedFile[] {
  const root = getRawHeader(archive).header as Node
  return listPackage(archive, { isPack: false })
    .map((name) => name.replaceAll('\\', '/').replace(/^\//, ''))
    .filter((path) => nodeAt(root, path)?.files === undefined)
    .map((path) => {
      const node = nodeAt(root, path)
      if (!node || node.link || node.unpacked) throw new Error(`${path} is not a plain file of the archive`)
      return { path, bytes: extractFile(archive, path) }
    })
}

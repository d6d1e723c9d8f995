import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string
  data: Uint8Array | string
  /** 8 = deflated (default), 0 = stored, any other only claims to be. */
  method?: number
  /** What the directory says of the unpacked size, when it lies. */
  claimedSize?: number
  flags?: number
}

const bytesOf = (data: Uint8Array | string) => (typeof data === 'string' ? Buffer.from(data) : Buffer.from(data))

function record(fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((total, [size]) => total + size, 0))
  let at = 0
  for (const [size, value] of fields)
    at = size === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at)
  return buffer
}

/** A zip archive, honest unless an entry says otherwise; the same bytes each time. */
export function zipFile(entries: readonly ZipEntry[], { entryCount = entries.length } = {}): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, method = 8, claimedSize, flags = 0 } of entries) {
    const plain = bytesOf(data)
    const packed = method === 8 ? deflateRawSync(plain) : plain
    const common = [
      ...([
        [2, 20],
        [2, flags],
        [2, method],
        [4, 0x5821_6000],
        [4, crc32(plain)],
      ] as const),
      ...([
        [4, packed.length],
        [4, claimedSize ?? plain.length],
        [2, Buffer.byteLength(name)],
        [2, 0],
      ] as const),
    ]
    const head = Buffer.concat([record([[4, 0x04034b50], ...common]), Buffer.from(name)])
    const tail = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ] as const
    directory.push(record([[4, 0x02014b50], [2, 20], ...common, ...tail]), Buffer.from(name))
    parts.push(head, packed)
    offset += head.length + packed.length
  }
  const size = directory.reduce((total, each) => total + each.length, 0)
  const end = record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entryCount],
    [2, entryCount],
    [4, size],
    [4, offset],
    [2, 0],
  ])
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const packageTypes = 'http://schemas.openxmlformats.org/package/2006/content-types'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** One paragraph, with the style of that name ("Heading1", "Title") where one is given. */
export function paragraph(text: string, style = ''): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

/** A table of rows of cells, each of one paragraph or more. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<w:tc>${text
      .split('\n')
      .map((line) => paragraph(line))
      .join('')}</w:tc>`
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** The entries of a small Word document with this body. */
export function wordEntries(body: string): ZipEntry[] {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
  return [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="${packageTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordType}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', data: `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>` },
    {
      name: 'word/styles.xml',
      data: `<w:styles xmlns:w="${main}">${style('Heading1', 'heading 1')}${style('Heading2', 'heading 2')}${style('Title', 'Title')}</w:styles>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    },
  ]
}

export const wordFile = (body: string) => zipFile(wordEntries(body))

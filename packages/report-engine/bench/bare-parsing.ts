// The least that any program must do with the same bytes: what the whole is measured against.

import { unzipSync } from 'fflate'
import { Parser, parseDocument } from 'htmlparser2'
import { getDocumentProxy } from 'unpdf'

export type BareParsing = {
  readonly says: string
  readonly parse: (bytes: Uint8Array) => unknown
}

/** Decode, NFKC, lines, words. */
const text: BareParsing = {
  says: 'decode + NFKC + split into lines and words',
  parse: (bytes) =>
    decoded(bytes)
      .normalize('NFKC')
      .split('\n')
      .map((line) => line.split(/[\s|]+/)),
}

const html: BareParsing = {
  says: "decode + htmlparser2's parse into a DOM",
  parse: (bytes) => parseDocument(decoded(bytes)),
}

const office: BareParsing = {
  says: 'unzip + htmlparser2 over every XML part, no tree',
  parse: (bytes) => {
    let tags = 0
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      if (!/\.(?:xml|rels)$/.test(name)) continue
      const parser = new Parser({ onopentag: () => tags++ }, { xmlMode: true })
      parser.end(new TextDecoder().decode(part))
    }
    return tags
  },
}

const pdf: BareParsing = {
  says: "unpdf's getTextContent over all pages",
  parse: async (bytes) => {
    const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
    const items = []
    for (let number = 1; number <= document.numPages; number += 1)
      items.push((await (await document.getPage(number)).getTextContent()).items)
    await document.loadingTask.destroy()
    return items
  },
}

/** By the ending of the sample; `doc` and `xls` have no common bare parser. */
export const bareParsing: Readonly<Record<string, BareParsing>> = {
  txt: text,
  md: text,
  html,
  docx: office,
  xlsx: office,
  pdf,
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

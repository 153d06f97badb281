// Published reports as files: from memory, else from disk, else made in the thread and kept.

import { readFileSync } from 'node:fs'
import { csv } from '#kit/csv.ts'
import { lastUsed } from '#kit/last-used.ts'
import { reportOf } from '../../flow/findings.ts'
import type { FileEnding } from '../../publication/file-kinds.ts'
import { reportLines } from '../../publication/report-csv.ts'
import { renderThread } from './render-thread.ts'
import { type RenderedFolder, renderedFolder } from './rendered-folder.ts'

export type ReportFiles = {
  /** The same digest gives the same bytes. */
  readonly file: (wanted: WantedFile) => Promise<Uint8Array>
  /** Gets the thread and its fonts ready before anybody asks. */
  readonly warmUp: () => Promise<void>
  readonly close: () => Promise<void>
}

export type WantedFile = {
  readonly digest: string
  readonly ending: FileEnding
  /** Asked for only where the file must be made. */
  readonly document: () => Promise<string>
}

const megabyte = 1024 * 1024
const engine = new URL('../package.json', import.meta.resolve('@gongkai/report-engine'))
const engineVersion = /"version": "([^"]+)"/.exec(readFileSync(engine, 'utf8'))?.[1] ?? '0'
/** Counted up when a file that is written here, not by the engine, gets another layout. */
const layout = 2
const version = `${engineVersion}-${layout}`

/** Files of reports, kept on disk where a folder is given. Another engine's files are made anew. */
export function reportFiles(folder?: string): ReportFiles {
  const memory = lastUsed<Uint8Array>(64 * megabyte, ({ length }) => length)
  const disk = folder === undefined ? undefined : renderedFolder(folder)
  const thread = renderThread()
  const underWay = new Map<string, Promise<Uint8Array>>()

  const made = async ({ document, ending }: WantedFile): Promise<Uint8Array> => {
    const text = await document()
    if (ending === 'json') return new TextEncoder().encode(text)
    if (ending === 'csv') return new TextEncoder().encode(csv(reportLines(reportOf(text))))
    return thread.render(text, ending)
  }
  return {
    file: async (wanted) => {
      const name = `${wanted.digest}-${version}.${wanted.ending}`
      const known = memory.get(name)
      if (known !== undefined) return known
      // Whoever asks while it is being made waits for the same one.
      const coming = underWay.get(name) ?? fromDiskOr(disk, name, () => made(wanted))
      underWay.set(name, coming)
      try {
        const bytes = await coming
        memory.set(name, bytes)
        return bytes
      } finally {
        underWay.delete(name)
      }
    },
    warmUp: async () => {
      await thread.render(smallest, 'pdf')
    },
    close: thread.close,
  }
}

async function fromDiskOr(
  disk: RenderedFolder | undefined,
  name: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const found = await disk?.get(name)
  if (found !== undefined) return found
  const bytes = await make()
  // A full disk must not keep anybody from the file.
  await disk?.keep(name, bytes).catch(() => undefined)
  return bytes
}

const smallest = JSON.stringify({
  format: 'gongkai.report/1',
  edition: '2021',
  organ: '示例',
  year: 2024,
  cells: {},
  sections: [],
  findings: [],
})

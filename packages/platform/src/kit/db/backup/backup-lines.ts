// The form of a backup: gzip over lines of JSON, told apart by their first sign. # says what it is, >
// names a table before its rows, ! is a job that waits, @ names the content of a file before its pieces
// (+, base64); the last line (=) counts the rows and carries the SHA-256 of all lines before it.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { contentDigest } from '../../files/file-store.ts'

export const format = 'gongkai-backup-2'

const firstLine = z.object({
  // Backups of the first form hold tables alone.
  format: z.enum(['gongkai-backup-1', format]),
  migrations: z.array(z.object({ number: z.number(), name: z.string(), checksum: z.string() })),
})
const tableLine = z.object({ table: z.string(), columns: z.array(z.string()) })
const jobLine = z.object({
  job: z.string(),
  payload: z.unknown(),
  runAt: z.string(),
  maxAttempts: z.number(),
  jobKey: z.string().nullable(),
  priority: z.number(),
})
const fileLine = z.object({ digest: z.string(), size: z.number() })
const lastLine = z.object({ rows: z.number(), sha256: z.string() })

export type BackupHead = z.infer<typeof firstLine>
export type BackupTable = z.infer<typeof tableLine>
export type BackupJob = z.infer<typeof jobLine>

/** What a reader of a backup is told, in the order of the file. */
export type BackupReader = {
  readonly head: (head: BackupHead) => Promise<void>
  readonly table: (table: BackupTable) => Promise<void>
  /** One row as JSON text. */
  readonly row: (json: string) => Promise<void>
  readonly job: (job: BackupJob) => Promise<void>
  /** The content of a file, proven to be what its digest says. */
  readonly content: (bytes: Uint8Array, digest: string) => Promise<void>
}

/** Reads a backup to its end; returns its digest, or throws when it is cut off or altered. */
export async function readBackup(file: string, reader: Partial<BackupReader>): Promise<string> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) })
  const hash = createHash('sha256')
  const contents = gathering(reader)
  let rows = 0
  let last: z.infer<typeof lastLine> | undefined
  for await (const line of lines) {
    if (last !== undefined) throw new Error('备份文件在结尾之后还有内容，已被改动。')
    const kind = line.slice(0, 1)
    if (kind === '=') last = lastLine.parse(JSON.parse(line.slice(1)))
    else hash.update(`${line}\n`)
    if (kind === '{') rows += 1
    await tell(reader, contents, line)
  }
  if (last === undefined) throw new Error('备份文件不完整：没有结尾。')
  const digest = hash.digest('hex')
  if (last.sha256 !== digest || last.rows !== rows)
    throw new Error('备份文件的摘要不符：文件已损坏或被改动。')
  return digest
}

async function tell(
  reader: Partial<BackupReader>,
  contents: Gathering,
  line: string,
): Promise<void> {
  const rest = line.slice(1)
  switch (line.slice(0, 1)) {
    case '#':
      return reader.head?.(firstLine.parse(JSON.parse(rest)))
    case '>':
      return reader.table?.(tableLine.parse(JSON.parse(rest)))
    case '{':
      return reader.row?.(line)
    case '!':
      return reader.job?.(jobLine.parse(JSON.parse(rest)))
    case '@':
      return contents.begin(fileLine.parse(JSON.parse(rest)))
    case '+':
      return contents.piece(Buffer.from(rest, 'base64'))
  }
}

type Gathering = {
  readonly begin: (given: z.infer<typeof fileLine>) => Promise<void>
  readonly piece: (bytes: Buffer) => Promise<void>
}

/** Puts the pieces of a content together and hands it over when it is whole. */
function gathering(reader: Partial<BackupReader>): Gathering {
  let now = { digest: '', size: 0 }
  let pieces: Buffer[] = []
  let gathered = 0
  const handOver = async (): Promise<void> => {
    const bytes = Buffer.concat(pieces)
    pieces = []
    gathered = 0
    if (contentDigest(bytes) !== now.digest)
      throw new Error(`备份文件中 ${now.digest} 的内容已损坏。`)
    await reader.content?.(bytes, now.digest)
  }
  return {
    begin: async (given) => {
      now = given
    },
    piece: async (bytes) => {
      pieces.push(bytes)
      gathered += bytes.length
      if (gathered >= now.size) await handOver()
    },
  }
}

// The form of a backup: gzip over lines of JSON. The first line says what it is, a line with the
// name of a table stands before its rows, the last line counts the rows and carries the SHA-256 of
// all lines before it.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'

export const format = 'gongkai-backup-1'

const firstLine = z.object({
  format: z.literal(format),
  migrations: z.array(z.object({ number: z.number(), name: z.string(), checksum: z.string() })),
})
const tableLine = z.object({ table: z.string(), columns: z.array(z.string()) })
const lastLine = z.object({ rows: z.number(), sha256: z.string() })

export type BackupHead = z.infer<typeof firstLine>
export type BackupTable = z.infer<typeof tableLine>

/** What a reader of a backup is told, in the order of the file. */
export type BackupReader = {
  readonly head: (head: BackupHead) => Promise<void>
  readonly table: (table: BackupTable) => Promise<void>
  /** One row as JSON text. */
  readonly row: (json: string) => Promise<void>
}

/** Reads a backup to its end; returns its digest, or throws when it is cut off or altered. */
export async function readBackup(file: string, reader: Partial<BackupReader>): Promise<string> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) })
  const hash = createHash('sha256')
  let rows = 0
  let last: z.infer<typeof lastLine> | undefined
  for await (const line of lines) {
    if (last !== undefined) throw new Error('备份文件在结尾之后还有内容，已被改动。')
    const kind = line.slice(0, 1)
    if (kind === '=') last = lastLine.parse(JSON.parse(line.slice(1)))
    else hash.update(`${line}\n`)
    if (kind === '#') await reader.head?.(firstLine.parse(JSON.parse(line.slice(1))))
    if (kind === '>') await reader.table?.(tableLine.parse(JSON.parse(line.slice(1))))
    if (kind === '{') {
      rows += 1
      await reader.row?.(line)
    }
  }
  if (last === undefined) throw new Error('备份文件不完整：没有结尾。')
  const digest = hash.digest('hex')
  if (last.sha256 !== digest || last.rows !== rows)
    throw new Error('备份文件的摘要不符：文件已损坏或被改动。')
  return digest
}

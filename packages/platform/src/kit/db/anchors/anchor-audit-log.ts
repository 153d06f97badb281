// Once a day the last line of every chain of the audit log is noted in a file outside the database.

import { existsSync, readFileSync } from 'node:fs'
import { open, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { Job } from '../../jobs/job.ts'
import type { Database } from '../database.ts'
import { type Anchor, anchorText, readAnchors, sealedPart } from './anchor-lines.ts'
import { anchorFaultInWords, findAnchorFault } from './verify-anchors.ts'

/** The file, below the data folder. */
function anchorFileOf(dataFolder: string): string {
  return join(dataFolder, 'audit-heads.log')
}

/** The job of a worker that has this data folder. */
export function auditAnchoring(dataFolder: string): Job {
  return {
    name: 'kit.anchorAuditLog',
    title: '另记审计日志',
    sentence:
      '把每个单位审计日志的最后一行记到数据库之外的文件（audit-heads.log）；与已记下的不符时任务失败。',
    // 4:00 in the morning in China.
    schedule: '0 20 * * *',
    work: async ({ database, now }) => {
      await anchorAuditLog(database, anchorFileOf(dataFolder), now)
    },
  }
}

/** Compares first, and adds nothing to a file that the database no longer agrees with. */
export async function anchorAuditLog(
  database: Database,
  file: string,
  now: Date,
): Promise<readonly Anchor[]> {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const known = readAnchors(text)
  const fault = await findAnchorFault(database, known)
  if (fault !== undefined) throw new Error(anchorFaultInWords(fault))
  const grown = await listGrown(database, known, now)
  if (grown.length > 0) await append(file, { text, grown })
  return grown
}

async function listGrown(
  database: Database,
  known: readonly Anchor[],
  now: Date,
): Promise<readonly Anchor[]> {
  const last = new Map(known.map(({ unitId, sequence }) => [unitId, sequence]))
  const heads = await database
    .selectFrom('audit_heads')
    .select(['unit_id', 'sequence', 'hash'])
    .where('sequence', '>', 0)
    .orderBy('unit_id')
    .execute()
  return heads
    .filter(({ unit_id, sequence }) => sequence > (last.get(unit_id) ?? 0))
    .map(({ unit_id, sequence, hash }) => ({
      at: now.toISOString(),
      unitId: unit_id,
      sequence,
      hash,
    }))
}

type Addition = { readonly text: string; readonly grown: readonly Anchor[] }

/** On the disk when it returns; what an interrupted writer left without a seal is taken off first. */
async function append(file: string, { text, grown }: Addition): Promise<void> {
  const whole = sealedPart(text)
  if (whole.length < text.length) await truncate(file, Buffer.byteLength(whole))
  const output = await open(file, 'a', 0o600)
  try {
    await output.write(anchorText(whole, grown))
    await output.sync()
  } finally {
    await output.close()
  }
}

// Compares the audit log with what was noted of it outside the database.

import { atOneInstant, type Database, type Readable } from '../database.ts'
import type { Anchor } from './anchor-lines.ts'

/** `gone`: the database no longer has the line; `other`: it has another one in its place. */
export type AnchorFault = { readonly anchor: Anchor; readonly why: 'gone' | 'other' }

const atOnce = 1_000

/** The first anchor, in the order of the file, that the database does not agree with. */
export function findAnchorFault(
  database: Database,
  anchors: readonly Anchor[],
): Promise<AnchorFault | undefined> {
  return atOneInstant(database, async (read) => {
    for (let from = 0; from < anchors.length; from += atOnce) {
      const fault = await firstFault(read, anchors.slice(from, from + atOnce))
      if (fault !== undefined) return fault
    }
    return undefined
  })
}

/** What the fault means, for the operator. */
export function anchorFaultInWords({ anchor, why }: AnchorFault): string {
  const { at, unitId, sequence } = anchor
  const what =
    why === 'gone'
      ? '数据库中已没有这一行（恢复过更早的备份，或者日志被截短）'
      : '数据库中的这一行与当时不同，整条链可能被重写'
  return `${unitId} ${sequence}：${at} 记下的审计日志行，${what}`
}

async function firstFault(
  read: Readable,
  anchors: readonly Anchor[],
): Promise<AnchorFault | undefined> {
  const units = [...new Set(anchors.map(({ unitId }) => unitId))]
  const sequences = [...new Set(anchors.map(({ sequence }) => sequence))]
  const rows = await read
    .selectFrom('audit_lines')
    .select(['unit_id', 'sequence', 'hash'])
    .where('unit_id', 'in', units)
    .where('sequence', 'in', sequences)
    .execute()
  const stored = new Map(rows.map((row) => [`${row.unit_id} ${row.sequence}`, row.hash]))
  for (const anchor of anchors) {
    const hash = stored.get(`${anchor.unitId} ${anchor.sequence}`)
    if (hash !== anchor.hash) return { anchor, why: hash === undefined ? 'gone' : 'other' }
  }
  return undefined
}

// SQL of checks of material before it is given out.

import { z } from 'zod'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { isOutcomeName } from '../case/outcome.ts'
import type { RequestKey } from '../case/request-case.ts'
import type { ReleaseCheck } from './release-check.ts'
import { type FindingKind, findingTitles } from './release-finding.ts'

const kinds = Object.keys(findingTitles) as [FindingKind, ...FindingKind[]]
const findings = z.array(z.object({ kind: z.enum(kinds), where: z.string(), sample: z.string() }))
const hundredths = z.number().min(0).max(100)
const area = z.object({
  page: z.int().positive(),
  ...{ left: hundredths, top: hundredths, right: hundredths, bottom: hundredths },
})
const marks = z.array(
  z.object({
    words: z.string().nullable(),
    area: area.nullable(),
    what: z.string(),
    ground: z.string().refine(isOutcomeName),
    reason: z.string(),
  }),
)
const line = z.object({ what: z.string(), result: z.string(), ok: z.boolean() })
const proof = z.object({ checkedAt: z.string(), lines: z.array(line) })

/** All checks of a request, oldest first. */
export async function listReleaseChecks(
  read: Read,
  { unitId, requestId }: RequestKey,
): Promise<readonly ReleaseCheck[]> {
  const rows = await read
    .selectFrom('release_checks')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .orderBy('release_id')
    .execute()
  return rows.map((row) => ({
    ...{ unitId, requestId, releaseId: row.release_id },
    ...{ sourceFile: row.source_file, releasedFile: row.released_file, attached: row.attached },
    findings: findings.parse(row.findings),
    marks: marks.parse(row.marks),
    proof: row.proof === null ? null : proof.parse(row.proof),
  }))
}

export async function insertReleaseCheck(
  tx: Tx,
  check: ReleaseCheck,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('release_checks')
    .values({
      ...{ unit_id: check.unitId, request_id: check.requestId, release_id: check.releaseId },
      ...{ source_file: check.sourceFile, made_by: by, made_at: now },
      ...columnsOf(check, now),
    })
    .execute()
}

export async function updateReleaseCheck(tx: Tx, check: ReleaseCheck, now: Date): Promise<void> {
  await tx
    .updateTable('release_checks')
    .set(columnsOf(check, now))
    .where('unit_id', '=', check.unitId)
    .where('request_id', '=', check.requestId)
    .where('release_id', '=', check.releaseId)
    .execute()
}

function columnsOf(check: ReleaseCheck, now: Date) {
  return {
    released_file: check.releasedFile,
    findings: JSON.stringify(check.findings),
    marks: JSON.stringify(check.marks),
    proof: check.proof === null ? null : JSON.stringify(check.proof),
    attached: check.attached,
    changed_at: now,
  }
}

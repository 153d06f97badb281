// SQL of what staff say to each other about a request, and of who helps.

import type { Read, Tx } from '#kit/db/transaction.ts'
import type { RequestKey } from '../case/request-case.ts'

export type Comment = {
  readonly commentId: string
  readonly writtenBy: string
  readonly said: string
  readonly writtenAt: Date
}

/** All comments on a request, oldest first. */
export async function listComments(
  read: Read,
  { unitId, requestId }: RequestKey,
): Promise<readonly Comment[]> {
  const rows = await read
    .selectFrom('request_comments')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .orderBy('comment_id')
    .execute()
  return rows.map((row) => ({
    commentId: row.comment_id,
    writtenBy: row.written_by,
    said: row.said,
    writtenAt: row.written_at,
  }))
}

export async function insertComment(
  tx: Tx,
  { unitId, requestId }: RequestKey,
  { commentId, writtenBy, said, writtenAt }: Comment,
): Promise<void> {
  await tx
    .insertInto('request_comments')
    .values({
      unit_id: unitId,
      request_id: requestId,
      comment_id: commentId,
      written_by: writtenBy,
      said,
      written_at: writtenAt,
    })
    .execute()
}

/** The ids of those who help, in the order in which they were asked. */
export async function listHelpers(
  read: Read,
  { unitId, requestId }: RequestKey,
): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('request_helpers')
    .select('staff_id')
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .orderBy('added_at')
    .execute()
  return rows.map(({ staff_id: staffId }) => staffId)
}

export type NewHelper = { readonly staffId: string; readonly by: string; readonly now: Date }

/** False where the person helps already. */
export async function insertHelper(
  tx: Tx,
  { unitId, requestId }: RequestKey,
  { staffId, by, now }: NewHelper,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('request_helpers')
    .values({
      unit_id: unitId,
      request_id: requestId,
      staff_id: staffId,
      added_by: by,
      added_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** False where the person did not help. */
export async function deleteHelper(
  tx: Tx,
  { unitId, requestId }: RequestKey,
  staffId: string,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('request_helpers')
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

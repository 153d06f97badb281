// SQL of what a file of the register says beside its lines: when each was decided and served, by how
// much it was extended, the number of its answer.

import { sql } from 'kysely'
import { z } from 'zod'
import type { Read } from '#kit/db/transaction.ts'
import { letterKinds, listLetterNumbers } from '#letters/index.ts'
import type { RequestKey } from '../case/request-case.ts'
import { queryNumberOf } from '../follow/query-number.ts'

export type SheetFacts = {
  readonly decidedOn: string
  readonly servedOn: string
  /** Working days; empty where it was not extended. */
  readonly extension: string
  readonly answerNumber: string
  /** The number of the request it is split from; empty where it is none's part. */
  readonly splitFrom: string
}

const nothing: SheetFacts = {
  ...{ decidedOn: '', servedOn: '', extension: '', answerNumber: '', splitFrom: '' },
}
const extended = z.object({ workingDays: z.int() })

/** By the id of the request; of each unit's requests at once. */
export async function readSheetFacts(
  read: Read,
  keys: readonly RequestKey[],
): Promise<ReadonlyMap<string, SheetFacts>> {
  const found = new Map<string, SheetFacts>()
  const add = (requestId: string, more: Partial<SheetFacts>): void => {
    found.set(requestId, { ...nothing, ...found.get(requestId), ...more })
  }
  for (const [unitId, group] of Map.groupBy(keys, (key) => key.unitId)) {
    const subjectIds = group.map(({ requestId }) => requestId)
    for (const { request_id, kind, on, content } of await factsOf(read, unitId, subjectIds))
      if (kind === 'decided') add(request_id, { decidedOn: on })
      else if (kind === 'served') add(request_id, { servedOn: on })
      else add(request_id, { extension: String(extended.parse(content).workingDays) })
    for (const { part, whole, number } of await wholesOf(read, unitId, subjectIds))
      add(part, { splitFrom: number ?? queryNumberOf(whole) })
    for (const { subjectId, kind, number } of await listLetterNumbers(read, { unitId, subjectIds }))
      if (letterKinds[kind].group === 'answer') add(subjectId, { answerNumber: number })
  }
  return found
}

function factsOf(read: Read, unitId: string, requestIds: readonly string[]) {
  return read
    .selectFrom('request_facts')
    .select(['request_id', 'kind', 'content', sql<string>`happened_on::text`.as('on')])
    .where('unit_id', '=', unitId)
    .where(({ eb, fn, val }) => eb('request_id', '=', fn.any(val([...requestIds]))))
    .where('kind', 'in', ['decided', 'served', 'extended'])
    .orderBy('sequence')
    .execute()
}

function wholesOf(read: Read, unitId: string, requestIds: readonly string[]) {
  return read
    .selectFrom('requests as part')
    .innerJoin('requests as whole', (join) =>
      join
        .onRef('whole.unit_id', '=', 'part.unit_id')
        .onRef('whole.request_id', '=', 'part.split_from'),
    )
    .select(['part.request_id as part', 'whole.request_id as whole', 'whole.number'])
    .where('part.unit_id', '=', unitId)
    .where(({ eb, fn, val }) => eb('part.request_id', '=', fn.any(val([...requestIds]))))
    .execute()
}

// Gives a request to the person who prepares the answer.

import { actOnRequest, type RequestContext } from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'

/** Assigns, or assigns anew. */
export async function assignRequest(
  context: RequestContext,
  key: RequestKey,
  staffId: string,
): Promise<void> {
  const step = { action: 'assign', key, facts: { staffId } } as const
  await actOnRequest(context, step, async () => ({ change: { handledBy: staffId } }))
}

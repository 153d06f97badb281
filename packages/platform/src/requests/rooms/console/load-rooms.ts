// Reads what the page of a request shows of its rooms and of the mail about it.

import { holdsRole, type Role } from '#agencies/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { listMessages } from '#kit/mail/outgoing.ts'
import { type RequestPlace, requestPath } from '../../console/request-scope.ts'
import { listRooms } from '../rooms.store.ts'
import type { Rooms } from './rooms.panel.ts'

const readers: readonly Role[] = ['clerk', 'reviewer', 'secrecyReviewer', 'officeHead', 'organHead']

export async function loadRooms(
  { database, person }: Pick<SignedIn, 'database' | 'person'>,
  { unit, request }: RequestPlace,
): Promise<Rooms> {
  const [rooms, messages] = await Promise.all([
    listRooms(database, request),
    listMessages(database, { unitId: unit.id, subjectId: request.requestId }),
  ])
  return {
    rooms,
    messages,
    path: requestPath(unit, request.requestId),
    mayClose: holdsRole(person.duties, ['clerk', 'officeHead'], [unit.id]),
    mayRead: holdsRole(person.duties, readers, [unit.id]),
  }
}

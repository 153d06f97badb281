// The address under which staff close the room of one who is asked.

import { type Answer, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { requestPath, requestPlace } from '../../console/request-scope.ts'
import { closeRoom } from '../close-room.action.ts'
import { listRooms } from '../rooms.store.ts'

export const officeRoomRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/requests/:unit/:id/rooms/:room/close',
    access: { roles: ['clerk', 'officeHead'] },
    handler: close,
  },
]

async function close(exchange: SignedIn): Promise<Answer> {
  const { params, context, database } = exchange
  const { unit, request } = await requestPlace(exchange)
  const room = (await listRooms(database, request)).find(({ roomId }) => roomId === params.room)
  if (room === undefined) throw new NotFound()
  await closeRoom(context, request, room.roomId)
  return redirectTo(requestPath(unit, request.requestId, '#rooms'))
}

// The address under which staff note that a message about a request came back.

import { type Attempt, orAgain } from '#kit/http/again.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { showRequest } from '../../console/request-routes.ts'
import { requestPath, requestPlace } from '../../console/request-scope.ts'
import { noteReturned } from '../note-returned.action.ts'
import { isReturnReason } from '../return-reason.ts'

export const messageRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/requests/:unit/:id/messages/:message/returned',
    access: { roles: ['clerk', 'officeHead'] },
    handler: returned,
  },
]

async function returned(exchange: SignedIn): Promise<Answer> {
  const { params, form, context } = exchange
  const { unit, request } = await requestPlace(exchange)
  const messageId = params.message ?? ''
  const reason = form.get(`reason-${messageId}`) ?? ''
  if (!isReturnReason(reason) || !/^[0-9a-f-]{36}$/.test(messageId)) throw new NotFound()
  const show = (attempt: Attempt): Promise<Answer> => showRequest(exchange, { attempt })
  return orAgain(exchange, { show }, async () => {
    await noteReturned(context, request, { messageId, reason })
    return redirectTo(requestPath(unit, request.requestId, '#messages'))
  })
}

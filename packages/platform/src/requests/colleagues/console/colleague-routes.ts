// Addresses of helpers and internal comments on a request.

import { type Attempt, orAgain } from '#kit/http/again.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import type { RequestContext } from '../../case/act-on-request.action.ts'
import type { RequestKey } from '../../case/request-case.ts'
import { showRequest } from '../../console/request-routes.ts'
import { requestAccess as access, requestPath, requestPlace } from '../../console/request-scope.ts'
import { commentOnRequest } from '../comment.action.ts'
import { addHelper, removeHelper } from '../helpers.action.ts'

const path = '/requests/:unit/:id'

export const colleagueRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: `${path}/comments`,
    access,
    handler: (exchange) => take(exchange, 'said', commentOnRequest),
  },
  {
    method: 'POST',
    path: `${path}/helpers`,
    access,
    handler: (exchange) => take(exchange, 'helper', addHelper),
  },
  {
    method: 'POST',
    path: `${path}/helpers/remove`,
    access,
    handler: (exchange) => take(exchange, 'helper', removeHelper),
  },
]

type Doing = (context: RequestContext, key: RequestKey, given: string) => Promise<void>

async function take(exchange: SignedIn, field: string, doing: Doing): Promise<Answer> {
  const { unit, request } = await requestPlace(exchange)
  const show = (attempt: Attempt): Promise<Answer> => showRequest(exchange, { attempt })
  const fields = { 'colleague.nothingSaid': field, 'colleague.tooLong': field }
  return orAgain(exchange, { fields, show }, async () => {
    await doing(exchange.context, request, exchange.form.get(field) ?? '')
    return redirectTo(requestPath(unit, request.requestId, '#comments'))
  })
}

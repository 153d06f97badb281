// Addresses under which staff note that the holder of an account was verified, or take it back.

import { type Attempt, orAgain } from '#kit/http/again.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import type { RequestContext } from '../../case/act-on-request.action.ts'
import type { RequestKey } from '../../case/request-case.ts'
import { showRequest } from '../../console/request-routes.ts'
import { requestPath, requestPlace } from '../../console/request-scope.ts'
import { isVerificationBasis } from '../account.ts'
import { takeBackVerification, verifyIdentity } from '../verify-identity.action.ts'

const access = { roles: ['clerk', 'officeHead'] }
const path = '/requests/:unit/:id/identity/:account'

export const identityRoutes: readonly Route[] = [
  { method: 'POST', path, access, handler: verify },
  { method: 'POST', path: `${path}/take-back`, access, handler: takeBack },
]

function verify(exchange: SignedIn): Promise<Answer> {
  const basis = exchange.form.get('basis') ?? ''
  return onIdentity(exchange, (context, key, accountId) => {
    if (!isVerificationBasis(basis)) throw new NotFound()
    return verifyIdentity(context, key, { accountId, basis })
  })
}

function takeBack(exchange: SignedIn): Promise<Answer> {
  return onIdentity(exchange, takeBackVerification)
}

async function onIdentity(
  exchange: SignedIn,
  step: (context: RequestContext, key: RequestKey, accountId: string) => Promise<void>,
): Promise<Answer> {
  const { unit, request } = await requestPlace(exchange)
  const show = (attempt: Attempt): Promise<Answer> => showRequest(exchange, { attempt })
  return orAgain(exchange, { show }, async () => {
    await step(exchange.context, request, exchange.params.account ?? '')
    return redirectTo(requestPath(unit, request.requestId, '#identity'))
  })
}

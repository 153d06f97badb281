// The file of an archived case, for those who work on requests of its unit.

import { type Answer, download } from '#kit/http/answer.ts'
import { Forbidden } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { factTitle } from '../../console/clock.panel.ts'
import { requestAccess as access, requestPlace } from '../../console/request-scope.ts'
import { mayReadPapers } from '../../papers/paper-readers.ts'
import { takeCaseFile } from '../take-case-file.action.ts'

/** A file takes seconds to set. */
const rare = { requests: 30, minutes: 5 }

export const caseFileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/requests/:unit/:id/file.zip',
    access,
    atMost: rare,
    handler: sendCaseFile,
  },
]

async function sendCaseFile(exchange: SignedIn): Promise<Answer> {
  const { unit, request } = await requestPlace(exchange)
  if (!mayReadPapers(exchange.person.duties, unit.id)) throw new Forbidden()
  const { bytes } = await takeCaseFile(exchange.context, request, factTitle)
  return download(`案卷${request.number ?? ''}.zip`, 'application/zip', bytes)
}

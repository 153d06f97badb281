// The public API: JSON, read only, open to other sites.

import type { z } from 'zod'
import type { Read } from '#kit/db/transaction.ts'
import type { Answer } from '#kit/http/answer.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { answerComparison, comparisonQuery } from './api-comparison.ts'
import { answerEditions, editionsQuery } from './api-editions.ts'
import { answerReports, answerUnits, reportsQuery, unitsQuery } from './api-operations.ts'
import { unlessSame } from './fresh.ts'
import { openApi } from './open-api.ts'

/** Routes of the API; the description names the site by its origin. */
export function apiRoutes(origin: string): readonly Route[] {
  const description = JSON.stringify(openApi(origin))
  return [
    route('/api/v1/openapi.json', (exchange) => unlessSame(exchange, json(200, description))),
    route('/api/v1/units', answering(unitsQuery, answerUnits)),
    route('/api/v1/reports', answering(reportsQuery, answerReports)),
    route('/api/v1/editions', answering(editionsQuery, answerEditions)),
    route('/api/v1/comparison', answering(comparisonQuery, answerComparison)),
  ]
}

type Handler = (exchange: Exchange) => Answer | Promise<Answer>

function route(path: string, handler: Handler): Route {
  return { method: 'GET', path, access: 'anyone', handler }
}

function answering<T extends z.ZodType>(
  query: T,
  answer: (read: Read, asked: z.infer<T>) => Promise<object>,
): Handler {
  return async (exchange) => {
    const { query: given, database } = exchange
    const filled = [...given].filter(([, value]) => value !== '')
    const asked = query.safeParse(Object.fromEntries(filled))
    if (!asked.success) {
      const wrong = [...new Set(asked.error.issues.map(({ path }) => path.join('.')))]
      return json(400, JSON.stringify({ error: `请核对查询条件：${wrong.join('、')}。` }))
    }
    return unlessSame(exchange, json(200, JSON.stringify(await answer(database, asked.data))))
  }
}

function json(status: number, body: string): Answer {
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'public, no-cache' }
  return { status, type: 'application/json; charset=utf-8', body, headers }
}

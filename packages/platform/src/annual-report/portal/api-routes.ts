// The public API: JSON, read only, open to other sites.

import type { z } from 'zod'
import type { Read } from '#kit/db/transaction.ts'
import type { Answer } from '#kit/http/answer.ts'
import { askedQuery } from '#kit/http/asked-query.ts'
import { unlessSame } from '#kit/http/fresh.ts'
import type { OpenDataPart } from '#kit/http/open-data-part.ts'
import { problem } from '#kit/http/problem.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { hasUnit } from '../publication/published-reports.store.ts'
import { answerComparison, comparisonQuery } from './api-comparison.ts'
import { answerEditions, editionsQuery } from './api-editions.ts'
import { answerReports, answerUnits, reportsQuery, unitsQuery } from './api-operations.ts'
import { openApi } from './open-api.ts'

/** Routes of the API; the description names the site by its origin. */
export function apiRoutes(origin: string, parts: readonly OpenDataPart[] = []): readonly Route[] {
  const others = Object.fromEntries(parts.flatMap(({ paths }) => Object.entries(paths)))
  const description = JSON.stringify(openApi(origin, others))
  return [
    route('/api/v1/openapi.json', (exchange) => unlessSame(exchange, json(description))),
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

/** Undefined where there is nothing at what was asked for. */
type Answering<T extends z.ZodObject> = (
  read: Read,
  asked: z.infer<T>,
) => Promise<object | undefined>

function answering<T extends z.ZodObject>(query: T, answer: Answering<T>): Handler {
  return async (exchange) => {
    const { query: given, database } = exchange
    const found = askedQuery(query, given)
    if ('refused' in found) return found.refused
    const unit = given.get('unit') ?? ''
    if (unit !== '' && !(await hasUnit(database, unit))) return noUnit(unit)
    const value = await answer(database, found.asked)
    return value === undefined ? nothingThere : unlessSame(exchange, json(JSON.stringify(value)))
  }
}

function noUnit(unit: string): Answer {
  const detail = `没有编码是“${unit}”或者名称中有“${unit}”的单位。单位编码见 /api/v1/units。`
  return problem({ status: 404, title: '没有这个单位', detail })
}

const nothingThere = problem({
  status: 404,
  title: '没有公开这份报告',
  detail: '这个单位没有公开这一年度的报告。已公开的报告见 /api/v1/reports。',
})

function json(body: string): Answer {
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'public, no-cache' }
  return { status: 200, type: 'application/json; charset=utf-8', body, headers }
}

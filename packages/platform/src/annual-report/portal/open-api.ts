// The description of the public API: OpenAPI 3.1, made of the schemas that check the requests.

import { reportSchema } from '@gongkai/report-engine'
import { z } from 'zod'
import {
  bulkPath,
  type Operation,
  operationPath,
  pathParameters,
  problemSchema,
  refusedAs,
} from '#kit/http/open-api.ts'
import { comparisonAnswer, comparisonQuery } from './api-comparison.ts'
import { editionsAnswer, editionsQuery } from './api-editions.ts'
import { reportsAnswer, reportsQuery, unitsAnswer, unitsQuery } from './api-operations.ts'

const operations: readonly Operation[] = [
  {
    path: '/api/v1/units',
    id: 'listUnits',
    summary: '单位列表，按编码排序',
    query: unitsQuery,
    answer: unitsAnswer,
  },
  {
    path: '/api/v1/reports',
    id: 'listReports',
    summary: '已公开的年度报告，新的年度在前',
    query: reportsQuery,
    answer: reportsAnswer,
  },
  {
    path: '/api/v1/editions',
    id: 'listEditions',
    summary: '一份报告的各个版本，和每次更正改动的数字',
    query: editionsQuery,
    answer: editionsAnswer,
  },
  {
    path: '/api/v1/comparison',
    id: 'compareUnits',
    summary: '各单位已公开报告中的数字比较',
    query: comparisonQuery,
    answer: comparisonAnswer,
  },
]

/** The whole description as a value for JSON; `others`: what other slices answer. */
export function openApi(origin: string, others: Readonly<Record<string, object>> = {}): object {
  return {
    openapi: '3.1.0',
    info: {
      title: '政府信息公开接口',
      version: '1',
      description: '读取已公开的政府信息和政府信息公开工作年度报告。只读，不需要登记。',
    },
    servers: [{ url: origin }],
    paths: {
      ...Object.fromEntries(
        operations.map((one) => [
          one.path,
          operationPath(one, 'unit' in one.query.shape ? nothingThere : undefined),
        ]),
      ),
      '/reports/{unit}/{year}.json': reportPath,
      '/open-data/reports.csv': bulkPath({
        ...{ id: 'listAllCells', summary: '全部报告的每一格，一格一行', type: 'text/csv' },
        parameters: [year],
      }),
      '/open-data/reports.jsonl': bulkPath({
        ...{ id: 'listAllReports', summary: '全部报告，一份一行', type: 'application/jsonl' },
        parameters: [year],
      }),
      ...others,
    },
    components: { schemas: { Problem: z.toJSONSchema(problemSchema), Report: reportSchema() } },
  }
}

const year = {
  name: 'year',
  in: 'query',
  required: false,
  description: '只要这一年度',
  schema: { type: 'integer' },
}

const nothingThere = refusedAs('没有这个单位，或者没有公开这份报告')

const reportPath = {
  get: {
    operationId: 'getReport',
    summary: '一份报告的全部内容',
    parameters: pathParameters({ unit: 'string', year: 'integer' }),
    responses: {
      200: {
        description: 'gongkai.report/1',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Report' } } },
      },
      404: nothingThere,
    },
  },
}

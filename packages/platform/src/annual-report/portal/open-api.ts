// The description of the public API: OpenAPI 3.1, made of the schemas that check the requests.

import { reportSchema } from '@gongkai/report-engine'
import { z } from 'zod'
import { comparisonAnswer, comparisonQuery } from './api-comparison.ts'
import { editionsAnswer, editionsQuery } from './api-editions.ts'
import { reportsAnswer, reportsQuery, unitsAnswer, unitsQuery } from './api-operations.ts'

type Operation = {
  readonly path: string
  readonly id: string
  readonly summary: string
  readonly query: z.ZodObject
  readonly answer: z.ZodType
}

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

/** The whole description as a value for JSON. */
export function openApi(origin: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: '政府信息公开年度报告接口',
      version: '1',
      description: '读取已公开的政府信息公开工作年度报告。只读，不需要登记。',
    },
    servers: [{ url: origin }],
    paths: {
      ...Object.fromEntries(operations.map((operation) => [operation.path, pathOf(operation)])),
      '/reports/{unit}/{year}.json': reportPath,
      '/open-data/reports.csv': bulkPath('listAllCells', '全部报告的每一格，一格一行', 'text/csv'),
      '/open-data/reports.jsonl': bulkPath(
        'listAllReports',
        '全部报告，一份一行',
        'application/jsonl',
      ),
    },
    components: { schemas: { Problem: z.toJSONSchema(problem), Report: reportSchema() } },
  }
}

const problem = z.object({
  type: z.string(),
  title: z.string().describe('是什么问题'),
  status: z.number().int(),
  detail: z.string().describe('问题在哪里，怎样改'),
})

const refusedAs = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
const refused = refusedAs('有不认识的参数，或者参数的值有误')
const nothingThere = refusedAs('没有这个单位，或者没有公开这份报告')

const reportPath = {
  get: {
    operationId: 'getReport',
    summary: '一份报告的全部内容',
    parameters: [
      { name: 'unit', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'year', in: 'path', required: true, schema: { type: 'integer' } },
    ],
    responses: {
      200: {
        description: 'gongkai.report/1',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Report' } } },
      },
      404: nothingThere,
    },
  },
}

/** A long answer: a line at a time, of one year or of all. */
function bulkPath(id: string, summary: string, type: string): object {
  const year = { name: 'year', in: 'query', required: false, description: '只要这一年度' }
  return {
    get: {
      operationId: id,
      summary,
      parameters: [{ ...year, schema: { type: 'integer' } }],
      responses: {
        200: { description: summary, content: { [type]: { schema: { type: 'string' } } } },
        400: refused,
      },
    },
  }
}

function pathOf({ id, summary, query, answer }: Operation): object {
  const parameters = Object.entries(query.shape).map(([name, schema]) => {
    const { description, ...rest } = z.toJSONSchema(schema as z.ZodType, { io: 'input' })
    const required = !schema.safeParse(undefined).success
    return { name, in: 'query', required, description, schema: withoutDialect(rest) }
  })
  const schema = withoutDialect(z.toJSONSchema(answer))
  return {
    get: {
      operationId: id,
      summary,
      parameters,
      responses: {
        200: { description: summary, content: { 'application/json': { schema } } },
        400: refused,
        ...('unit' in query.shape && { 404: nothingThere }),
      },
    },
  }
}

function withoutDialect({
  $schema: _,
  ...schema
}: object & { readonly $schema?: unknown }): object {
  return schema
}

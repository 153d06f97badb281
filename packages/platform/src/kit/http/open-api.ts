// How the public API is described (OpenAPI 3.1): operations made of the schemas that check the requests.

import { z } from 'zod'

export type Operation = {
  readonly path: string
  readonly id: string
  readonly summary: string
  readonly query: z.ZodObject
  readonly answer: z.ZodType
}

/** What a program reads where something is wrong. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string().describe('是什么问题'),
  status: z.number().int(),
  detail: z.string().describe('问题在哪里，怎样改'),
})

/** An answer that is a problem. */
export const refusedAs = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const refused = refusedAs('有不认识的参数，或者参数的值有误')

/** Parameters in the address itself, by name and type. */
export function pathParameters(
  given: Readonly<Record<string, 'string' | 'integer'>>,
): readonly object[] {
  return Object.entries(given).map(([name, type]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type },
  }))
}

export type Bulk = {
  readonly id: string
  readonly summary: string
  readonly type: string
  /** What it can be narrowed by. */
  readonly parameters?: readonly object[]
}

/** A long answer: a line at a time. */
export function bulkPath({ id, summary, type, parameters = [] }: Bulk): object {
  return {
    get: {
      operationId: id,
      summary,
      parameters,
      responses: {
        200: { description: summary, content: { [type]: { schema: { type: 'string' } } } },
        400: refused,
      },
    },
  }
}

/** An operation by its schemas; `missing`: what is said where there is nothing at what was asked for. */
export function operationPath(
  { id, summary, query, answer }: Omit<Operation, 'path'>,
  missing?: object,
  inPath: readonly object[] = [],
): object {
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
      parameters: [...inPath, ...parameters],
      responses: {
        200: { description: summary, content: { 'application/json': { schema } } },
        400: refused,
        ...(missing && { 404: missing }),
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

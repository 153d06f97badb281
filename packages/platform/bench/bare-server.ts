// What the portal is held against: Fastify alone, the same queries, the same bytes. Run as a process of
// its own: it is told the database and, for each address, the queries and a file with the answer.

import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import pg from 'pg'

export type BareAddress = {
  readonly path: string
  readonly queries: readonly { readonly sql: string; readonly parameters: readonly unknown[] }[]
  readonly answer: string
}

const [url = '', file = ''] = process.argv.slice(2)
const addresses: readonly BareAddress[] = JSON.parse(readFileSync(file, 'utf8'))
const known = new Map(
  addresses.map((one) => [one.path, { ...one, bytes: Buffer.from(one.answer) }] as const),
)
const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c role=gongkai_portal' })
const server = Fastify()

server.get('*', async (request, reply) => {
  const one = known.get(request.url)
  if (one === undefined) return reply.code(404).send()
  await Promise.all(one.queries.map(({ sql, parameters }) => pool.query(sql, [...parameters])))
  return reply.type('text/html; charset=utf-8').send(one.bytes)
})

process.on('disconnect', () => process.exit())
process.send?.(await server.listen({ host: '127.0.0.1', port: 0 }))

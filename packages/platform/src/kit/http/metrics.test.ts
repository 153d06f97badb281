import assert from 'node:assert/strict'
import { test } from 'node:test'
import Fastify from 'fastify'
import { addMetrics, metricSentences } from './metrics.ts'

const connections = () => ({ open: 3, idle: 1, waiting: 2 })

test('connections, answers and memory are told; every name is in the reference', async () => {
  const site = Fastify()
  addMetrics(site, connections, async () => ['# TYPE gongkai_jobs gauge', 'gongkai_jobs 1'])
  site.get('/one/:id', async () => 'x')
  await site.inject('/one/secret')
  const { body } = await site.inject('/metrics')
  assert.match(body, /gongkai_database_connections\{state="waiting"\} 2/)
  assert.match(body, /request_seconds_count\{method="GET",route="\/one\/:id",status="200"\} 1/)
  assert.doesNotMatch(body, /secret/)
  const told = [...body.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name)
  assert.deepEqual(told.sort(), Object.keys(metricSentences).sort())
})

test('metrics of the database that cannot be had leave the others', async () => {
  const site = Fastify()
  addMetrics(site, connections, () => Promise.reject(new Error('away')))
  const { statusCode, body } = await site.inject('/metrics')
  assert.equal(statusCode, 200)
  assert.match(body, /process_resident_memory_bytes \d+/)
})

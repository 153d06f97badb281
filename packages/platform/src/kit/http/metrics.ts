// Counts and times of answers by route, in Prometheus' text form; one log line an answer.

import type { FastifyInstance } from 'fastify'
import type { Connections } from '#kit/db/database.ts'

/** Everything that /metrics tells, for the reference; a test holds the pages to it. */
export const metricSentences: Readonly<Record<string, string>> = {
  gongkai_http_request_seconds:
    '两个网站：每个路由、方法和状态码的答复次数与用时（直方图：_bucket、_sum、_count）。路由是模式，不含具体地址。',
  gongkai_database_connections:
    '两个网站：数据库连接。state="open" 已建立，"idle" 其中空闲，"waiting" 正在等连接的查询。',
  gongkai_jobs:
    '工作人员网站：后台任务。state="waiting" 等待执行，"running" 正在执行，"given_up" 多次失败后停止。',
  process_resident_memory_bytes: '两个网站：进程占用的内存（字节）。',
}

const bounds = [0.005, 0.02, 0.05, 0.1, 0.5, 1, 5]

type Series = { count: number; seconds: number; readonly buckets: number[] }

/** Lines of the site's own gauges, such as jobs that wait. */
export type Gauges = () => Promise<readonly string[]>

export function addMetrics(
  site: FastifyInstance,
  connections: () => Connections,
  gauges: Gauges = async () => [],
): void {
  const series = new Map<string, Series>()
  site.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    const seconds = reply.elapsedTime / 1000
    const labels = `method="${request.method}",route="${route}",status="${reply.statusCode}"`
    record(series, labels, seconds)
    request.log.info(
      { requestId: request.id, method: request.method, route, status: reply.statusCode, seconds },
      'answered',
    )
  })
  site.get('/metrics', { config: { rateLimit: false } }, async (_request, reply) => {
    // Without the database the rest is told all the same.
    const own = [...connectionLines(connections()), ...(await gauges().catch(() => []))]
    return reply.type('text/plain; version=0.0.4').send(exposition(series, own))
  })
}

function connectionLines(connections: Connections): readonly string[] {
  const states = Object.entries(connections).map(
    ([state, count]) => `gongkai_database_connections{state="${state}"} ${count}`,
  )
  return ['# TYPE gongkai_database_connections gauge', ...states]
}

function record(series: Map<string, Series>, labels: string, seconds: number): void {
  const one = series.get(labels) ?? { count: 0, seconds: 0, buckets: bounds.map(() => 0) }
  one.count += 1
  one.seconds += seconds
  for (const [index, bound] of bounds.entries())
    if (seconds <= bound) one.buckets[index] = (one.buckets[index] ?? 0) + 1
  series.set(labels, one)
}

function exposition(series: ReadonlyMap<string, Series>, own: readonly string[]): string {
  const lines = ['# TYPE gongkai_http_request_seconds histogram']
  for (const [labels, { count, seconds, buckets }] of series) {
    for (const [index, bound] of bounds.entries())
      lines.push(`gongkai_http_request_seconds_bucket{${labels},le="${bound}"} ${buckets[index]}`)
    lines.push(`gongkai_http_request_seconds_bucket{${labels},le="+Inf"} ${count}`)
    lines.push(`gongkai_http_request_seconds_sum{${labels}} ${seconds}`)
    lines.push(`gongkai_http_request_seconds_count{${labels}} ${count}`)
  }
  lines.push('# TYPE process_resident_memory_bytes gauge')
  lines.push(`process_resident_memory_bytes ${process.memoryUsage.rss()}`)
  return `${[...lines, ...own].join('\n')}\n`
}

// Times of requests one after another, and pages a second with many at once.

import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'

export type Times = {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** Milliseconds below which half, 95 and 99 of 100 lie. */
export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = milliseconds.toSorted((one, other) => one - other)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Fetches whole; anything but the expected status ends the measurement. */
export function fetched(origin: string, path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const asked = request(origin + path, { agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(Buffer.concat(parts))
          : reject(new Error(`${path}: ${response.statusCode}`)),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** How long each address takes, asked for one after another over a kept connection. */
export async function timesOfPages(origin: string, paths: readonly string[]): Promise<Times> {
  const times: number[] = []
  for (const path of paths) {
    const start = performance.now()
    await fetched(origin, path)
    times.push(performance.now() - start)
  }
  return timesOf(times)
}

/** Pages a second, with so many asked for at once, for some seconds. */
export async function pagesASecond(
  origin: string,
  paths: readonly string[],
  { seconds, atOnce }: { readonly seconds: number; readonly atOnce: number },
): Promise<number> {
  const start = performance.now()
  const end = start + seconds * 1_000
  let done = 0
  const one = async (offset: number): Promise<void> => {
    for (let index = offset; performance.now() < end; index += atOnce) {
      await fetched(origin, paths[index % paths.length] ?? '/')
      done += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, (_, offset) => one(offset)))
  return done / ((performance.now() - start) / 1_000)
}

/** Lets the connections go. */
export function closeConnections(): void {
  agent.destroy()
}

// Runs a server of the measurement as a process of its own, so that nothing shares its thread.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export type Child = {
  readonly origin: string
  /** Bytes of memory the process holds. */
  readonly memory: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** Starts one of the files here; resolves when it listens. */
export async function startChild(file: string, words: readonly string[]): Promise<Child> {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = fork(path, [...words], { stdio: 'inherit' })
  const [origin] = await once(child, 'message')
  return {
    origin: String(origin),
    memory: async () => {
      child.send('memory')
      const [{ rss }] = await once(child, 'message')
      return Number(rss)
    },
    stop: async () => {
      const over = once(child, 'exit')
      child.disconnect()
      await over
    },
  }
}

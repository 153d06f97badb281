// One thread that makes files of reports, started when first needed and again if it ends.

import { Worker } from 'node:worker_threads'
import type { WrittenFormat } from '@gongkai/report-engine'

export type RenderTask = {
  readonly id: number
  readonly document: string
  readonly format: WrittenFormat
}

export type Rendered =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly problem: string }

export type RenderThread = {
  readonly render: (document: string, format: WrittenFormat) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

type Waiting = {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** The thread does not keep the process alive. */
export function renderThread(): RenderThread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let last = 0

  const settle = (answer: Rendered): void => {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('bytes' in answer) one?.resolve(answer.bytes)
    else one?.reject(new Error(answer.problem))
  }
  const ended = (): void => {
    worker = undefined
    for (const { reject } of waiting.values()) reject(new Error('the rendering thread ended'))
    waiting.clear()
  }
  const started = (): Worker => {
    const fresh = new Worker(new URL('./render-worker.ts', import.meta.url))
    fresh.on('message', settle)
    fresh.on('error', ended)
    fresh.on('exit', () => {
      if (worker === fresh) ended()
    })
    fresh.unref()
    return fresh
  }
  return {
    render: (document, format) => {
      worker ??= started()
      last += 1
      const task: RenderTask = { id: last, document, format }
      return new Promise((resolve, reject) => {
        waiting.set(task.id, { resolve, reject })
        worker?.postMessage(task)
      })
    },
    close: async () => {
      await worker?.terminate()
    },
  }
}

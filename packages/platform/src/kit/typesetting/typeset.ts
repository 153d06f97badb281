// The thread that sets PDFs: started when first needed, and again if it ends. It does not keep the
// process alive.

import { Worker } from 'node:worker_threads'
import type { Typesetting } from './compile.ts'
import type { Task, Typeset } from './typeset-worker.ts'

type Waiting = {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}

const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let last = 0

/** The PDF of a template and its data. */
export function typeset(typesetting: Typesetting): Promise<Uint8Array> {
  worker ??= started()
  const thread = worker
  last += 1
  const task: Task = { id: last, ...typesetting }
  // Awaited work holds the process; an idle thread does not.
  thread.ref()
  return new Promise((resolve, reject) => {
    waiting.set(task.id, { resolve, reject })
    thread.postMessage(task)
  })
}

function started(): Worker {
  const fresh = new Worker(new URL('./typeset-worker.ts', import.meta.url))
  fresh.on('message', settle)
  fresh.on('error', ended)
  fresh.on('exit', () => {
    if (worker === fresh) ended()
  })
  return fresh
}

function settle(answer: Typeset): void {
  const one = waiting.get(answer.id)
  waiting.delete(answer.id)
  if (waiting.size === 0) worker?.unref()
  if ('bytes' in answer) one?.resolve(answer.bytes)
  else one?.reject(new Error(answer.problem))
}

function ended(): void {
  worker = undefined
  for (const { reject } of waiting.values()) reject(new Error('the thread that sets PDFs ended'))
  waiting.clear()
}

// The thread that sets letters: started when first needed, and again if it ends. It does not keep the
// process alive.

import { Worker } from 'node:worker_threads'
import type { LetterContent } from '../issue/letter-content.ts'
import type { LetterFormat, LetterSet, LetterTask } from './letter-worker.ts'

type Waiting = {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}

const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let last = 0

/** The letter as a file: set from its text, the same bytes each time. */
export function letterFile(letter: LetterContent, format: LetterFormat): Promise<Uint8Array> {
  worker ??= started()
  last += 1
  const task: LetterTask = { id: last, letter, format }
  return new Promise((resolve, reject) => {
    waiting.set(task.id, { resolve, reject })
    worker?.postMessage(task)
  })
}

function started(): Worker {
  const fresh = new Worker(new URL('./letter-worker.ts', import.meta.url))
  fresh.on('message', settle)
  fresh.on('error', ended)
  fresh.on('exit', () => {
    if (worker === fresh) ended()
  })
  fresh.unref()
  return fresh
}

function settle(answer: LetterSet): void {
  const one = waiting.get(answer.id)
  waiting.delete(answer.id)
  if ('bytes' in answer) one?.resolve(answer.bytes)
  else one?.reject(new Error(answer.problem))
}

function ended(): void {
  worker = undefined
  for (const { reject } of waiting.values()) reject(new Error('the thread of letters ended'))
  waiting.clear()
}

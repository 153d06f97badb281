// Runs in a thread of its own: sets PDFs, so that no page waits meanwhile.

import { parentPort } from 'node:worker_threads'
import { compile, type Typesetting } from './compile.ts'

export type Task = Typesetting & { readonly id: number }
export type Typeset =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly problem: string }

parentPort?.on('message', (task: Task) => {
  void set(task).then((answer) => parentPort?.postMessage(answer))
})

async function set({ id, ...typesetting }: Task): Promise<Typeset> {
  try {
    return { id, bytes: await compile(typesetting) }
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) }
  }
}

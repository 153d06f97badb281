// Runs in a thread of its own: sets letters, so that no page waits meanwhile.

import { parentPort } from 'node:worker_threads'
import type { LetterContent } from '../issue/letter-content.ts'
import { writeLetterDocx } from './write-docx.ts'
import { writeLetterPdf } from './write-pdf.ts'

export type LetterFormat = 'pdf' | 'docx'
export type LetterTask = {
  readonly id: number
  readonly letter: LetterContent
  readonly format: LetterFormat
}
export type LetterSet =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly problem: string }

parentPort?.on('message', (task: LetterTask) => {
  void set(task).then((answer) => parentPort?.postMessage(answer))
})

async function set({ id, letter, format }: LetterTask): Promise<LetterSet> {
  try {
    const write = format === 'pdf' ? writeLetterPdf : writeLetterDocx
    return { id, bytes: await write(letter) }
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) }
  }
}

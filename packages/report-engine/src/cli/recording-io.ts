// Streams for tests: what the command writes is kept, what it reads is given.

import type { Io, Output } from './io.ts'
import { main } from './main.ts'

type Given = {
  readonly stdin?: string
  readonly signal?: AbortSignal
  readonly isTerminal?: boolean
  readonly mayColour?: boolean
  /** Called after each write to standard output. */
  readonly onWrite?: () => void
}

/** An Io whose outputs can be read back. */
function recordingIo(given: Given = {}): { io: Io; out: () => string; err: () => string } {
  const out: string[] = []
  const err: string[] = []
  const output = (kept: string[], onWrite?: () => void): Output => ({
    write: (content) => {
      kept.push(typeof content === 'string' ? content : Buffer.from(content).toString())
      onWrite?.()
      return Promise.resolve()
    },
    isTerminal: given.isTerminal ?? false,
    columns: 80,
  })
  const io: Io = {
    stdin: chunks(given.stdin ?? ''),
    stdout: output(out, given.onWrite),
    stderr: output(err),
    signal: given.signal ?? new AbortController().signal,
    mayColour: given.mayColour ?? true,
  }
  return { io, out: () => out.join(''), err: () => err.join('') }
}

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/** One command line run to its end: status and what it wrote. */
export async function run(
  words: readonly string[],
  given: Given = {},
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  const { io, out, err } = recordingIo(given)
  const status = await main(words, io)
  return { status, out: out(), err: err() }
}

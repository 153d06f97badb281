// The bytes of one input: a file, or standard input where it is written as `-`.

import { bytesOf } from '../check-file.ts'
import type { Job } from '../pool/messages.ts'
import type { Limits } from '../read/limits.ts'
import type { Report } from '../report.ts'
import type { Io } from './io.ts'

/** The bytes, or a report whose finding says why there are none. */
export async function inputBytes(
  file: string,
  limits: Limits,
  io: Io,
): Promise<Uint8Array | Report> {
  return file === '-' ? standardInputBytes(limits, io) : bytesOf(file, limits)
}

/** Standard input as a file to be checked; it is read when its turn comes. */
export function standardInput({ limits }: { readonly limits: Limits }, io: Io): Job {
  return { file: '-', bytes: () => standardInputBytes(limits, io) }
}

function standardInputBytes(limits: Limits, io: Io): Promise<Uint8Array> {
  const interrupted = new Promise<Uint8Array>((resolve) => {
    io.signal.addEventListener('abort', () => resolve(new Uint8Array(0)), { once: true })
  })
  return Promise.race([allOf(io.stdin, limits.fileBytes), interrupted])
}

/** At most one chunk more than the limit, so that the reader can refuse it. */
async function allOf(stdin: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin) {
    chunks.push(chunk)
    size += chunk.length
    if (size > limit) break
  }
  return Buffer.concat(chunks)
}

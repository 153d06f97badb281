// What the pool and its threads say to each other.

import type { FileOptions } from '../check-file.ts'
import type { Report } from '../report.ts'

/** A file by its path, or by bytes that are fetched when its turn comes (standard input). */
export type Job = {
  readonly file: string
  readonly bytes?: () => Promise<Uint8Array>
}

/** To a thread; it works on one question at a time. */
export type Question = {
  readonly file: string
  readonly bytes: Uint8Array | undefined
  readonly options: FileOptions
}

/** From a thread: `ready` once, when its modules are loaded; then one answer to each question. */
export type Answer = 'ready' | { readonly report: Report } | { readonly fault: string }

// Where the contents of files are kept: by what they are (SHA-256), never by what they are called.

import { createHash } from 'node:crypto'

export type FileStore = {
  /** Keeps the content and returns its digest; on the disk, or in the bucket, when it returns. */
  readonly put: (bytes: Uint8Array) => Promise<string>
  readonly has: (digest: string) => Promise<boolean>
  /** The content of a digest, proven to be it; throws when it is gone or damaged. */
  readonly get: (digest: string) => Promise<Uint8Array>
  /** Takes the content away; only for content that no record names. */
  readonly remove: (digest: string) => Promise<void>
  /** What is kept, and since when (or since when it was last put). */
  readonly list: () => AsyncIterable<StoredContent>
}

export type StoredContent = { readonly digest: string; readonly keptAt: Date }

/** SHA-256 in hex. */
export function contentDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Whether a text is a digest, and so safe as part of a path. */
export function isContentDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

/** The path of a content below the root of a store: two levels keep folders small. */
export function contentPath(digest: string): string {
  if (!isContentDigest(digest)) throw new Error('not a digest of content')
  return `${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`
}

/** The bytes, if they are what the digest says. */
export function proven(bytes: Uint8Array, digest: string): Uint8Array {
  if (contentDigest(bytes) !== digest) throw new Error(`stored content is damaged: ${digest}`)
  return bytes
}

// A bundle: files in an order, with a manifest of their SHA-256 digests, as one ZIP. The same files give
// the same bytes.

import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { z } from 'zod'

const manifestName = 'manifest.json'
const format = 'gongkai.bundle/1'
// The earliest time a ZIP archive can state, in local time, which the archive stores.
const mtime = new Date(1980, 0, 1)
/** Of what a bundle may hold when it is opened again. */
const mostBytes = 2_000_000_000

export type BundleFile = { readonly name: string; readonly bytes: Uint8Array }

const manifestSchema = z.object({
  format: z.literal(format),
  about: z.record(z.string(), z.string()),
  files: z.array(z.object({ name: z.string(), size: z.int(), sha256: z.string() })),
})

export type Manifest = z.infer<typeof manifestSchema>

export type Bundle = {
  readonly bytes: Uint8Array
  /** SHA-256 of the manifest in hex: stands for the whole bundle. */
  readonly digest: string
}

/** `about` says what the bundle is, in the words of whoever makes it. */
export function writeBundle(
  files: readonly BundleFile[],
  about: Readonly<Record<string, string>>,
): Bundle {
  const manifest: Manifest = {
    format,
    about: { ...about },
    files: files.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: sha256(bytes) })),
  }
  const text = strToU8(`${JSON.stringify(manifest, null, 2)}\n`)
  const entries = [...files, { name: manifestName, bytes: text }]
  const named = Object.fromEntries(entries.map(({ name, bytes }) => [name, bytes]))
  if (Object.keys(named).length !== entries.length) throw new Error('two files of one name')
  return { bytes: zipSync(named, { mtime, level: 6 }), digest: sha256(text) }
}

export type CheckedBundle = {
  readonly manifest: Manifest
  readonly digest: string
  /** What does not hold, in Chinese; empty when every file is as the manifest says. */
  readonly faults: readonly string[]
}

/** Opens a bundle and compares every file with its manifest; undefined for what is no bundle. */
export function checkBundle(bytes: Uint8Array): CheckedBundle | undefined {
  const parts = opened(bytes)
  const text = parts?.[manifestName]
  if (parts === undefined || text === undefined) return undefined
  const manifest = manifestOf(text)
  if (manifest === undefined) return undefined
  const listed = new Set([manifestName, ...manifest.files.map(({ name }) => name)])
  const faults = [
    ...manifest.files.flatMap(({ name, sha256: wanted }) => {
      const part = parts[name]
      if (part === undefined) return [`缺少 ${name}`]
      return sha256(part) === wanted ? [] : [`${name} 与清单不符`]
    }),
    ...Object.keys(parts).flatMap((name) => (listed.has(name) ? [] : [`清单中没有 ${name}`])),
  ]
  return { manifest, digest: sha256(text), faults }
}

function opened(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | undefined {
  let whole = 0
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        whole += originalSize
        return whole <= mostBytes
      },
    })
  } catch {
    return undefined
  }
}

function manifestOf(text: Uint8Array): Manifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(strFromU8(text)))
  } catch {
    return undefined
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

// Opens and writes office files: zip packages of XML parts, within limits that no bomb of a zip passes.

import { unzipSync, zipSync } from 'fflate'

export type OfficePackage = ReadonlyMap<string, Uint8Array>

const mostBytes = 300 * 1024 * 1024
const mostParts = 5000

/** The parts; undefined where the file is no package or is too large unpacked. */
export function openPackage(bytes: Uint8Array): OfficePackage | undefined {
  let [size, count] = [0, 0]
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize
        count += 1
        if (size > mostBytes || count > mostParts) throw new Error('too large')
        return true
      },
    })
    const names = Object.keys(parts).filter((name) => !name.endsWith('/'))
    return new Map(names.map((name) => [name, parts[name] ?? new Uint8Array()]))
  } catch {
    return undefined
  }
}

/** Any time in the years of zip: the same parts give the same bytes, and no time of work is told. */
const noTime = new Date(Date.UTC(2000, 0, 1, 12))

/** A package of the parts; a part named `mimetype` stands first and unpacked, as OpenDocument wants. */
export function writePackage(parts: OfficePackage): Uint8Array {
  const names = [...parts.keys()].sort(
    (one, other) => Number(other === 'mimetype') - Number(one === 'mimetype'),
  )
  const files = names.map((name) => {
    const level = name === 'mimetype' ? (0 as const) : (6 as const)
    return [name, [parts.get(name) ?? new Uint8Array(), { level, mtime: noTime }]] as const
  })
  return zipSync(Object.fromEntries(files.map(([name, [bytes, how]]) => [name, [bytes, how]])))
}

export function textOfPart(parts: OfficePackage, name: string): string {
  const bytes = parts.get(name)
  return bytes === undefined ? '' : new TextDecoder().decode(bytes)
}

export const isXml = (name: string): boolean => /\.(xml|rels|vml|rdf)$/i.test(name)

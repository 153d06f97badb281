// The files that are timed: the bundled samples, the readers' fixtures, and the real reports of
// ../shared where they are.

import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const folders = ['samples', '../shared/reports/whole', '../shared/seeds'] as const
const fixtures = 'packages/report-engine/src/read/office/fixtures'

export const timedFormats = ['txt', 'md', 'html', 'docx', 'doc', 'xlsx', 'xls', 'pdf'] as const
export type TimedFormat = (typeof timedFormats)[number]

/** The bytes of every file of a format. */
export function specimensOf(format: TimedFormat): readonly Uint8Array[] {
  const sources = format === 'doc' || format === 'xls' ? [fixtures] : folders
  return sources.flatMap((folder) =>
    namesIn(folder)
      .filter((name) => extname(name) === `.${format}` && !name.startsWith('nested'))
      .map((name) => new Uint8Array(readFileSync(join(root, folder, name)))),
  )
}

/** A sample by its name. */
export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(root, 'samples', name)))
}

/** Whether the real reports are there. */
export function hasRealReports(): boolean {
  return namesIn(folders[1]).length > 0
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder))
  } catch {
    return []
  }
}

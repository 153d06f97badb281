// Material that an answer gives out: what it hides, and its copy without what is withheld.

import type { FileKind } from '#kit/files/file-kind.ts'
import { inspectOffice, isOfficeKind, releaseOffice } from './office/release-office.ts'
import type { Area, Mark, ReleaseCopy, ReleaseFinding } from './release-finding.ts'

/** Kinds whose pages are pictures in the copy: places on them can be marked. */
export const drawnKinds: readonly FileKind[] = ['pdf', 'png', 'jpeg']

/** What the file hides; undefined where it cannot be opened or is of no such kind. */
export async function inspectMaterial(
  bytes: Uint8Array,
  kind: FileKind,
): Promise<readonly ReleaseFinding[] | undefined> {
  if (isOfficeKind(kind)) return inspectOffice(bytes, kind)
  if (kind === 'pdf') return (await import('./pdf/inspect-pdf.ts')).inspectPdf(bytes)
  if (kind === 'png' || kind === 'jpeg') return [{ kind: 'picture', where: '整个文件', sample: '' }]
  return undefined
}

/** The copy with its proof; undefined where it cannot be made. Areas are for what is drawn in pages. */
export async function releaseMaterial(
  bytes: Uint8Array,
  kind: FileKind,
  { marks, now }: { readonly marks: readonly Mark[]; readonly now: Date },
): Promise<ReleaseCopy | undefined> {
  const words = [...new Set(marks.flatMap((mark) => mark.words ?? []))]
  const areas: readonly Area[] = marks.flatMap(({ area }) => area ?? [])
  if (isOfficeKind(kind)) return releaseOffice(bytes, kind, { words, now })
  if (kind === 'pdf')
    return (await import('./pdf/release-pdf.ts')).releasePdf(bytes, { words, areas, now })
  if (kind === 'png' || kind === 'jpeg')
    return (await import('./pdf/release-picture.ts')).releasePicture(bytes, { areas, now })
  return undefined
}

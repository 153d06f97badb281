// How a paper goes into the whole file: page by page, as a picture on a page, or as a slip that says
// where it is kept, for what cannot be set as pages.

import { typeset } from '#kit/typesetting/typeset.ts'
import { openPdf } from '../release/pdf/open-pdf.ts'
import type { Leaf } from './leaf.ts'

const slip: readonly Leaf[] = [{ kind: 'slip' }]

/** One for each page it takes; never none. */
export async function leavesOf(bytes: Uint8Array, ending: string): Promise<readonly Leaf[]> {
  if (ending === 'pdf') return leavesOfPdf(bytes)
  const isPicture = ending === 'png' || ending === 'jpg'
  return isPicture && (await canBeSet(bytes, ending)) ? [{ kind: 'picture' }] : slip
}

async function leavesOfPdf(bytes: Uint8Array): Promise<readonly Leaf[]> {
  const document = await openPdf(bytes)
  if (document === undefined) return slip
  try {
    const leaves: Leaf[] = []
    for (let page = 1; page <= document.numPages; page += 1) {
      const { width, height } = (await document.getPage(page)).getViewport({ scale: 1 })
      leaves.push({ kind: 'page', page, flipped: width > height })
    }
    return (await canBeSet(bytes, 'pdf')) ? leaves : slip
  } finally {
    await document.destroy()
  }
}

/** What applicants send may be damaged in ways that only setting it shows. */
async function canBeSet(bytes: Uint8Array, ending: string): Promise<boolean> {
  const file = `/one.${ending}`
  const template = `#image("${file}", width: 10mm)`
  try {
    await typeset({ template, data: {}, files: { [file]: bytes } })
    return true
  } catch {
    return false
  }
}

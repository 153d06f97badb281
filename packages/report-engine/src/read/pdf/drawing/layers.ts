// Layers (optional content) of a PDF: what stands on one that is switched off is not seen.

/** Whether pdf.js shows a group of optional content, given as it describes one. */
export type IsShown = (group: unknown) => boolean

/** The marked parts that are open, from the outermost: whether what they hold is seen. */
export type OpenParts = boolean[]

const deepest = 100_000

/** Opens a marked part; only the mark `OC` names a layer. */
export function openPart(parts: OpenParts, seen: boolean): void {
  if (parts.length < deepest) parts.push(seen && !isHidden(parts))
}

export function closePart(parts: OpenParts): void {
  parts.pop()
}

/** Whether what is drawn now stands on a layer that is off. */
export function isHidden(parts: OpenParts): boolean {
  return parts.at(-1) === false
}

// What each kind of office file has to be cleaned of; only parts that are known to be seen stay.

import type { ReleaseFinding } from '../release-finding.ts'
import type { OfficePackage } from './package.ts'
import type { XmlDocument } from './xml-tree.ts'

export type Trees = Map<string, XmlDocument>

export type OfficeForm = {
  /** Whether a part goes into the copy; all others stay behind. */
  readonly keeps: (name: string) => boolean
  /** What the kept XML hides; other parts are told by their names. */
  readonly hidden: (trees: Trees) => readonly ReleaseFinding[]
  /** Takes out of the kept XML what is hidden. */
  readonly strip: (trees: Trees) => void
  /** Parts that speak of themselves: comments, properties, embedded files. */
  readonly leftBehind: (name: string, parts: OfficePackage) => ReleaseFinding | undefined
}

// What the checks of a record are given.

import type { EditionContent } from '../record/content.ts'
import type { RecordKind } from '../record/kind.ts'
import type { MetadataFacts } from './metadata-facts.ts'

export type Checked = {
  readonly content: EditionContent
  readonly kind: RecordKind
  /** Text taken out of the attachments, by file id. */
  readonly attachmentTexts: ReadonlyMap<string, string>
  /** How attachments stand of which not everything could be read, by file id. */
  readonly attachmentNotes?: ReadonlyMap<string, AttachmentNote>
  /** Wordings to look for. */
  readonly wordings?: readonly Wording[]
  /** Links that could not be reached when they were last asked. */
  readonly brokenLinks?: ReadonlyMap<string, string>
  /** What is known of the head of the record beside its content. */
  readonly metadata?: MetadataFacts
}

/** A wording that is not to stand in what is published, and what is written instead. */
export type Wording = {
  readonly wrong: string
  readonly instead: string
  readonly note: string
}

export type AttachmentNote = { readonly severity: 'error' | 'warning'; readonly message: string }

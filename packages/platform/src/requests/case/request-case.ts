// A request as the office keeps it: where it stands; its facts are beside it.

import type { LocalDate } from '#law/index.ts'
import type { ApplicantClass } from './applicant-class.ts'
import type { ChannelName } from './channel.ts'
import type { Imported } from './imported.ts'
import type { OutcomeName } from './outcome.ts'
import type { RequestState } from './state.ts'

/** Which request: the office's, by its id. */
export type RequestKey = { readonly unitId: string; readonly requestId: string }

export type RequestCase = RequestKey & {
  /** The register's number; null until registered. */
  readonly number: string | null
  readonly state: RequestState
  readonly channel: ChannelName
  readonly applicantClass: ApplicantClass
  readonly description: string
  readonly wantedForm: string
  readonly wantedRoute: string
  /** The applicant has difficulty reading, seeing or hearing (条例 43). */
  readonly needsHelp: boolean
  readonly splitFrom: string | null
  readonly handledBy: string | null
  readonly draftedBy: string | null
  readonly draft: unknown
  readonly outcome: OutcomeName | null
  readonly receivedOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly clockState: string
  /** Of a case of earlier years that came from a file; null when it was handled here. */
  readonly imported: Imported | null
  readonly enteredAt: Date
  readonly changedAt: Date
}

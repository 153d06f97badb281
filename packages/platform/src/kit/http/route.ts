// A route as data: where, for whom, and the function that answers. The leak matrix walks these.

import type { Database } from '#kit/db/database.ts'
import type { Context } from '#kit/db/transaction.ts'
import type { Html } from '#kit/html/html.ts'
import type { SiteFacts } from '#kit/html/site-facts.ts'
import type { Answer } from './answer.ts'

/** A role held in a unit. */
export type Duty = { readonly role: string; readonly unitId: string }

/** The signed-in person of a request. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly account: string
  readonly duties: readonly Duty[]
  /** How many notifications they have not read. */
  readonly unread: number
}

/** `anyone`; any signed-in person; or holders of one of the roles in at least one unit. */
export type Access = 'anyone' | 'signedIn' | { readonly roles: readonly string[] }

/** An uploaded file, whole in memory (limits are in the site's settings). */
export type Upload = { readonly name: string; readonly bytes: Uint8Array }

export type FieldUpload = Upload & { readonly field: string }

/** What a layout needs to know of the request. */
export type View = {
  readonly path: string
  readonly largeText: boolean
  readonly demo: boolean
  readonly person: Person | undefined
  /** What the public site says of itself. */
  readonly site: SiteFacts
  /** The hidden input that every form with method="post" carries. */
  readonly token: () => Html
}

/** One request as a handler sees it. */
export type Exchange = {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly form: URLSearchParams
  /** The file of a field; of several the last one. */
  readonly uploads: ReadonlyMap<string, Upload>
  /** All files that were sent, in their order, each with its field. */
  readonly sentFiles: readonly FieldUpload[]
  /** Fields whose file was over the limit of size; it is not in `uploads`. */
  readonly oversized: ReadonlySet<string>
  readonly cookies: Readonly<Record<string, string | undefined>>
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly remoteAddress: string
  readonly now: Date
  readonly requestId: string
  readonly database: Database
  readonly view: View
  /** The limit of size of a file that is sent. */
  readonly uploadMegabytes: number
  /** Sentences for the codes of refusals. */
  readonly refusals: Readonly<Record<string, string>>
}

/** A request of a signed-in person; `context` is what actions take. */
export type SignedIn = Exchange & {
  readonly person: Person
  readonly context: Context & { readonly duties: readonly Duty[] }
}

type Place = {
  readonly method: 'GET' | 'POST'
  /** `:name` stands for one part: `/reports/:unit/:year`. */
  readonly path: string
  /** Stricter than the site's limit, for what can be guessed or is dear. */
  readonly atMost?: { readonly requests: number; readonly minutes: number }
}

export type Route = Place &
  (
    | {
        readonly access: 'anyone'
        readonly handler: (exchange: Exchange) => Answer | Promise<Answer>
      }
    | {
        readonly access: Exclude<Access, 'anyone'>
        readonly handler: (exchange: SignedIn) => Answer | Promise<Answer>
      }
  )

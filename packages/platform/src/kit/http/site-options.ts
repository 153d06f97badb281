// What a site is made of; portal and console fill it differently.

import type { Database } from '#kit/db/database.ts'
import type { Html } from '#kit/html/html.ts'
import type { SiteFacts } from '#kit/html/site-facts.ts'
import type { Answer } from './answer.ts'
import type { KeptForm } from './kept-form.ts'
import type { Gauges } from './metrics.ts'
import type { Exchange, Person, Route, View } from './route.ts'

export type SiteSettings = {
  readonly demo: boolean
  /** Cookies only over HTTPS, and the header that keeps browsers to HTTPS. */
  readonly https: boolean
  readonly behindProxy: boolean
  readonly log: boolean
  readonly requestsPerMinute: number
  readonly uploadMegabytes: number
}

/** A page around a body: title, and the body itself. */
export type Layout = (view: View, page: { readonly title: string; readonly body: Html }) => Html

export type SiteOptions = {
  readonly name: 'portal' | 'console'
  readonly database: Database
  readonly settings: SiteSettings
  readonly routes: readonly Route[]
  /** Pages of errors wear it. */
  readonly layout: Layout
  /** Who a session's token belongs to; a site without it has no sign-in. */
  readonly identify?: (token: string, now: Date) => Promise<Person | undefined>
  /** The page to sign in on, which carries a form that came without a session. */
  readonly askToSignIn?: (exchange: Exchange, kept: KeptForm) => Answer
  /** What the public site says of itself now. */
  readonly about?: () => SiteFacts
  /** Sentences for the codes of refusals. */
  readonly refusals: Readonly<Record<string, string>>
  /** What its metrics say beside those of its answers. */
  readonly gauges?: Gauges
}

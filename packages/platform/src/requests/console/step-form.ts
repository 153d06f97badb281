// The small form of a step on a request: its fields, and reading what was typed into them.

import { Refused } from '#kit/db/transaction.ts'
import { choice, longField } from '#kit/html/components/choice/choice.ts'
import { field } from '#kit/html/components/field/field.ts'
import type { Html } from '#kit/html/html.ts'
import { type Attempt, noAttempt } from '#kit/http/again.ts'
import { isLocalDate, type LocalDate, localDate } from '#law/index.ts'
import type { RequestContext } from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'
import type { RequestAction } from '../case/transitions.ts'
import type { LoadedRequest } from './load-request.ts'

/** A step as staff take it: what is asked for, and what is done with it. */
export type StepForm = {
  readonly fields?: (inputs: Inputs, loaded: LoadedRequest) => Html
  readonly run: (context: RequestContext, key: RequestKey, typed: Typed) => Promise<unknown>
}

/** Fields of a step; their names carry the step's, for many forms stand on one page. */
export type Inputs = {
  readonly text: (name: string, label: string, hint?: string) => Html
  /** May be left out. */
  readonly maybe: (name: string, label: string, hint?: string) => Html
  readonly day: (name: string, label: string, hint?: string) => Html
  readonly long: (name: string, label: string, hint?: string) => Html
  /** A long text that stands there already, to be changed. */
  readonly changed: (name: string, label: string, given: Standing) => Html
  readonly one: (name: string, label: string, given: Choices) => Html
  readonly number: (name: string, label: string, given: Proposal) => Html
}

type Choices = {
  readonly options: readonly (readonly [value: string, title: string])[]
  readonly hint?: string
}
type Proposal = { readonly first: number; readonly hint: string }
type Standing = { readonly first: string; readonly hint: string }
type Told = { readonly hint?: string | undefined; readonly first?: string }

export function inputsOf(action: RequestAction, attempt: Attempt, today: LocalDate): Inputs {
  const mine = attempt.path?.endsWith(`/${action}`) ? attempt : noAttempt
  const given = (name: string, label: string, { hint, first = '' }: Told = {}) => ({
    name: nameOf(action, name),
    label,
    value: mine === noAttempt ? first : mine.typed(nameOf(action, name)),
    problem: mine.problem(nameOf(action, name)),
    ...(hint !== undefined && { hint }),
  })
  return {
    text: (name, label, hint) => field(given(name, label, { hint })),
    maybe: (name, label, hint) => field({ ...given(name, label, { hint }), isOptional: true }),
    day: (name, label, hint) =>
      field({ ...given(name, label, { hint, first: today }), type: 'date' }),
    long: (name, label, hint) => longField(given(name, label, { hint })),
    changed: (name, label, standing) => longField(given(name, label, standing)),
    one: (name, label, { options, hint }) => choice({ ...given(name, label, { hint }), options }),
    number: (name, label, { first, hint }) =>
      field(given(name, label, { hint, first: String(first) })),
  }
}

function nameOf(action: RequestAction, name: string): string {
  return `${action}-${name}`
}

/** What was typed; a day that is none is refused. */
export type Typed = {
  readonly text: (name: string) => string
  readonly day: (name: string) => LocalDate
  /** NaN where no whole number was typed. */
  readonly number: (name: string) => number
}

export function typedInto(action: RequestAction, form: URLSearchParams): Typed {
  const text = (name: string): string => (form.get(nameOf(action, name)) ?? '').trim()
  return {
    text,
    day: (name) => {
      if (!isLocalDate(text(name))) throw new Refused({ code: 'request.dateMissing' })
      return localDate(text(name))
    },
    number: (name) => (/^\d{1,9}$/.test(text(name)) ? Number(text(name)) : Number.NaN),
  }
}

const fieldAtFault = {
  'request.dateMissing': 'on',
  'request.dateInFuture': 'on',
  'request.dateTooEarly': 'on',
  'request.clarificationTooLate': 'on',
  'request.splitTooFew': 'items',
  'request.splitTooMany': 'items',
  'request.splitAlike': 'items',
  'request.evidenceMissing': 'evidence',
  'request.reasonMissing': 'reason',
  'request.periodUnreasonable': 'workingDays',
  'request.extensionTooLong': 'workingDays',
  'request.feeNotPositive': 'amount',
  'request.feeDiffers': 'amount',
  'request.consultationUnknown': 'consultation',
  'request.handlerUnknown': 'handler',
  'request.addresseeMissing': 'addressee',
  'letter.incomplete': 'matter',
  'room.mailboxUnusable': 'email',
} as const

/** Code of a refusal → name of the field in the step's form. */
export function fieldsOf(action: RequestAction): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fieldAtFault).map(([code, name]) => [code, nameOf(action, name)]),
  )
}

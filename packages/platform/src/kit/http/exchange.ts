// From a request of Fastify to what handlers and layouts see.

import type { FastifyRequest } from 'fastify'
import { html } from '#kit/html/html.ts'
import { namelessSite } from '#kit/html/site-facts.ts'
import { formField, formToken } from './guard.ts'
import type { Exchange, FieldUpload, Person, View } from './route.ts'
import type { SiteOptions } from './site-options.ts'

export const largeTextCookie = 'gk_text'

/** A view without a person and without forms: for pages of errors. */
export function anonymousView(options: SiteOptions, request: FastifyRequest): View {
  return viewOf(options, request, { person: undefined, secret: () => '' })
}

export type Known = {
  readonly person: Person | undefined
  /** What form tokens are made of; asking for it may set a cookie. */
  readonly secret: () => string
}

function viewOf(options: SiteOptions, request: FastifyRequest, known: Known): View {
  return {
    path: pathOf(request.url),
    largeText: request.cookies[largeTextCookie] === 'large',
    demo: options.settings.demo,
    person: known.person,
    site: options.about?.() ?? namelessSite,
    token: () =>
      html`<input type="hidden" name="${formField}" value="${formToken(known.secret())}">`,
  }
}

export async function exchangeOf(
  options: SiteOptions,
  request: FastifyRequest,
  known: Known,
): Promise<Exchange> {
  const { form, sentFiles, oversized } = await bodyOf(request)
  return {
    params: cleanedRecord(stringsOf(request.params)),
    query: cleaned(new URLSearchParams(request.url.split('?')[1] ?? '')),
    form: cleaned(form),
    uploads: new Map(sentFiles.map((file) => [file.field, file])),
    sentFiles,
    oversized,
    cookies: request.cookies,
    headers: stringsOf(request.headers),
    remoteAddress: request.ip,
    now: new Date(),
    requestId: request.id,
    database: options.database,
    view: viewOf(options, request, known),
    uploadMegabytes: options.settings.uploadMegabytes,
    refusals: options.refusals,
  }
}

/** Nobody types them, and the database takes no NUL; tabs and line breaks are text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

function cleaned(values: URLSearchParams): URLSearchParams {
  return new URLSearchParams(
    [...values].map(([name, value]): [string, string] => [
      name.replace(control, ''),
      value.replace(control, ''),
    ]),
  )
}

function cleanedRecord(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.replace(control, '')]),
  )
}

function pathOf(url: string): string {
  return url.split('?')[0] ?? '/'
}

async function bodyOf(
  request: FastifyRequest,
): Promise<{ form: URLSearchParams; sentFiles: FieldUpload[]; oversized: Set<string> }> {
  const form = new URLSearchParams()
  const oversized = new Set<string>()
  const sentFiles: FieldUpload[] = []
  if (request.isMultipart()) {
    for await (const part of request.parts()) {
      if (part.type === 'field') form.append(part.fieldname, String(part.value))
      else {
        const bytes = await part.toBuffer()
        if (part.file.truncated) oversized.add(part.fieldname)
        // A file field that was left empty is sent as a file without a name.
        else if (part.filename !== '')
          sentFiles.push({ field: part.fieldname, name: part.filename, bytes })
      }
    }
  } else if (typeof request.body === 'object' && request.body !== null) {
    for (const [name, value] of Object.entries(request.body))
      for (const one of Array.isArray(value) ? value : [value]) form.append(name, String(one))
  }
  return { form, sentFiles, oversized }
}

function stringsOf(values: unknown): Readonly<Record<string, string>> {
  if (typeof values !== 'object' || values === null) return {}
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )
}

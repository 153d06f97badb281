// A member of staff over HTTP, as their browser would send it, with form tokens and cookies.

import { sessionCookie } from '#kit/http/answering.ts'
import { formField, formToken, guardCookie } from '#kit/http/guard.ts'

export type Visitor = {
  readonly get: (path: string) => Promise<Response>
  /** Sends a form; the answer is not followed. */
  readonly post: (path: string, form: Readonly<Record<string, string>>) => Promise<Response>
}

/** Signs in; throws when that is refused. */
export async function signedIn(
  site: string,
  credentials: { readonly account: string; readonly password: string },
): Promise<Visitor> {
  const guard = 'guard-of-test'
  const answer = await fetch(`${site}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `${guardCookie}=${guard}` },
    body: new URLSearchParams({ [formField]: formToken(guard), back: '/', ...credentials }),
  })
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith(`${sessionCookie}=`))
  const session = /=([^;]+)/.exec(cookie ?? '')?.[1]
  if (session === undefined) throw new Error(`not signed in: ${answer.status}`)
  return visitorWith(site, session)
}

/** Somebody who has signed in already. */
export function visitorWith(site: string, session: string): Visitor {
  const headers = { cookie: `${sessionCookie}=${session}` }
  return {
    get: (path) => fetch(site + path, { headers, redirect: 'manual' }),
    post: (path, form) =>
      fetch(site + path, {
        method: 'POST',
        redirect: 'manual',
        headers,
        body: new URLSearchParams({ [formField]: formToken(session), ...form }),
      }),
  }
}

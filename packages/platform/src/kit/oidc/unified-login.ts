// Signing in through a city's unified login: OpenID Connect, code flow with PKCE, state and nonce.

import * as oidc from 'openid-client'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { open, seal } from '../secrets/key-ring.ts'

type Settings = Pick<Config, 'oidcIssuer' | 'oidcClientId' | 'oidcClientSecret' | 'consoleUrl'>

export const callbackPath = '/sign-in/unified/callback'

/** Why a login did not come about: the system was not there, or what came back does not fit. */
export class LoginFailed extends Error {
  readonly why: 'unreachable' | 'refused'
  constructor(why: 'unreachable' | 'refused', cause?: unknown) {
    super(`unified login: ${why}`, { cause })
    this.name = 'LoginFailed'
    this.why = why
  }
}

/** Whom the system vouches for: the subject is unique within the issuer, and never given anew. */
export type Identity = { readonly issuer: string; readonly subject: string }

export type Begun = {
  /** Where the browser is sent. */
  readonly address: string
  /** Kept by the browser until it comes back, sealed: state, nonce and the verifier of PKCE. */
  readonly kept: string
}

export type UnifiedLogin = {
  readonly begin: (wish: Wish, now: Date) => Promise<Begun>
  readonly finish: (query: URLSearchParams, kept: string, now: Date) => Promise<Identity & Wish>
}

/** What for: to sign in and go on somewhere, or to link the account of somebody signed in. */
export type Wish = { readonly back: string; readonly linking: string | null }

const purpose = 'unifiedLogin.attempt'
const validMinutes = 10
const answerSeconds = 8

const keptSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  back: z.string(),
  linking: z.string().nullable(),
  at: z.number(),
})

/** Undefined where no unified login is set up. */
export function unifiedLogin(settings: Settings): UnifiedLogin | undefined {
  const { oidcIssuer, consoleUrl } = settings
  if (oidcIssuer === undefined || consoleUrl === undefined) return undefined
  const redirect = new URL(callbackPath, consoleUrl)
  let known: Promise<oidc.Configuration> | undefined
  // Asked once; a system that was away is asked again at the next attempt.
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= discover(oidcIssuer, settings).catch((cause: unknown) => {
      known = undefined
      throw new LoginFailed('unreachable', cause)
    })
    return known
  }
  return {
    begin: async (wish, now) => begin(await configuration(), { redirect, wish, now }),
    finish: async (query, kept, now) => {
      const attempt = attemptOf(kept, now)
      return finish(await configuration(), { redirect, query, attempt })
    },
  }
}

function discover(issuer: string, settings: Settings): Promise<oidc.Configuration> {
  // The settings allow http on this machine alone.
  const execute = issuer.startsWith('http://') ? [oidc.allowInsecureRequests] : []
  const secret = settings.oidcClientSecret ?? ''
  return oidc.discovery(new URL(issuer), settings.oidcClientId ?? '', secret, undefined, {
    execute,
    timeout: answerSeconds,
  })
}

type Beginning = { readonly redirect: URL; readonly wish: Wish; readonly now: Date }

async function begin(
  configuration: oidc.Configuration,
  { redirect, wish, now }: Beginning,
): Promise<Begun> {
  const verifier = oidc.randomPKCECodeVerifier()
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirect.href,
    scope: 'openid',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  const kept = JSON.stringify({ state, nonce, verifier, ...wish, at: now.getTime() })
  return { address: address.href, kept: seal(kept, purpose) }
}

type Attempt = z.infer<typeof keptSchema>

function attemptOf(kept: string, now: Date): Attempt {
  try {
    const attempt = keptSchema.parse(JSON.parse(open(kept, purpose)))
    if (now.getTime() - attempt.at <= validMinutes * 60_000) return attempt
  } catch (cause) {
    throw new LoginFailed('refused', cause)
  }
  throw new LoginFailed('refused')
}

type Return = { readonly redirect: URL; readonly query: URLSearchParams; readonly attempt: Attempt }

async function finish(
  configuration: oidc.Configuration,
  { redirect, query, attempt }: Return,
): Promise<Identity & Wish> {
  const current = new URL(`?${query}`, redirect)
  const tokens = await oidc
    .authorizationCodeGrant(configuration, current, {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    })
    .catch((cause: unknown) => {
      throw new LoginFailed(isAway(cause) ? 'unreachable' : 'refused', cause)
    })
  const claims = tokens.claims()
  if (claims === undefined) throw new LoginFailed('refused')
  return { issuer: claims.iss, subject: claims.sub, back: attempt.back, linking: attempt.linking }
}

/** No answer at all, or too late. */
function isAway(cause: unknown): boolean {
  const parts = [cause, cause instanceof Error ? cause.cause : undefined]
  return parts.some(
    (part) =>
      part instanceof Error &&
      (part.name === 'TimeoutError' ||
        part.name === 'AbortError' ||
        /fetch failed/.test(part.message)),
  )
}

// A console with a unified login: a real OpenID provider on this machine, and a person for every role.

import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { Provider, type Context as ProviderContext } from 'oidc-provider'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { aCast, aConfig, aContext, type Cast } from './sites.ts'

export type World = {
  readonly given: TestDatabase
  readonly cast: Cast
  readonly site: FastifyInstance
  readonly console: string
  readonly issuer: string
  /** Whom the provider takes the visitor for. */
  readonly visitor: { subject: string }
  readonly provider: Server
}

/** Starts both, and stops them afterwards. */
export async function inWorld(
  act: (world: World) => Promise<void>,
  passwordSignIn = true,
): Promise<void> {
  await withDatabase(async (given) => {
    const cast = await aCast(aContext(given))
    const provider = createServer()
    const issuer = await addressOf(provider)
    // The provider must know where the console will be before it is there.
    const probe = createServer()
    const address = await addressOf(probe)
    await new Promise((done) => probe.close(done))
    const visitor = { subject: 'city-001' }
    provider.on('request', providerAt(issuer, address, visitor))
    const client = {
      oidcClientId: 'gongkai',
      oidcClientSecret: 'a-secret-of-the-test-only-00000000',
    }
    const site = await consoleSite(
      aConfig({ ...client, oidcIssuer: issuer, consoleUrl: address, passwordSignIn }),
      given.database,
      false,
    )
    await site.listen({ host: '127.0.0.1', port: Number(new URL(address).port) })
    try {
      await act({ given, cast, site, console: address, issuer, visitor, provider })
    } finally {
      await site.close()
      provider.closeAllConnections()
      await new Promise((done) => provider.close(done))
    }
  })
}

async function addressOf(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  return `http://127.0.0.1:${address.port}`
}

function providerAt(issuer: string, client: string, visitor: { subject: string }) {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'gongkai',
        client_secret: 'a-secret-of-the-test-only-00000000',
        redirect_uris: [`${client}/sign-in/unified/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/enter' },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id }),
    }),
    loadExistingGrant: async ({ oidc }: ProviderContext) => {
      const { session, client: known } = oidc
      const grant = new provider.Grant({ accountId: session.accountId, clientId: known.clientId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    cookies: { keys: ['test'] },
  })
  const answer = provider.callback()
  return (request: Parameters<typeof answer>[0], response: Parameters<typeof answer>[1]): void => {
    // The provider's own page for passwords, in short: whoever comes is the visitor of the test.
    const entered = request.url?.startsWith('/enter')
    const login = { login: { accountId: visitor.subject } }
    void (entered
      ? provider.interactionFinished(request, response, login)
      : answer(request, response))
  }
}

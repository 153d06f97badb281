// The city's unified login, against a real OpenID provider on this machine: the whole way there and
// back over HTTP, and everything that must not open an account.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkLogin } from '#agencies/identity/link-login.action.ts'
import { lockAccount, unlockAccount } from '#agencies/lock-account.action.ts'
import { aContext, send } from './sites.ts'
import { inWorld, type World } from './unified-world.ts'

/** A browser: it keeps cookies by host and follows where it is sent. */
class Jar {
  readonly #cookies = new Map<string, Map<string, string>>()

  async get(address: string): Promise<{ status: number; location: string | null; text: string }> {
    const { origin } = new URL(address)
    const mine = this.#cookies.get(origin) ?? new Map<string, string>()
    this.#cookies.set(origin, mine)
    const cookie = [...mine].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      const isOver = /expires=Thu, 01 Jan 1970|max-age=0/i.test(line)
      if (isOver) mine.delete(pair.slice(0, at))
      else mine.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const location = response.headers.get('location')
    return {
      status: response.status,
      location: location && new URL(location, address).href,
      text: await response.text(),
    }
  }

  /** Follows redirects until there is a page, or an address of `stop`. */
  async follow(address: string, stop = '\0') {
    let next = address
    for (let steps = 0; steps < 20; steps += 1) {
      const answer = await this.get(next)
      if (answer.location === null || answer.location.includes(stop)) return { ...answer, at: next }
      next = answer.location
    }
    throw new Error(`too many redirects at ${next}`)
  }

  set(origin: string, name: string, value: string): void {
    this.#cookies.set(origin, new Map([...(this.#cookies.get(origin) ?? []), [name, value]]))
  }

  cookie(origin: string, name: string): string | undefined {
    return this.#cookies.get(origin)?.get(name)
  }
}

const link = ({ given, cast, issuer }: World, subject = 'city-001') =>
  linkLogin(aContext(given), { staffId: cast.clerk.id, issuer, subject })

test('a linked identity opens its account with a new session, and goes where one wanted to', () =>
  inWorld(async (world) => {
    await link(world)
    const jar = new Jar()
    const signIn = await jar.get(`${world.console}/sign-in?back=/account`)
    assert.match(signIn.text, /href="\/sign-in\/unified\?back=%2Faccount">统一身份认证登录/)
    jar.set(world.console, 'gk_session', world.cast.reviewer.session)
    const account = await jar.follow(`${world.console}/sign-in/unified?back=/account`)
    assert.equal(account.at, `${world.console}/account`)
    assert.match(account.text, /x-clerk/)
    assert.match(account.text, /统一登录/)
    assert.notEqual(jar.cookie(world.console, 'gk_session'), world.cast.reviewer.session)
    assert.equal(jar.cookie(world.console, 'gk_login'), undefined, 'the attempt is over')
    const before = await send(world.site, {
      method: 'GET',
      url: '/account',
      session: world.cast.reviewer.session,
    })
    assert.equal(before.statusCode, 303, 'the session that the browser had has ended')
    const { rows } = await world.given.sql(
      `select signed_in_by from sessions where staff_id = $1 order by created_at desc limit 1`,
      [world.cast.clerk.id],
    )
    assert.deepEqual(rows, [{ signed_in_by: 'unifiedLogin' }])
  }))

test('an unknown identity opens nothing, makes no account, and says what to do', () =>
  inWorld(async (world) => {
    await link(world, 'city-002')
    const jar = new Jar()
    const answer = await jar.follow(`${world.console}/sign-in/unified`)
    assert.equal(answer.status, 403)
    assert.match(answer.text, /还没有关联本系统的账号/)
    assert.equal(jar.cookie(world.console, 'gk_session'), undefined)
    const { rows } = await world.given.sql(
      `select facts ->> 'refused' as refused from audit_lines where action = 'agencies.refuseSignIn'`,
    )
    assert.deepEqual(rows, [{ refused: 'unknownIdentity' }])
  }))

test('a locked account stays locked', () =>
  inWorld(async (world) => {
    await link(world)
    await lockAccount(aContext(world.given), world.cast.clerk.id)
    const jar = new Jar()
    const answer = await jar.follow(`${world.console}/sign-in/unified`)
    assert.equal(answer.status, 403)
    assert.match(answer.text, /已被系统管理员锁定/)
    assert.equal(jar.cookie(world.console, 'gk_session'), undefined)
    await unlockAccount(aContext(world.given), world.cast.clerk.id)
    assert.equal((await new Jar().follow(`${world.console}/sign-in/unified`)).status, 200)
  }))

test('another state, another browser and a second use of the same answer are refused', () =>
  inWorld(async (world) => {
    await link(world)
    const jar = new Jar()
    const callback = '/sign-in/unified/callback'
    const { location } = await jar.follow(`${world.console}/sign-in/unified`, callback)
    assert.ok(location !== null)
    const forged = new URL(location)
    forged.searchParams.set('state', 'another')
    const refused = async (browser: Jar, address: string): Promise<void> => {
      const answer = await browser.get(address)
      assert.equal(answer.status, 403)
      assert.match(answer.text, /这次登录没有完成或者已经过期/)
      assert.equal(browser.cookie(world.console, 'gk_session'), undefined)
    }
    await refused(new Jar(), location)
    await refused(jar, forged.href)
    const other = new Jar()
    const begun = await other.follow(`${world.console}/sign-in/unified`, callback)
    const kept = other.cookie(world.console, 'gk_login') ?? ''
    assert.equal((await other.follow(begun.location ?? '')).status, 200)
    const again = new Jar()
    again.set(world.console, 'gk_login', kept)
    await refused(again, begun.location ?? '')
    const denied = new Jar()
    await denied.follow(`${world.console}/sign-in/unified`, '/auth')
    await refused(denied, `${world.console}${callback}?error=access_denied&state=x`)
  }))

test('a provider that is down gives a clear page, and is asked again when it is back', () =>
  inWorld(async (world) => {
    await link(world)
    const { port } = new URL(world.issuer)
    world.provider.closeAllConnections()
    await new Promise((done) => world.provider.close(done))
    const down = await new Jar().get(`${world.console}/sign-in/unified`)
    assert.equal(down.status, 503)
    assert.match(down.text, /统一登录系统暂时连接不上/)
    await new Promise<void>((done) => world.provider.listen(Number(port), '127.0.0.1', done))
    assert.equal((await new Jar().follow(`${world.console}/sign-in/unified`)).status, 200)
  }))

test('a person links their own account, and nobody else’s identity', () =>
  inWorld(async (world) => {
    const jar = new Jar()
    jar.set(world.console, 'gk_session', world.cast.clerk.session)
    const linked = await jar.follow(`${world.console}/account/unified`)
    assert.equal(linked.at, `${world.console}/account`)
    assert.match(linked.text, /已关联/)
    const other = new Jar()
    other.set(world.console, 'gk_session', world.cast.reviewer.session)
    const taken = await other.follow(`${world.console}/account/unified`)
    assert.equal(taken.status, 409)
    assert.match(taken.text, /已经关联了另一个账号/)
    const begun = await other.follow(`${world.console}/account/unified`, 'unified/callback')
    other.set(world.console, 'gk_session', world.cast.auditor.session)
    assert.equal((await other.get(begun.location ?? '')).status, 403, 'begun by somebody else')
    await send(world.site, {
      method: 'POST',
      url: '/account/unlink',
      session: world.cast.clerk.session,
    })
    assert.equal((await new Jar().follow(`${world.console}/sign-in/unified`)).status, 403)
  }))

test('the administrator links an account by the subject, and where passwords are off they open nothing', () =>
  inWorld(async (world) => {
    const session = world.cast.administrator.session
    const url = `/accounts/${world.cast.clerk.id}/identity`
    const empty = await send(world.site, { method: 'POST', url, session, form: { subject: ' ' } })
    assert.equal(empty.statusCode, 422)
    const done = await send(world.site, {
      method: 'POST',
      url,
      session,
      form: { subject: 'city-001' },
    })
    assert.equal(done.statusCode, 303)
    assert.equal((await new Jar().follow(`${world.console}/sign-in/unified`)).status, 200)
    const page = await send(world.site, { method: 'GET', url: '/sign-in' })
    assert.doesNotMatch(page.body, /name="password"/)
    const form = { account: 'x-clerk', password: 'Chang-Jiang-68' }
    const refused = await send(world.site, { method: 'POST', url: '/sign-in', form })
    assert.equal(refused.statusCode, 403)
  }, false))

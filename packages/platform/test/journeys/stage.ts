// The stage of a case: both sites, a person of the office in each role with a page of their own,
// somebody who asks, without script, and the calendar, which moves when the journey says so.

import { mock } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { assignRole } from '#agencies/assign-role.action.ts'
import { createUnit } from '#agencies/index.ts'
import type { Role } from '#agencies/roles.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { useKeys } from '#kit/secrets/key-ring.ts'
import { newKeys } from '#kit/secrets/keys.ts'
import { localDate } from '#law/index.ts'
import { consoleSite } from '../../src/console/console-site.ts'
import { portalSite } from '../../src/portal/portal-site.ts'
import { launchBrowser } from '../browser.ts'
import { aCast, aConfig, aContext, type Cast, password, sessionOf } from '../sites.ts'

const config = aConfig({ requestsPerMinute: 100_000 })
/** What both sites seal with; a process beside them needs the same. */
export const keys = newKeys('aes-256-gcm', new Date(0))

export const unit = 'example-bureau'
/** Of the cases; its report is written in the January after. */
export const year = 2025

export type Stage = {
  readonly cast: Cast
  readonly given: TestDatabase
  /** The page of somebody in a role, on the staff's site. */
  readonly as: (role: Role) => Promise<Page>
  /** The page of the one who asks, on a phone without script. */
  readonly applicant: Page
  /** The day it is now. */
  readonly today: () => string
  /** Goes on to a later day, at noon. */
  readonly goOnTo: (day: string) => void
}

/** Plays a journey on new sites with an empty database; it begins on a day of the year. */
export function onStage(first: string, play: (stage: Stage) => Promise<void>): Promise<void> {
  return withDatabase(async (given) => {
    let today = first
    mock.timers.enable({ apis: ['Date'], now: noon(first) })
    useKeys(() => keys)
    const context = () => aContext(given)
    const cast = await aCast(context())
    await openBureau(context(), cast)
    const portal = await portalSite(config, given.as('portal'), false)
    const office = await consoleSite(config, given.as('console'), false)
    const browser = await launchBrowser()
    try {
      const at = { port: 0, host: '127.0.0.1' }
      const baseURL = await office.listen(at)
      const signedIn = (account: string) => sessionOf(context(), { account, password })
      const applicant = await browser.newPage({
        ...{ javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
        baseURL: await portal.listen(at),
      })
      await play({
        ...{
          cast,
          given,
          applicant,
          as: pagesOf(browser, { baseURL, signedIn, day: () => today }),
        },
        today: () => today,
        goOnTo: (day) => {
          today = day
          mock.timers.setTime(noon(day))
        },
      })
    } finally {
      await browser.close()
      await portal.close()
      await office.close()
      mock.timers.reset()
    }
  })
}

/** Noon in China, as a number of milliseconds. */
function noon(day: string): number {
  return Date.parse(`${localDate(day)}T04:00:00Z`)
}

/** A bureau under the cast's city, where everybody but the supervisor works, as in the city. */
async function openBureau(context: ReturnType<typeof aContext>, cast: Cast): Promise<void> {
  const bureau = await createUnit(context, {
    ...{ code: unit, name: '示例局', kind: 'department', region: '示例市', under: 'example-city' },
    ...{ hasRuleMakingPower: false, createdOn: localDate('2020-01-01') },
  })
  const roles = ['clerk', 'reviewer', 'secrecyReviewer', 'officeHead', 'organHead'] as const
  for (const role of roles)
    await assignRole(context, { staffId: cast[role].id, unitId: bureau.id, role })
}

type Staff = {
  readonly baseURL: string
  readonly signedIn: (account: string) => Promise<string>
  readonly day: () => string
}

/** A page for each role; the next day people sign in anew. */
function pagesOf(browser: Browser, { baseURL, signedIn, day }: Staff): Stage['as'] {
  const known = new Map<Role, { readonly page: Page; readonly since: string }>()
  return async (role) => {
    const earlier = known.get(role)
    if (earlier?.since === day()) return earlier.page
    await earlier?.page.context().close()
    const context = await browser.newContext({ baseURL })
    const value = await signedIn(`x-${role.toLowerCase()}`)
    await context.addCookies([{ name: sessionCookie, value, url: baseURL }])
    const page = await context.newPage()
    known.set(role, { page, since: day() })
    return page
  }
}

// The administrator of the platform says what the public site says of itself.

import { holdsRole, type StaffContext } from '#agencies/index.ts'
import { inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { identityProblems, type SiteIdentity } from './site-duties.ts'
import { replaceSiteIdentity } from './site-identity.store.ts'

/** Sentences for people, by code. */
export const siteRefusals = {
  'site.notYours': '网站信息由系统管理员维护。',
  'site.faulty': '有的内容格式不对，请核对。',
} as const

/** All of it at once; what is left empty is not shown. */
export async function keepSiteIdentity(
  context: StaffContext,
  identity: SiteIdentity,
): Promise<void> {
  const { duties, actor, now } = context
  const facts = { names: Object.keys(identity) }
  const deed = {
    action: 'catalogue.keepSiteIdentity',
    unitId: platformUnitId,
    subject: 'site',
    facts,
  }
  await inTransaction(context, deed, async (tx) => {
    if (!holdsRole(duties, ['administrator'], [platformUnitId]))
      throw new Refused({ code: 'site.notYours' })
    if (Object.keys(identityProblems(identity)).length > 0)
      throw new Refused({ code: 'site.faulty' })
    await replaceSiteIdentity(tx, identity, { by: actor.id, now })
  })
}

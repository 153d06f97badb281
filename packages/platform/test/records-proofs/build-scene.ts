// Brings a record into each scene through the actions themselves, each step by another person.

import { unpublishRecord, withdrawRecord } from '#catalogue/flow/end-record.action.ts'
import {
  approveRecord,
  clearRecord,
  passReview,
  returnRecord,
  submitRecord,
} from '#catalogue/flow/examine-record.action.ts'
import {
  publishRecord,
  publishUrgently,
  scheduleRecord,
} from '#catalogue/flow/publish-record.action.ts'
import { dropEdition, saveRecord, startEdition } from '#catalogue/flow/write-record.action.ts'
import type { EditionKey } from '#catalogue/record/edition.ts'
import { setChain } from '#catalogue/review-chain/set-chain.action.ts'
import {
  aContent,
  aDraft,
  type EditorialOffice,
  examine,
} from '#catalogue/testing/an-editorial-office.ts'
import type { Scene } from './who-may.ts'

export const on = '2026-03-02'
/** The hour of what is scheduled; the walks take place at it. */
export const hour = new Date(`${on}T05:00:00Z`)

const withheld = { attribute: 'onRequest', groundReason: '仅供申请' } as const

type Built = { readonly office: EditorialOffice; readonly key: EditionKey }

/** What is done to a draft that was just made; a scene that is not named begins at `draft`. */
const builds: Readonly<Record<Exclude<Scene, 'none'>, (built: Built) => Promise<EditionKey>>> = {
  draft: async ({ key }) => key,
  returned: async (built) => {
    await handedIn(built)
    await returnRecord(built.office.as('reviewer', on), built.key, '请补充')
    return built.key
  },
  submitted: handedIn,
  submittedCleared: async (built) => {
    await handedIn(built)
    await clearRecord(built.office.as('secrecyReviewer', on), built.key)
    return built.key
  },
  submittedToHead: async (built) => {
    const { office } = built
    const steps = [{ name: '初审', role: 'officeHead' }] as const
    await setChain(office.as('officeHead', on), { unitId: office.unit.id, kind: '*', steps })
    return handedIn(built)
  },
  submittedWithheld: (built) => withheldThrough(built, handedIn),
  reviewed: async (built) => {
    await handedIn(built)
    await passReview(built.office.as('reviewer', on), built.key)
    return built.key
  },
  cleared: examined,
  clearedWithheld: (built) => withheldThrough(built, examined),
  approved: signed,
  scheduled: async (built) => {
    await signed(built)
    await scheduleRecord(built.office.as('officeHead', on), built.key, hour)
    return built.key
  },
  published,
  publishedUrgently: async (built) => {
    await examined(built)
    await publishUrgently(built.office.as('organHead', on), built.key, '示例紧急')
    return built.key
  },
  superseded: async (built) => {
    const { office } = built
    const next = await startEdition(office.as('clerk', on), await published(built))
    const content = aContent(on, { changeNote: '示例修改' })
    await saveRecord(office.as('clerk', on), next, { content, seen: 1 })
    await examine(office, next, on)
    await publishRecord(office.as('officeHead', on), next)
    return built.key
  },
  withdrawn: async (built) => {
    await withdrawRecord(built.office.as('officeHead', on), await published(built), '示例理由')
    return built.key
  },
  unpublished: async (built) => {
    const given = { reason: '示例理由', law: '条例第十五条' }
    await unpublishRecord(built.office.as('officeHead', on), await published(built), given)
    return built.key
  },
  kept: async ({ office }) => {
    const key = await aDraft(office, {
      ...{ on, kind: 'notice' },
      content: { ...withheld, attribute: 'withheld', ground: 'thirdPartyRights' },
    })
    await examine(office, key, on)
    return key
  },
  dropped: async ({ office, key }) => {
    await dropEdition(office.as('clerk', on), key)
    return key
  },
}

/** A record in the scene. */
export async function aRecordIn(
  office: EditorialOffice,
  scene: Exclude<Scene, 'none'>,
): Promise<EditionKey> {
  return builds[scene]({ office, key: await aDraft(office, { on }) })
}

async function handedIn({ office, key }: Built): Promise<EditionKey> {
  await submitRecord(office.as('clerk', on), key)
  return key
}

async function examined(built: Built): Promise<EditionKey> {
  const { office, key } = built
  await handedIn(built)
  await passReview(office.as('reviewer', on), key)
  await clearRecord(office.as('secrecyReviewer', on), key)
  return key
}

async function signed(built: Built): Promise<EditionKey> {
  await examined(built)
  await approveRecord(built.office.as('organHead', on), built.key)
  return built.key
}

async function published(built: Built): Promise<EditionKey> {
  await signed(built)
  await publishRecord(built.office.as('officeHead', on), built.key)
  return built.key
}

async function withheldThrough(
  { office }: Built,
  through: (built: Built) => Promise<EditionKey>,
): Promise<EditionKey> {
  return through({ office, key: await aDraft(office, { on, content: withheld }) })
}

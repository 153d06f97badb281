// Every column of requests that holds sealed texts: what rotating keys goes through.

import type { SealedColumn } from '#kit/secrets/reseal.action.ts'
import { sealedDetails, sealedMailboxOfAccount } from './applicants/account.store.ts'
import { sealedMailboxOfLink } from './applicants/links.store.ts'
import { sealedApplicant } from './case/sealed-applicant.store.ts'
import { sealedMailbox } from './due/feeds.store.ts'
import { sealedLines } from './earlier-years/imports.store.ts'
import { sealedFields } from './intake/application-stage.store.ts'
import { sealedPerson } from './matters/matters.store.ts'
import { sealedReasons } from './rooms/open-room.store.ts'

export const sealedRequestColumns: readonly SealedColumn[] = [
  sealedApplicant,
  sealedFields,
  sealedReasons,
  sealedMailbox,
  sealedLines,
  sealedPerson,
  sealedMailboxOfAccount,
  sealedDetails,
  sealedMailboxOfLink,
]

// SQL of the files of an answer for the applicant: those of the one request that the query code opens.

import { atOneInstant, type Database } from '#kit/db/database.ts'
import { openByCode } from '../case/open-by-code.store.ts'
import type { RequestKey } from '../case/request-case.ts'
import { listRequestFiles, type RequestFile } from './request-files.store.ts'

/** Files given out with the answer; none before it was served, whoever asks. */
export function listAnswerFiles(
  database: Database,
  { queryCodeDigest, ...key }: RequestKey & { readonly queryCodeDigest: string },
): Promise<readonly RequestFile[]> {
  return atOneInstant(database, async (snapshot) => {
    await openByCode(snapshot, queryCodeDigest)
    const files = await listRequestFiles(snapshot, key)
    return files.filter(({ part }) => part === 'answer')
  })
}

// Counts the errors that stand in a report after each change, so that the board need not check it.

import { z } from 'zod'
import type { Job } from '#kit/jobs/job.ts'
import { everyFinding } from '../findings/every-finding.ts'
import { listNeighbours } from '../findings/neighbours.store.ts'
import { findEdition, listWaivers } from '../flow/editions.store.ts'
import { reportOf, standingErrors } from '../flow/findings.ts'
import { countErrorsJob } from '../flow/job-names.ts'
import { noteErrorCount } from './error-counts.store.ts'

const schema = z.object({ unitId: z.uuid(), year: z.int() })

export const errorCount: Job = {
  name: countErrorsJob,
  title: '统计错误数',
  sentence: '报告改动后重新检查，把错误数记到进度表上。',
  work: async ({ database }, payload) => {
    const key = schema.parse(payload)
    const edition = await findEdition(database, key)
    if (edition === undefined) return
    const { document } = edition
    const found =
      document === null
        ? []
        : everyFinding(reportOf(document), await listNeighbours(database, edition))
    const errors = standingErrors(found, await listWaivers(database, key))
    await noteErrorCount(database, edition, errors.length)
  },
}

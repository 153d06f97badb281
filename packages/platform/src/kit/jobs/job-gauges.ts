// How many jobs wait, run and were given up, in Prometheus' text form.

import type { Read } from '../db/transaction.ts'
import { countJobs } from './queue.ts'

export async function jobGauges(read: Read): Promise<readonly string[]> {
  const { waiting, running, givenUp } = await countJobs(read)
  return [
    '# TYPE gongkai_jobs gauge',
    `gongkai_jobs{state="waiting"} ${waiting}`,
    `gongkai_jobs{state="running"} ${running}`,
    `gongkai_jobs{state="given_up"} ${givenUp}`,
  ]
}

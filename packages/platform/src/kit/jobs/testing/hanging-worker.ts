// A worker whose job never ends, to be killed in the middle. For tests; DATABASE_URL says where.

import { openDatabase } from '../../db/database.ts'
import { runJobs } from '../run-jobs.ts'

// biome-ignore lint/style/noProcessEnv: the test says where its database is.
const url = process.env.DATABASE_URL ?? ''
const hanging = {
  name: 'test.note',
  title: '',
  sentence: '',
  work: (): Promise<void> => {
    process.stdout.write('begun\n')
    return new Promise(() => undefined)
  },
}
runJobs({ url, database: openDatabase(url, 'worker', 1), jobs: [hanging], say: () => undefined })

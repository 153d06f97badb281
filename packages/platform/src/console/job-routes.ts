// Addresses of the jobs in the background, for the system administrator.

import { inConsole } from '#agencies/console/console-frame.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { countJobs, listGivenUpJobs, listRetriedJobs } from '#kit/jobs/queue.ts'
import { retryJob } from '#kit/jobs/retry-job.ts'
import { jobsPage } from './jobs.page.ts'

const access = { roles: ['administrator'] }
/** More than anybody reads: they fail for the same reason. */
const atMost = 100

export const jobRoutes: readonly Route[] = [
  { method: 'GET', path: '/jobs', access, handler: showJobs },
  { method: 'POST', path: '/jobs/:number/retry', access, handler: retry },
]

async function showJobs({ view, database }: SignedIn): Promise<Answer> {
  const [counts, givenUp, retried] = await Promise.all([
    countJobs(database),
    listGivenUpJobs(database, atMost),
    listRetriedJobs(database, atMost),
  ])
  return page(
    inConsole(view, { title: '后台任务', body: jobsPage(view, { counts, givenUp, retried }) }),
  )
}

async function retry({ context, params }: SignedIn): Promise<Answer> {
  const { number = '' } = params
  if (!/^\d{1,18}$/.test(number)) throw new NotFound()
  await retryJob(context, number)
  return redirectTo('/jobs')
}

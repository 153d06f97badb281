// Addresses of the jobs in the background, for the system administrator.

import { inConsole } from '#agencies/console/console-frame.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import type { Job } from '#kit/jobs/job.ts'
import { countJobs, listGivenUpJobs, listRetriedJobs } from '#kit/jobs/queue.ts'
import { retryJob } from '#kit/jobs/retry-job.ts'
import { jobsPage } from './jobs.page.ts'

const access = { roles: ['administrator'] }
/** More than anybody reads: they fail for the same reason. */
const atMost = 100

export function jobRoutes(jobs: readonly Job[]): readonly Route[] {
  return [
    { method: 'GET', path: '/jobs', access, handler: (exchange) => showJobs(exchange, jobs) },
    { method: 'POST', path: '/jobs/:number/retry', access, handler: retry },
  ]
}

async function showJobs({ view, database }: SignedIn, jobs: readonly Job[]): Promise<Answer> {
  const [counts, givenUp, retried] = await Promise.all([
    countJobs(database),
    listGivenUpJobs(database, atMost),
    listRetriedJobs(database, atMost),
  ])
  const body = jobsPage(view, { jobs, counts, givenUp, retried })
  return page(inConsole(view, { title: '后台任务', body }))
}

async function retry({ context, params }: SignedIn): Promise<Answer> {
  const { number = '' } = params
  if (!/^\d{1,18}$/.test(number)) throw new NotFound()
  await retryJob(context, number)
  return redirectTo('/jobs')
}

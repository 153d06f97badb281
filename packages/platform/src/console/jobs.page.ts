// Jobs in the background: how many there are, which were given up, which are tried again.

import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { View } from '#kit/http/route.ts'
import { type Job, scheduleInWords } from '#kit/jobs/job.ts'
import type { QueueCounts, QueuedJob } from '#kit/jobs/queue.ts'

export type JobsPage = {
  /** Every kind there is. */
  readonly jobs: readonly Job[]
  readonly counts: QueueCounts
  readonly givenUp: readonly QueuedJob[]
  readonly retried: readonly QueuedJob[]
}

/** The body of the page. */
export function jobsPage(view: View, { jobs, counts, givenUp, retried }: JobsPage): Html {
  const titles = new Map(jobs.map(({ name, title }) => [name, title]))
  const titleOf = ({ name }: QueuedJob): string => titles.get(name) ?? name
  return html`<link rel="stylesheet" href="${assetAddress('campaign.css')}">
<p>等待办理 ${counts.waiting} 项，正在办理 ${counts.running} 项，多次失败后停止的 ${counts.givenUp} 项。</p>
<section class="panel"><h2>已停止的任务</h2>
${dataTable({
  caption: '已停止的任务',
  columns: ['任务', '最后一次失败', '失败次数', '原因', '操作'],
  lines: givenUp.map((job) => [
    titleOf(job),
    ...commonCells(job),
    retryForm(view, job, titleOf(job)),
  ]),
  whenEmpty: '没有停止的任务。',
})}</section>
<section class="panel"><h2>失败后等待重试的任务</h2>
${dataTable({
  caption: '等待重试的任务',
  columns: ['任务', '最后一次失败', '失败次数', '原因', '下次办理'],
  lines: retried.map((job) => [titleOf(job), ...commonCells(job), momentText(job.runAt)]),
  whenEmpty: '没有等待重试的任务。',
})}</section>
<section class="panel"><h2>全部种类</h2>
${dataTable({
  caption: '全部种类的任务',
  columns: ['任务', '说明', '时间（北京时间）'],
  lines: jobs.map(({ title, sentence, schedule }) => [
    title,
    html`<span class="job-sentence">${sentence}</span>`,
    schedule === undefined ? '有需要时' : scheduleInWords(schedule),
  ]),
  whenEmpty: '',
})}</section>`
}

function commonCells({ updatedAt, attempts, lastError }: QueuedJob) {
  return [momentText(updatedAt), attempts, html`<span class="job-error">${lastError}</span>`]
}

function retryForm(view: View, { id }: QueuedJob, title: string): Html {
  return html`<form method="post" action="/jobs/${id}/retry">${view.token()}<button class="btn btn-sm" type="submit" aria-label="重试“${title}”（${id} 号）">重试</button></form>`
}

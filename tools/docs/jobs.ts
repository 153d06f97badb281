// The jobs of the background as a page, from the list that the worker works through.

import { scheduleInWords } from '../../packages/platform/src/kit/jobs/job.ts'
import { workerJobs } from '../../packages/platform/src/worker-jobs.ts'

/** docs/reference/jobs.md */
export function jobsPage(): string {
  const rows = workerJobs({ dataFolder: '' }).map(
    ({ name, schedule, sentence }) =>
      `| \`${name}\` | ${schedule === undefined ? '有需要时' : scheduleInWords(schedule)} | ${sentence} |`,
  )
  return `# 后台任务

后台进程（worker）办理的全部任务。时间是北京时间；到时后台进程没有运行的，启动后一天之内补办一次。
任务和引起它的操作写在同一个数据库事务里：操作没有成功，任务就不存在。失败的任务自动重试 12 次，间隔越来越长；
仍不成功就停止，系统管理员在“后台任务”页看到原因，可以重试。后台进程中途被停止时，下一个进程会重新办理没有办完的任务。
同时启动几个后台进程时，一个办理，其余待命。
备份含有等待中的任务，恢复之后继续办理。
本页由 \`npm run docs\` 生成。

| 任务 | 时间 | 说明 |
| --- | --- | --- |
${rows.join('\n')}
`
}

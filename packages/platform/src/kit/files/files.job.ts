// The care of kept files: waiting ones are checked, contents that nothing names are taken away.

import type { Job } from '../jobs/job.ts'
import { fileRoom } from './file-room.ts'
import { checkWaitingFiles } from './keep-file.action.ts'
import { dropExpiredStages } from './stage-files.action.ts'
import { sweepFiles } from './sweep-files.ts'

export const fileJobs: readonly Job[] = [
  {
    name: 'kit.checkWaitingFiles',
    title: '重新检查文件',
    sentence: '对等待病毒检查的文件重新检查。',
    schedule: '*/5 * * * *',
    work: async (context) => {
      await checkWaitingFiles(context)
    },
  },
  {
    name: 'kit.dropStagedFiles',
    title: '清除过期的暂存文件',
    sentence: '清除随没有提交的表单上传、保存期已过的文件。',
    schedule: '20 * * * *',
    work: async (context) => {
      await dropExpiredStages(context)
    },
  },
  {
    name: 'kit.sweepFiles',
    title: '清除无用的文件',
    sentence: '清除没有任何记录引用、存放已满一天的文件内容。',
    // 3:40 in the morning in China.
    schedule: '40 19 * * *',
    work: async ({ database, now }) => {
      await sweepFiles(database, fileRoom().store, now)
    },
  },
]

// Work in the background for what records hold: links that are asked for, files that were clean only later.

import type { Job } from '#kit/jobs/job.ts'
import { readLateFiles } from '../attachments/add-record-file.action.ts'
import { askPublicLinks } from './ask-links.action.ts'

export const recordFileJobs: readonly Job[] = [
  {
    name: 'catalogue.ask-links',
    title: '检查链接',
    sentence: '每天夜里检查已公开内容中的链接能否打开；没有开启 CHECK_LINKS 时不检查。',
    // Two in the morning in China.
    schedule: '0 18 * * *',
    work: async (context) => {
      await askPublicLinks(context)
    },
  },
  {
    name: 'catalogue.read-files',
    title: '读取附件文字',
    sentence: '读取病毒检查后才可用的附件，供检查和搜索使用。',
    schedule: '*/10 * * * *',
    work: async (context) => {
      await readLateFiles(context)
    },
  },
]

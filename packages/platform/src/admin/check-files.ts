// `admin check-files`: whether the content of every kept file is there and what its record says.

import { fileRoom } from '#kit/files/file-room.ts'
import { checkWaitingFiles } from '#kit/files/keep-file.action.ts'
import { listMissingContents } from '#kit/files/sweep-files.ts'
import type { Command } from './command.ts'

export const checkFiles: Command = {
  name: 'check-files',
  sentence: '核对上传文件的内容是否都在、是否完好，并对等待病毒检查的文件重新检查。',
  arguments: [],
  options: {},
  run: async (_given, desk) => {
    const database = await desk.open()
    const actor = { kind: 'system', id: 'admin' } as const
    const checked = await checkWaitingFiles({
      database,
      actor,
      now: new Date(),
      requestId: 'check-files',
    })
    if (checked > 0) desk.print(`完成检查 ${checked} 个等待的文件。`)
    const missing = await listMissingContents(database, fileRoom().store)
    for (const digest of missing) desk.print(`缺少或者损坏 ${digest}`)
    desk.print(
      missing.length === 0 ? '文件内容齐全。' : `有 ${missing.length} 项内容需要从备份中取回。`,
    )
    return missing.length === 0 ? 0 : 1
  },
}

// `admin reindex`: everything that is public, indexed anew for the search.

import { reindexBatch } from '#catalogue/index.ts'
import { type Command, textOption } from './command.ts'

export const reindex: Command = {
  name: 'reindex',
  sentence: '重新建立公众查找的索引，分批进行，不影响查找；中途停止后可以从显示的位置继续。',
  arguments: [],
  options: { after: { sentence: '从这一条以后继续（上次显示的位置）。', value: 'ID' } },
  run: async (given, desk) => {
    const context = {
      database: await desk.open(),
      actor: { kind: 'system', id: 'admin' },
      now: new Date(),
      requestId: 'reindex',
    } as const
    let after = textOption(given, 'after')
    if (after !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(after)) {
      desk.print('位置应当是上次显示的编号。')
      return 1
    }
    let count = 0
    for (let isDone = false; !isDone; ) {
      const batch = await reindexBatch(context, after)
      count += batch.count
      after = batch.last ?? after
      isDone = batch.isDone
      if (!isDone) desk.print(`已重建 ${count} 条，位置 ${after}`)
    }
    desk.print(`完成，共 ${count} 条。`)
    return 0
  },
}

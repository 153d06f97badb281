// `admin rotate-keys`: a new current key, and everything sealed by older ones sealed anew.

import { sealedStaffColumns } from '#agencies/index.ts'
import { sealedMailboxOfSearch } from '#catalogue/index.ts'
import { sealedFileColumns } from '#kit/files/sealed-columns.ts'
import { sealedMessageColumns } from '#kit/mail/outgoing.ts'
import { addKeyToFile } from '#kit/secrets/key-file.ts'
import { prepareKeys } from '#kit/secrets/prepare-keys.ts'
import { countStale, reseal } from '#kit/secrets/reseal.action.ts'
import { sealedLetterColumns } from '#letters/index.ts'
import { sealedRequestColumns } from '#requests/index.ts'
import type { Command, Desk } from './command.ts'

/** Every column of sealed texts; a test compares it with the database. */
export const sealedColumns = [
  ...sealedFileColumns,
  ...sealedStaffColumns,
  ...sealedRequestColumns,
  ...sealedLetterColumns,
  ...sealedMessageColumns,
  sealedMailboxOfSearch,
]

export const rotateKeys: Command = {
  name: 'rotate-keys',
  sentence: '在密钥文件中加入新密钥，并用它重新加密已有的内容；中途停止后可以加 --continue 继续。',
  arguments: [],
  options: {
    continue: { sentence: '不加新密钥，只继续重新加密（密钥由 SECRET_KEYS 给出时也用它）。' },
  },
  run: async (given, desk) => {
    const context = {
      database: await desk.open(),
      actor: { kind: 'system', id: 'admin' },
      now: new Date(),
      requestId: 'rotate-keys',
    } as const
    if (given.options.continue !== true) {
      const id = addKeyToFile(desk.config(), context.now)
      desk.print(`已加入新密钥 ${id}。`)
    }
    await prepareKeys(desk.config(), context)
    for (const column of sealedColumns)
      desk.print(`${column.table}.${column.column} ${await reseal(context, column)}`)
    return report(desk, context)
  },
}

async function report(desk: Desk, { database }: Parameters<typeof reseal>[0]): Promise<number> {
  let left = 0
  for (const column of sealedColumns) left += await countStale(database, column)
  desk.print(
    left === 0
      ? '全部内容已由新密钥加密。'
      : `还有 ${left} 项没有重新加密，请加 --continue 再执行一次。`,
  )
  return left === 0 ? 0 : 1
}

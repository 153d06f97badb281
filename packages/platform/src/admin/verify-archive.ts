// `admin verify-archive FILE`: whether every paper of a case file is as its manifest says, and whether
// the platform gave out this very file.

import { readFileSync } from 'node:fs'
import { checkBundle } from '#kit/files/bundle.ts'
import { findTakenCaseFile } from '#requests/index.ts'
import type { Command } from './command.ts'

export const verifyArchive: Command = {
  name: 'verify-archive',
  sentence: '核对下载的案卷：每个文件与清单是否一致，清单是不是本平台制作的。',
  arguments: ['文件'],
  options: {},
  exits: { 1: '文件与清单不符，或者审计日志中没有这份清单。' },
  run: async ({ arguments: [file = ''] }, desk) => {
    const checked = checkBundle(readFileSync(file))
    if (checked === undefined) throw new Error('这个文件不是案卷，或者已经损坏。')
    const { manifest, digest, faults } = checked
    for (const [name, value] of Object.entries(manifest.about)) desk.print(`${name} ${value}`)
    for (const fault of faults) desk.print(`不符：${fault}`)
    if (faults.length > 0) return 1
    desk.print(`ok ${manifest.files.length} files, manifest sha256 ${digest}`)
    const taken = await findTakenCaseFile(await desk.open(), digest)
    if (taken === undefined) {
      desk.print('审计日志中没有这份清单：不是本平台制作的，或者清单被换过。')
      return 1
    }
    desk.print(`审计日志：${taken.toISOString()} 制作`)
    return 0
  },
}

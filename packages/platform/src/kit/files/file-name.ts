// Names of files as their senders give them: text to show, made harmless for showing and for saving.

import { type FileKind, fileKinds } from './file-kind.ts'

const longest = 120
const nameless = '未命名文件'

/** The last part of whatever path was sent, without control signs and signs that turn the direction. */
export function shownName(sent: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return shortened(plain) || nameless
}

/** The name to save under, whose ending is that of the content, not of the name. */
export function savedName(sent: string, kind: FileKind): string {
  const { ending } = fileKinds[kind]
  const name = shownName(sent)
  if (ending === '') return kind === 'other' ? `${name}.bin` : name
  return name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`
}

function shortened(name: string): string {
  const signs = [...name]
  return signs.length <= longest
    ? name
    : `${signs.slice(0, longest - 20).join('')}…${signs.slice(-19).join('')}`
}

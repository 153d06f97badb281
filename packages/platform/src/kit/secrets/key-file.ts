// Where the keys of this platform are: a setting, or a file that its user alone may read.

import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../config.ts'
import { type Keys, newKeys, parseKeys, printKeys, rotated } from './keys.ts'

export type KeyPlace = Pick<Config, 'secretKeys' | 'keyFile' | 'dataFolder' | 'secretCipher'>

/** The keys; throws, in words for the operator and without quoting a key, when they cannot be used. */
export function loadKeys(place: KeyPlace): Keys {
  const { name, text } = textOf(place)
  const keys = parseKeys(text)
  if ('problems' in keys) throw new Error(`${name}不能使用：${keys.problems.join('；')}。`)
  return keys
}

/** Whether there is a text of keys at all. */
export function hasKeys(place: KeyPlace): boolean {
  return place.secretKeys !== undefined || existsSync(keyFileOf(place))
}

/** Makes the key file of a new platform; an existing one is left as it is and the call fails. */
export function makeKeyFile(place: KeyPlace, now: Date): void {
  const file = keyFileOf(place)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, printKeys(newKeys(place.secretCipher, now)), {
    flag: 'wx',
    mode: 0o600,
    flush: true,
  })
}

/** Adds a new current key to the file, which is whole at every moment; returns its id. */
export function addKeyToFile(place: KeyPlace, now: Date): string {
  if (place.secretKeys !== undefined)
    throw new Error('密钥由 SECRET_KEYS 设置给出：请在其末尾加上新密钥，重启后再执行。')
  const file = keyFileOf(place)
  const keys = rotated(loadKeys(place), place.secretCipher, now)
  writeFileSync(`${file}.new`, printKeys(keys), { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
  return keys.sealing.at(-1)?.id ?? ''
}

function keyFileOf({ keyFile, dataFolder }: KeyPlace): string {
  return keyFile ?? join(dataFolder, 'keys')
}

function textOf(place: KeyPlace): { readonly name: string; readonly text: string } {
  if (place.secretKeys !== undefined) return { name: '设置 SECRET_KEYS ', text: place.secretKeys }
  const file = keyFileOf(place)
  const name = `密钥文件 ${file} `
  if (!existsSync(file))
    throw new Error(`没有${name}。请从备份中取回，或者设置 KEY_FILE 或 SECRET_KEYS。`)
  if ((statSync(file).mode & 0o077) !== 0)
    throw new Error(`${name}可以被其他用户读取。请先执行 chmod 600。`)
  return { name, text: readFileSync(file, 'utf8') }
}

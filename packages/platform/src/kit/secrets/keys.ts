// Keys of secrets as text: one line for each, the last one seals, all of them open.

import { randomBytes } from 'node:crypto'
import { type CipherName, cipherKeyBytes, isCipherName } from './cipher.ts'

export type Key = { readonly id: string; readonly cipher: CipherName; readonly bytes: Buffer }

export type Keys = {
  /** Oldest first; the last is the current one. */
  readonly sealing: readonly [Key, ...Key[]]
  /** Of the fingerprints by which sealed values are found; stays when keys are rotated. */
  readonly fingerprint: Buffer
}

const fingerprintLine = 'fingerprint'
const fingerprintBytes = 32

/** New keys for a platform that has none. */
export function newKeys(cipher: CipherName, now: Date): Keys {
  return { sealing: [newKey(cipher, now)], fingerprint: randomBytes(fingerprintBytes) }
}

/** The keys with a new current one. */
export function rotated(keys: Keys, cipher: CipherName, now: Date): Keys {
  return { ...keys, sealing: [...keys.sealing, newKey(cipher, now)] }
}

function newKey(cipher: CipherName, now: Date): Key {
  const day = now.toISOString().slice(0, 10)
  const id = `${day}-${randomBytes(3).toString('hex')}`
  return { id, cipher, bytes: randomBytes(cipherKeyBytes[cipher]) }
}

/** The keys that `printKeys` wrote, or what is wrong with the text; problems never quote a key. */
export function parseKeys(text: string): Keys | { readonly problems: readonly string[] } {
  const lines = text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line, index) => parseLine(line, index + 1))
  const problems = lines.flatMap((line) => ('problem' in line ? [line.problem] : []))
  const fingerprint = lines.flatMap((line) => ('fingerprint' in line ? [line.fingerprint] : []))
  const [first, ...others] = lines.flatMap((line) => ('key' in line ? [line.key] : []))
  const ids = new Set([first, ...others].map((key) => key?.id))
  if (problems.length > 0) return { problems }
  if (first === undefined) return { problems: ['没有一个加密密钥'] }
  if (ids.size !== others.length + 1) return { problems: ['有两个密钥的编号相同'] }
  const [only, second] = fingerprint
  if (only === undefined || second !== undefined)
    return { problems: ['应有一行、也只有一行 fingerprint'] }
  return { sealing: [first, ...others], fingerprint: only }
}

type Line = { readonly key: Key } | { readonly fingerprint: Buffer } | { readonly problem: string }

function parseLine(line: string, number: number): Line {
  const [name = '', kind = '', encoded = '', ...rest] = line.split(/\s+/)
  const bytes = Buffer.from(encoded, 'base64')
  if (rest.length > 0 || bytes.toString('base64') !== encoded)
    return { problem: `第 ${number} 行不是“编号 算法 密钥”` }
  if (name === fingerprintLine)
    return kind === 'hmac-sha256' && bytes.length === fingerprintBytes
      ? { fingerprint: bytes }
      : { problem: `第 ${number} 行：fingerprint 应为 hmac-sha256 和 32 字节` }
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(name)) return { problem: `第 ${number} 行：编号不可用` }
  if (!isCipherName(kind)) return { problem: `第 ${number} 行：没有这种算法` }
  if (bytes.length !== cipherKeyBytes[kind]) return { problem: `第 ${number} 行：密钥长度不对` }
  return { key: { id: name, cipher: kind, bytes } }
}

/** The text of a key file. */
export function printKeys({ sealing, fingerprint }: Keys): string {
  const lines = sealing.map(
    ({ id, cipher, bytes }) => `${id} ${cipher} ${bytes.toString('base64')}`,
  )
  return `# 个人信息和口令的加密密钥。丢失后加密的内容无法恢复：请与备份分开妥善保存。
${fingerprintLine} hmac-sha256 ${fingerprint.toString('base64')}
${lines.join('\n')}
`
}

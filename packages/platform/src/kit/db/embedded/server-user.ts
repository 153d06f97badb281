// PostgreSQL refuses to run as root: as root, the server runs as the user postgres or nobody.

import { chownSync, existsSync, readFileSync, statSync } from 'node:fs'

/** To be passed to spawn; empty when the server runs as ourselves. */
export type ServerUser = { readonly uid?: number; readonly gid?: number }

/** The owner of an existing cluster; otherwise postgres or nobody, where we are root. */
export function chooseServerUser(cluster: string): ServerUser {
  const ourselves = process.getuid?.()
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid === ourselves) return {}
    if (ourselves === 0) return { uid, gid }
    throw new Error(`数据库文件夹 ${cluster} 属于另一个用户，请用原来的用户启动。`)
  }
  return ourselves === 0 ? ordinaryUser() : {}
}

/** Gives a folder to the server's user. */
export function giveTo({ uid, gid }: ServerUser, folder: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
}

function ordinaryUser(): ServerUser {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find(([user]) => user === name) ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error(
    '内置数据库不能以 root 运行，而本机没有 postgres 或 nobody 用户。请换普通用户启动。',
  )
}

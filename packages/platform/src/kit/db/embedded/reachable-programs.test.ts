import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { findPrograms } from './programs.ts'
import { reachablePrograms } from './reachable-programs.ts'
import { chooseServerUser } from './server-user.ts'

test('programs in a closed folder run from a copy that the server user can reach', (t) => {
  const user = chooseServerUser('')
  const found = findPrograms()
  if (user.uid === undefined) {
    t.diagnostic('not root: the server runs as ourselves, in place')
    assert.equal(reachablePrograms(found, user), found)
    return
  }
  const closed = mkdtempSync(join(tmpdir(), 'gongkai-closed-'))
  try {
    const native = join(closed, 'native')
    cpSync(dirname(dirname(found.postgres)), native, { recursive: true, verbatimSymlinks: true })
    chmodSync(closed, 0o700)
    const programs = reachablePrograms(
      { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') },
      user,
    )
    assert.notEqual(dirname(programs.postgres), join(native, 'bin'))
    const { status } = spawnSync(programs.postgres, ['--version'], { ...user, cwd: tmpdir() })
    assert.equal(status, 0)
    rmSync(dirname(dirname(programs.postgres)), { recursive: true })
  } finally {
    rmSync(closed, { recursive: true, force: true })
  }
})

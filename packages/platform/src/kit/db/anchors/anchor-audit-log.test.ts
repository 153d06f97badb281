import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { type AuditLine, firstHash, hashOf } from '../audit-line.ts'
import { type TestDatabase, withDatabase } from '../testing/with-database.ts'
import { inTransaction } from '../transaction.ts'
import { verifyAuditLog } from '../verify-audit-log.ts'
import { anchorAuditLog } from './anchor-audit-log.ts'
import { readAnchors } from './anchor-lines.ts'

const now = new Date('2026-11-20T20:00:00Z')
const unitId = '01890000-0000-7000-8000-000000000000'

async function withFile(use: (file: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-anchors-'))
  try {
    await use(join(folder, 'audit-heads.log'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function act({ context }: TestDatabase, ...actions: readonly string[]): Promise<void> {
  for (const action of actions)
    await inTransaction(context, { action, unitId, subject: 'x' }, () => Promise.resolve())
}

/** What the owner of the database can do: the chain is made anew with other content, and agrees. */
async function rewrite({ sql }: TestDatabase): Promise<void> {
  const { rows } = await sql('select * from audit_lines order by sequence')
  let previousHash = firstHash
  for (const row of rows) {
    const line: AuditLine = {
      unitId,
      sequence: row.sequence,
      at: row.at,
      actorKind: row.actor_kind,
      actorId: row.actor_id,
      actorRole: row.actor_role,
      requestId: row.request_id,
      action: row.sequence === 2 ? 'innocent' : row.action,
      subject: row.subject,
      facts: row.facts,
      previousHash,
    }
    const hash = hashOf(line)
    await sql(
      'update audit_lines set action = $1, previous_hash = $2, hash = $3 where sequence = $4',
      [line.action, previousHash, hash, row.sequence],
    )
    previousHash = hash
  }
  await sql('update audit_heads set hash = $1', [previousHash])
}

test('each day adds the chains that have grown, and nothing where none has', () =>
  withFile((file) =>
    withDatabase(async (given) => {
      await act(given, 'one', 'two')
      const worker = given.as('worker')
      assert.equal((await anchorAuditLog(worker, file, now)).length, 1)
      assert.equal((await anchorAuditLog(worker, file, now)).length, 0)
      await act(given, 'three')
      await anchorAuditLog(worker, file, now)
      const anchors = readAnchors(readFileSync(file, 'utf8'))
      assert.deepEqual(
        anchors.map(({ sequence }) => sequence),
        [2, 3],
      )
    }),
  ))

test('a chain rewritten by the owner of the database agrees with itself, not with the file', () =>
  withFile((file) =>
    withDatabase(async (given) => {
      await act(given, 'one', 'guilty', 'three')
      await anchorAuditLog(given.as('worker'), file, now)
      await rewrite(given)
      assert.deepEqual(await verifyAuditLog(given.database), { lines: 3 })
      await act(given, 'four')
      const before = readFileSync(file, 'utf8')
      await assert.rejects(anchorAuditLog(given.as('worker'), file, now), /整条链可能被重写/)
      assert.equal(readFileSync(file, 'utf8'), before)
    }),
  ))

test('a log that was cut short is behind the file', () =>
  withFile((file) =>
    withDatabase(async (given) => {
      await act(given, 'one', 'two')
      await anchorAuditLog(given.as('worker'), file, now)
      await given.sql('delete from audit_lines where sequence = 2')
      await given.sql(
        'update audit_heads h set (sequence, hash) = (select sequence, hash from audit_lines)',
      )
      assert.deepEqual(await verifyAuditLog(given.database), { lines: 1 })
      await assert.rejects(anchorAuditLog(given.as('worker'), file, now), /已没有这一行/)
    }),
  ))

test('a file that was altered is refused; what a killed writer left is taken off', () =>
  withFile((file) =>
    withDatabase(async (given) => {
      await act(given, 'one')
      await anchorAuditLog(given.as('worker'), file, now)
      const whole = readFileSync(file, 'utf8')
      appendFileSync(file, `${now.toISOString()} ${unitId} 9 ${'a'.repeat(64)}\n= 0123`)
      await act(given, 'two')
      await anchorAuditLog(given.as('worker'), file, now)
      const text = readFileSync(file, 'utf8')
      assert.ok(text.startsWith(whole))
      assert.deepEqual(
        readAnchors(text).map(({ sequence }) => sequence),
        [1, 2],
      )
      writeFileSync(file, text.replace(` ${unitId} 1 `, ` ${unitId} 7 `))
      await assert.rejects(anchorAuditLog(given.as('worker'), file, now), /封记不符/)
      writeFileSync(file, text.replace('2026', 'two'))
      await assert.rejects(anchorAuditLog(given.as('worker'), file, now), /看不懂/)
    }),
  ))

// A real PostgreSQL for tests, with a migrated database to copy: the one that the test run started,
// or one of this process's own. A guardian ends it whenever its process ends, however that happens.

import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabase } from '../ensure-database.ts'
import { type EmbeddedPostgres, launchPostgres } from '../launch-postgres.ts'
import { migrate } from '../migrate.ts'

export type TestServer = Pick<EmbeddedPostgres, 'urlOf'>

/** The copied database. */
export const templateName = 'gongkai_template'

/** Names the server that a whole test run shares: an address with DATABASE in place of the name. */
export const sharedServerVariable = 'GONGKAI_TEST_SERVER'

let own: Promise<TestServer> | undefined

/** The run's server, or this process's own, started at the first call. */
export function testServer(): Promise<TestServer> {
  // biome-ignore lint/style/noProcessEnv: the test run says where its server is.
  const shared = process.env[sharedServerVariable]
  own ??=
    shared === undefined
      ? startTestServer()
      : Promise.resolve({ urlOf: (name) => shared.replace('DATABASE', name) })
  return own
}

/** Starts a server that forgets everything when this process ends. */
export async function startTestServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-test-'))
  chmodSync(folder, 0o711)
  const server = await launchPostgres(folder, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  })
  guard(server.pid, folder)
  await ensureDatabase(server.urlOf('postgres'), templateName)
  await migrate(server.urlOf(templateName))
  return server
}

/** A shell that waits for our end of its input to close, then ends the server and its files. */
function guard(pid: number, folder: string): void {
  const script = `read _; kill -QUIT ${pid}; while kill -0 ${pid} 2>&-; do sleep 0.05; done; rm -rf "$0"`
  const shell = spawn('/bin/sh', ['-c', script, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  shell.unref()
  if (shell.stdin instanceof Socket) shell.stdin.unref()
}

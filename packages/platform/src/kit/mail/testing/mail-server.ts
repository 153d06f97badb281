// A real SMTP server on the loopback for tests: takes, puts off or refuses mail as it is told.

import { once } from 'node:events'
import { after, before } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { useCarriers } from '../carrier.ts'

export type Taken = { readonly to: readonly string[]; readonly source: string }

export type TestMailServer = {
  readonly url: string
  readonly taken: readonly Taken[]
  /** From now on: takes everything, or answers the recipient with this code. */
  readonly answer: (code: number | undefined) => void
  readonly stop: () => Promise<void>
}

export async function startMailServer(): Promise<TestMailServer> {
  const taken: Taken[] = []
  let code: number | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      if (code === undefined) return done()
      done(Object.assign(new Error('not now'), { responseCode: code }))
    },
    onData: (stream, session, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        taken.push({ to, source: Buffer.concat(pieces).toString('utf8') })
        done()
      })
    },
  })
  // A connection that a client drops is no matter of the test.
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  if (!listening.listening) await once(listening, 'listening')
  const address = listening.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    answer: (next) => {
      code = next
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The words of a message as its reader sees them: body and subject decoded. */
export function wordsOf({ source }: Taken): string {
  const [head = '', ...rest] = source.split('\r\n\r\n')
  const subject = head
    .replace(/\r\n\s/g, '')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=\s*/gi, (_all, text: string) =>
      Buffer.from(text, 'base64').toString('utf8'),
    )
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=\s*/gi, (_all, text: string) =>
      quoted(text.replaceAll('_', ' ')),
    )
  const body = rest.join('\r\n\r\n')
  if (/content-transfer-encoding: base64/i.test(head))
    return `${subject}\n\n${Buffer.from(body, 'base64').toString('utf8')}`
  return `${subject}\n\n${/quoted-printable/i.test(head) ? quoted(body.replace(/=\r\n/g, '')) : body}`
}

function quoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** A server for the tests of one file: mail goes to it once carriers are set, and it ends with them. */
export function withMailServer(): () => TestMailServer {
  let server: TestMailServer | undefined
  before(async () => {
    server = await startMailServer()
  })
  after(async () => {
    useCarriers({})
    await server?.stop()
  })
  return () => {
    if (server === undefined) throw new Error('the mail server has not started')
    return server
  }
}

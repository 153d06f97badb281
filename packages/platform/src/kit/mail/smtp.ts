// Sends one message by SMTP and says what the server made of it; a connection for each message.

import type { Carried, Carrier } from './carrier.ts'
import { isMailbox } from './mailbox.ts'

export type MailServer = {
  /** smtp:// with STARTTLS, or smtps://; name and password in it. */
  readonly url: string
  /** Whoever set the platform up allows mail to this server in the clear. */
  readonly mayBePlain?: boolean
  readonly sender: string
}

const patienceMs = 15_000

/** Loads the library when the first message is sent. */
export function mailBySmtp({ url, sender, mayBePlain = false }: MailServer): Carrier {
  return async ({ id, to, subject, text, unsubscribe }) => {
    if (!isMailbox(to)) return { outcome: 'bounced', problem: '收件地址不是电子邮箱' }
    const { createTransport } = await import('nodemailer')
    const times = { connectionTimeout: patienceMs, greetingTimeout: patienceMs }
    const transport = createTransport({
      ...optionsOf(url, mayBePlain),
      ...times,
      socketTimeout: patienceMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    const [, host = 'localhost'] = /@([^<>@]+?)>?$/.exec(sender) ?? []
    try {
      await transport.sendMail({
        ...{ from: sender, to, subject, text },
        messageId: `<${id}@${host}>`,
        // Robots that answer mail leave it alone.
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribe && { 'List-Unsubscribe': `<${unsubscribe}>` }),
        },
      })
      return { outcome: 'taken' }
    } catch (error) {
      return whatWentWrong(error)
    } finally {
      transport.close()
    }
  }
}

/** Nothing can listen between this machine and itself. */
function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}

/** A server that offers no STARTTLS gets nothing, unless it is this machine or that was allowed. */
function optionsOf(url: string, mayBePlain: boolean) {
  const { protocol, hostname, port, username, password } = new URL(url)
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    ...(port !== '' && { port: Number(port) }),
    secure: protocol === 'smtps:',
    requireTLS: !mayBePlain && !isLoopback(hostname),
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
  }
}

/**
 * A reply of 5xx to the message itself is final (RFC 5321 4.2.1); what the office can put right — the
 * connection, the password, the sender — is tried again. Only the code of the reply is kept: servers
 * repeat the address in its text.
 */
function whatWentWrong(error: unknown): Carried {
  const { code, responseCode, command } = detailsOf(error)
  if (responseCode >= 500 && code !== 'EAUTH' && (command === 'RCPT TO' || command === 'DATA'))
    return { outcome: 'bounced', problem: `收信服务器拒收（${responseCode}）` }
  if (code === 'EAUTH') return { outcome: 'later', problem: '发信服务器不接受用户名和密码' }
  if (code === 'ETLS') return { outcome: 'later', problem: '发信服务器不支持加密，没有发送' }
  if (responseCode > 0) return { outcome: 'later', problem: `服务器暂时不收（${responseCode}）` }
  return { outcome: 'later', problem: `连接发信服务器失败（${code || '原因不明'}）` }
}

function detailsOf(error: unknown) {
  const one = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
  const [code, responseCode, command] = [one('code'), one('responseCode'), one('command')]
  return {
    code: typeof code === 'string' ? code : '',
    responseCode: typeof responseCode === 'number' ? responseCode : 0,
    command: typeof command === 'string' ? command : '',
  }
}

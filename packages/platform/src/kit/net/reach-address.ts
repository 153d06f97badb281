// Asks whether a web address answers. Addresses come from people: nothing inside the own network is asked,
// neither by name nor after being sent on, and what answers is not read.

import { lookup as lookUp } from 'node:dns'
import { type ClientRequest, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

export type ReachSettings = {
  /** For tests and for networks whose sites have addresses of their own. */
  readonly mayBePrivate: boolean
  readonly milliseconds: number
}

/** `inside`: the address leads into a network that is not public, and was not asked. */
export type Answered =
  | { readonly outcome: 'answered'; readonly status: number }
  | { readonly outcome: 'silent' | 'inside' }

const mostRedirects = 4
const ports = ['', '80', '443', '8080', '8443']
/** What servers say to a HEAD they do not like. */
const noHead = [400, 403, 404, 405, 501]

class Inside extends Error {}

/** Follows at most four redirects, each examined like the first address. */
export async function reachAddress(address: string, settings: ReachSettings): Promise<Answered> {
  let next = address
  try {
    for (let turn = 0; turn <= mostRedirects; turn += 1) {
      const { status, location } = await askOnce(next, settings)
      if (status < 300 || status >= 400 || location === undefined)
        return { outcome: 'answered', status }
      next = new URL(location, next).href
    }
    return { outcome: 'silent' }
  } catch (error) {
    return { outcome: error instanceof Inside ? 'inside' : 'silent' }
  }
}

type Once = { readonly status: number; readonly location: string | undefined }

async function askOnce(address: string, settings: ReachSettings): Promise<Once> {
  const first = await ask(address, 'HEAD', settings)
  return noHead.includes(first.status) ? ask(address, 'GET', settings) : first
}

function ask(address: string, method: 'HEAD' | 'GET', settings: ReachSettings): Promise<Once> {
  const { milliseconds, mayBePrivate } = settings
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  const isAllowed =
    mayBePrivate || (ports.includes(url.port) && (!isIP(host) || isPublicAddress(host)))
  if (!isWeb || !isAllowed) throw new Inside()
  const send = url.protocol === 'https:' ? secureRequest : plainRequest
  return new Promise((resolve, reject) => {
    const options = {
      method,
      lookup: mayBePrivate ? undefined : publicLookup,
      signal: AbortSignal.timeout(milliseconds),
      agent: false,
      headers: { 'user-agent': 'gongkai-link-check', accept: '*/*' },
    }
    const asked: ClientRequest = send(url, options, (answer) => {
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location })
      answer.destroy()
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** The connection goes to the very address that was examined: a second look-up could say another. */
const publicLookup: LookupFunction = (host, options, give) => {
  lookUp(host, { ...options, all: true }, (error, found) => {
    if (error) return give(error, [])
    if (!found.every(({ address }) => isPublicAddress(address))) return give(new Inside(), [])
    const [first] = found
    if (options.all) give(null, found)
    else if (first !== undefined) give(null, first.address, first.family)
  })
}

// Where the two sites are reached from outside: for links in letters, mail and feeds.

import type { Config } from './config.ts'

export type Addresses = { readonly portal: string; readonly console: string }

let known: Addresses = { portal: 'http://127.0.0.1:8080', console: 'http://127.0.0.1:8081' }

/** The addresses that a process was set up with; without a slash at the end. */
export function addressesOf(
  config: Pick<Config, 'publicUrl' | 'consoleUrl' | 'host' | 'portalPort' | 'consolePort'>,
): Addresses {
  const { publicUrl, consoleUrl, host, portalPort, consolePort } = config
  return {
    portal: publicUrl ?? `http://${host}:${portalPort}`,
    console: consoleUrl ?? `http://${host}:${consolePort}`,
  }
}

/** Says to this process where the sites are. */
export function useAddresses(addresses: Addresses): void {
  known = addresses
}

export function siteAddresses(): Addresses {
  return known
}

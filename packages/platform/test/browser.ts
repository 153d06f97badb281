// Chromium for tests, without what would reach the network, and patient: on a loaded machine a page
// takes its time, and a test waits for states, never for times.

import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const executablePath = '/usr/bin/chromium'
const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-sync'],
]

/** How long a state is waited for, in milliseconds. */
export const patience = 90_000

/** Whether there is a browser; `.ci/run` installs it. */
export const hasBrowser = existsSync(executablePath)
/** Options of tests that need one. */
export const inBrowser = { skip: !hasBrowser }

export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath, args: flags, timeout: patience })
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await newContext(options)
    context.setDefaultTimeout(patience)
    return context
  }
  return browser
}

// Runs the programs through which the documents of the corpus go. Needed for making them, never for testing.

import { execFile } from 'node:child_process'
import { mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const many = { maxBuffer: 100_000_000, timeout: 600_000 } as const

/** What a program prints; empty when it fails. */
export async function printedBy(program: string, args: readonly string[]): Promise<string> {
  try {
    return (await run(program, [...args], many)).stdout
  } catch (error) {
    console.error(`${program}: ${String(error).slice(0, 200)}`)
    return ''
  }
}

/** Prints a page to PDF as a browser does. */
export async function browserPdf(page: string, pdf: string): Promise<void> {
  await printedBy('chromium', [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
    `file://${page}`,
  ])
}

/** Converts files with LibreOffice, all at once; `filter` as its --convert-to takes it. */
export async function officeFiles(
  files: readonly string[],
  filter: string,
  options: { readonly into: string; readonly infilter?: string },
): Promise<void> {
  await mkdir(options.into, { recursive: true })
  await printedBy('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(tmpdir(), 'gongkai-corpus-office'))}`,
    '--headless',
    ...(options.infilter ? [`--infilter=${options.infilter}`] : []),
    '--convert-to',
    filter,
    '--outdir',
    options.into,
    ...files,
  ])
}

/** Moves a converted file into the folder under another name. */
export async function keep(from: string, folder: string, name: string): Promise<void> {
  await rename(from, join(folder, name)).catch(() => console.error(`not made: ${basename(from)}`))
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

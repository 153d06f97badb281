// docs/decisions/README.md: the decisions by date, newest first, each with its title and status.

import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { filesMatching, root } from '../repository.ts'
import { generatedNote } from './generated-note.ts'

export type Decision = {
  readonly file: string
  readonly on: string
  readonly title: string
  readonly status: string
}

/** All decisions of the repository. A file that lacks a date, title or status is a fault. */
export function readDecisions(): Decision[] {
  return filesMatching(['docs/decisions/*.md'])
    .filter((path) => !path.endsWith('/README.md'))
    .map((path) => parseDecision(basename(path), readFileSync(join(root, path), 'utf8')))
}

/** Date from the file's name, title from the first heading, status from the text under or after Status. */
export function parseDecision(file: string, text: string): Decision {
  const on = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(file)?.[0]
  const title = /^# (.+)$/m.exec(text)?.[1]
  const status = /^(?:## Status\s+|\*Status:\* *)(.+)$/m.exec(text)?.[1]
  if (on === undefined || title === undefined || status === undefined)
    throw new Error(`docs/decisions/${file}: needs a dated name, a "# title" and a Status`)
  return { file, on, title, status: sentence(status) }
}

export function decisionsIndex(decisions: readonly Decision[]): string {
  const rows = [...decisions]
    .sort((one, other) => other.on.localeCompare(one.on) || one.file.localeCompare(other.file))
    .map(({ file, on, title, status }) => `| ${on} | [${title}](${file}) | ${status} |`)
  return [
    '# Decisions',
    '',
    generatedNote,
    '',
    'One page each, at most: Status, Context, Options, Decision, Consequences. A decision is',
    'superseded by a later one, never rewritten; it is cited by the name of its file.',
    '',
    '| date | decision | status |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

function sentence(status: string): string {
  return status.charAt(0).toUpperCase() + status.slice(1).replace(/\.?$/, '.')
}

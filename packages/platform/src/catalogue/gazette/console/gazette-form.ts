// What the form of an issue says: its numbers, each document with its head and number, corrections, and the
// documents chosen to be added.

import { isLocalDate, localDate } from '#law/index.ts'
import { arrange, type GazetteContents, type PlacedEntry } from '../contents.ts'
import type { IssueNumbers } from '../issues.store.ts'

/** Undefined where a number or the day cannot be read. */
export function numbersIn(form: URLSearchParams): IssueNumbers | undefined {
  const text = (name: string): string => (form.get(name) ?? '').trim()
  const [year, number, running] = [text('year'), text('number'), text('running')]
  const issuedOn = text('issuedOn')
  const isWhole = (one: string): boolean => /^\d{1,5}$/.test(one)
  if (!isWhole(year) || !isWhole(number) || !isLocalDate(issuedOn)) return undefined
  if (running !== '' && !isWhole(running)) return undefined
  return {
    ...{ year: Number(year), number: Number(number), issuedOn: localDate(issuedOn) },
    running: running === '' ? null : Number(running),
  }
}

const most = 400
const idPattern = /^[0-9a-f-]{36}$/

/** The contents as the form has them: documents to be taken out are left out, those chosen stand last. */
export function contentsIn(form: URLSearchParams): GazetteContents {
  const placed: PlacedEntry[] = []
  for (let at = 0; at < most && form.has(`entry.${at}`); at += 1) {
    const entry = entryIn(form.get(`entry.${at}`) ?? '')
    if (entry === undefined || form.get(`out.${at}`) === 'yes') continue
    const order = Number(form.get(`order.${at}`) ?? '')
    placed.push({
      ...entry,
      head: form.get(`head.${at}`) ?? '',
      order: Number.isFinite(order) ? order : at,
    })
  }
  const last = Math.max(0, ...placed.map(({ order }) => order))
  for (const [at, chosen] of form.getAll('add').entries()) {
    const entry = entryIn(chosen)
    if (entry !== undefined)
      placed.push({ ...entry, head: form.get('addHead') ?? '', order: last + at + 1 })
  }
  return {
    name: (form.get('name') ?? '').trim(),
    sections: arrange(placed),
    corrections: correctionsIn(form),
  }
}

/** `unit/record/edition`. */
function entryIn(text: string) {
  const [unitId = '', recordId = '', edition = ''] = text.split('/')
  if (!idPattern.test(unitId) || !idPattern.test(recordId) || !/^\d{1,4}$/.test(edition))
    return undefined
  return { unitId, recordId, edition: Number(edition) }
}

function correctionsIn(form: URLSearchParams): GazetteContents['corrections'] {
  const found: { issueId: string; says: string }[] = []
  for (let at = 0; at < most && form.has(`correction.${at}`); at += 1) {
    const says = (form.get(`correction.${at}`) ?? '').trim()
    const issueId = form.get(`corrects.${at}`) ?? ''
    if (says !== '' && idPattern.test(issueId)) found.push({ issueId, says })
  }
  return found
}

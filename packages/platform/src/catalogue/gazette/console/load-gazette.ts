// Which gazettes somebody may look at and edit, and what the page of an issue shows.

import { holdsRole, listStaffNames, type Unit } from '#agencies/index.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { recordScope } from '../../console/record-scope.ts'
import { type Edition, editionStateTitles } from '../../record/edition.ts'
import { listEditions } from '../../record/editions.store.ts'
import type { RecordKindName } from '../../record/kinds.ts'
import type { GazetteContents } from '../contents.ts'
import { gazetteRoles } from '../edit-issue.action.ts'
import type { GazetteParts } from '../gazette-layout.ts'
import type { GazetteIssue } from '../issue.ts'
import {
  findIssue,
  type IssueSave,
  listCandidates,
  listIssueSaves,
  type PrintableRecord,
} from '../issues.store.ts'
import { findGazetteParts } from '../set-issue.action.ts'

export const gazettePath = '/records/gazette'

export function issuePath(unit: Pick<Unit, 'code'>, issueId: string, more = ''): string {
  return `${gazettePath}/${unit.code}/${issueId}${more}`
}

/** Units of whose gazettes a person may see the work, and those in which they edit it. */
export async function gazetteUnits(exchange: SignedIn) {
  const scope = await recordScope(exchange)
  const { duties } = exchange.person
  return { scope, desk: scope.filter(({ id }) => holdsRole(duties, gazetteRoles, [id])) }
}

/** Kinds that a gazette prints. */
const printed: readonly RecordKindName[] = [
  ...(['regulation', 'normativeDocument', 'otherDocument', 'interpretation'] as const),
  ...(['notice', 'plan', 'emergency', 'statistics'] as const),
]

export type ShownIssue = {
  readonly unit: Unit
  readonly issue: GazetteIssue
  readonly parts: GazetteParts
  readonly candidates: readonly PrintableRecord[]
  readonly words: string
  readonly everywhere: boolean
  readonly saves: readonly IssueSave[]
  readonly names: ReadonlyMap<string, string>
  readonly standing: IssueStanding
}

export type IssueStanding = {
  readonly title: string
  /** Whether the contents may change. */
  readonly isOpen: boolean
  /** Whether the record has what the contents say now. */
  readonly isSet: boolean
}

export async function issueOf(exchange: SignedIn): Promise<{ unit: Unit; issue: GazetteIssue }> {
  const { params, database } = exchange
  const { desk } = await gazetteUnits(exchange)
  const unit = desk.find(({ code }) => code === params.unit)
  const issueId = params.issue ?? ''
  if (unit === undefined || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(issueId))
    throw new NotFound()
  const issue = await findIssue(database, { unitId: unit.id, issueId })
  if (issue === undefined || issue.isDropped) throw new NotFound()
  return { unit, issue }
}

/** The issue; with contents that were typed and not saved, those. */
export async function loadIssue(
  exchange: SignedIn,
  typed: GazetteContents | undefined,
): Promise<ShownIssue> {
  const { database, query } = exchange
  const { unit, issue: kept } = await issueOf(exchange)
  const issue = typed === undefined ? kept : { ...kept, contents: typed }
  const [words, everywhere] = [
    (query.get('words') ?? '').trim().slice(0, 100),
    query.get('everywhere') === 'yes',
  ]
  const unitIds = everywhere ? [] : [unit.id]
  const saves = await listIssueSaves(database, issue)
  return {
    ...{ unit, issue, words, everywhere, saves },
    parts: await findGazetteParts(database, issue),
    candidates: await listCandidates(database, unit.id, {
      unitIds,
      words,
      kinds: printed,
      limit: 50,
    }),
    names: await listStaffNames(
      database,
      saves.map(({ by }) => by),
    ),
    standing: await standingOf(exchange, issue),
  }
}

/** How an issue stands, by the record that it became. */
export async function standingOf(
  { database }: Pick<SignedIn, 'database'>,
  { unitId, recordId, version, setVersion }: GazetteIssue,
): Promise<IssueStanding> {
  const editions: readonly Edition[] =
    recordId === null ? [] : await listEditions(database, { unitId, recordId })
  const live = editions.find(({ publishedAt }) => publishedAt !== null)
  const newest = live ?? editions[0]
  const isSet = setVersion === version
  if (newest === undefined || newest.state === 'dropped')
    return { title: '编辑中', isOpen: true, isSet: false }
  const isOpen = newest.state === 'draft' || newest.state === 'returned'
  return { title: editionStateTitles[newest.state], isOpen, isSet }
}

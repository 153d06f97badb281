// The frame of all pages of one record: where it belongs, its title, and the tabs between its pages.

import { inConsole } from '#agencies/console/console-frame.ts'
import { holdsRole } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { recordTransitions } from '../flow/transitions.ts'
import { whyNotShown } from '../preview/preview.ts'
import { isOpenState } from '../record/editions.store.ts'
import { isOwnUnit, type RecordPlace, recordPath } from './record-scope.ts'

export type RecordTab = {
  /** The part after `/records/:unit/:id`. */
  readonly path: string
  readonly title: string
  /** Whether there is anything on it for this person; shown always where absent. */
  readonly isShown?: (place: RecordPlace, isOwn: boolean, person: SignedIn['person']) => boolean
}

/** The pages of one record, in the order of the tabs; a part of the catalogue adds its own by one line. */
const recordTabs: readonly RecordTab[] = [
  { path: '', title: '办理' },
  { path: '/edit', title: '修改', isShown: mayBeEdited },
  { path: '/clock', title: '公开期限' },
  { path: '/saves', title: '各次保存', isShown: (_, isOwn) => isOwn },
  { path: '/previews', title: '预览链接', isShown: mayBePreviewed },
  { path: '/checks', title: '检查', isShown: ({ edition }) => isOpenState(edition.state) },
  {
    path: '/validity',
    title: '有效性与统计',
    isShown: ({ record }) => record.liveEdition !== null,
  },
]

/** For whoever writes in the unit, while there is an edition that can be written. */
function mayBeEdited({ unit, edition }: RecordPlace, _: boolean, person: SignedIn['person']) {
  const { from, by } = recordTransitions.save
  const isWorkedOn = from.some((state) => state === edition.state)
  return isWorkedOn && holdsRole(person.duties, by, [unit.id])
}

/** While there is a draft to be shown to somebody without an account. */
function mayBePreviewed({ record, edition }: RecordPlace, isOwn: boolean): boolean {
  return isOwn && whyNotShown(record, edition) === undefined
}

export type RecordFrame = {
  readonly place: RecordPlace
  /** `path` of the tab that is open. */
  readonly tab: string
  readonly body: Html
  readonly tools?: Html
}

/** A page of one record. */
export function inRecordFrame(
  exchange: SignedIn,
  { place, tab, body, tools }: RecordFrame,
  status = 200,
): Answer {
  const { unit, record, edition } = place
  const isOwn = isOwnUnit(exchange, unit.id)
  const asked = exchange.query.has('edition') ? `?edition=${edition.number}` : ''
  const links = recordTabs
    .filter(
      ({ path, isShown }) => path === tab || isShown?.(place, isOwn, exchange.person) !== false,
    )
    .map(
      ({ path, title }) =>
        html`<a href="${recordPath(unit, record.recordId, path)}${asked}"${path === tab && html` aria-current="page"`}>${title}</a>`,
    )
  return page(
    inConsole(exchange.view, {
      title: edition.title || '（没有标题）',
      trail: [{ address: '/records', name: '主动公开' }],
      body: html`<link rel="stylesheet" href="${assetAddress('records.css')}"><nav class="report-tabs" aria-label="这条信息的页面">${links}</nav>${body}`,
      tools,
    }),
    status,
  )
}

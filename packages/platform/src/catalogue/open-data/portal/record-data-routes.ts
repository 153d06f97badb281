// Addresses of records for programs: the API, bulk files, feeds.

import { z } from 'zod'
import { findUnitByCode, type Unit } from '#agencies/index.ts'
import { atomFeed, atomType, jsonFeed, jsonFeedType } from '#kit/feed.ts'
import { type Answer, content, download } from '#kit/http/answer.ts'
import { askedQuery } from '#kit/http/asked-query.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import { unlessSame } from '#kit/http/fresh.ts'
import { problem } from '#kit/http/problem.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { isColumnName, kindsOf } from '../../portal/columns.ts'
import { loadDocument, parseName } from '../../portal/load-document.ts'
import { listPublicRecords } from '../../publication/public-list.store.ts'
import { answerRecord } from './api-record.ts'
import { answerRecords, narrowing, recordsQuery } from './api-records.ts'
import { type Narrowed, recordsCsv, recordsJsonLines } from './record-bulk.ts'
import { recordFeed } from './record-feed.ts'

const inFeed = 50
/** Dear: every record is looked at. */
const seldom = { requests: 20, minutes: 1 }

export function recordDataRoutes(origin: string): readonly Route[] {
  const feed = (write: typeof atomFeed, type: string) => (exchange: Exchange) =>
    sendFeed(exchange, { origin, write, type })
  return [
    { method: 'GET', path: '/api/v1/records', access: 'anyone', handler: listRecords },
    { method: 'GET', path: '/api/v1/records/:unit/:name', access: 'anyone', handler: getRecord },
    {
      method: 'GET',
      path: '/open-data/records.csv',
      access: 'anyone',
      handler: sendCsv,
      atMost: seldom,
    },
    {
      method: 'GET',
      path: '/open-data/records.jsonl',
      access: 'anyone',
      handler: sendJsonLines,
      atMost: seldom,
    },
    {
      method: 'GET',
      path: '/feeds/records.atom',
      access: 'anyone',
      handler: feed(atomFeed, atomType),
    },
    {
      method: 'GET',
      path: '/feeds/records.json',
      access: 'anyone',
      handler: feed(jsonFeed, jsonFeedType),
    },
  ]
}

function json(value: object): Answer {
  const headers = { 'access-control-allow-origin': '*' }
  return { ...content('application/json; charset=utf-8', JSON.stringify(value)), headers }
}

const noUnit = problem({
  status: 404,
  title: '没有这个单位',
  detail: '没有这个编码的单位。单位编码见 /api/v1/units。',
})

const noRecord = problem({
  status: 404,
  title: '没有公开这条信息',
  detail: '这个地址没有公开的信息。已公开的信息见 /api/v1/records。',
})

async function listRecords(exchange: Exchange): Promise<Answer> {
  const found = askedQuery(recordsQuery, exchange.query)
  if ('refused' in found) return found.refused
  const answer = await answerRecords(exchange.database, found.asked, exchange.now)
  return answer === undefined ? noUnit : unlessSame(exchange, json(answer))
}

async function getRecord(exchange: Exchange): Promise<Answer> {
  const { database, params, now } = exchange
  const named = parseName(params.name ?? '')
  if (named === undefined || named.ending !== '') return noRecord
  const place = { unitCode: params.unit ?? '', ...named }
  const loaded = await loadDocument(database, place, { now })
  if (loaded === undefined) return noRecord
  if (loaded.edition.standing === 'unpublished') return gone(loaded.edition)
  const answer = await answerRecord(database, loaded)
  return answer === undefined ? noRecord : unlessSame(exchange, json(answer))
}

/** The same as on its page: that it was there, since when it is not, and why. */
function gone({
  endedAt,
  endedReason,
}: {
  readonly endedAt: Date | null
  readonly endedReason: string | null
}): Answer {
  const day = endedAt === null ? '' : dayInChina(endedAt)
  return problem({
    status: 410,
    title: '这条信息已经撤下',
    detail: `${day} 撤下：${endedReason ?? ''}`,
  })
}

const bulkQuery = z.object(narrowing)

/** What a bulk file is narrowed to, or why not. */
async function narrowedBy({
  database,
  query,
}: Exchange): Promise<{ readonly narrowed: Narrowed } | { readonly refused: Answer }> {
  const found = askedQuery(bulkQuery, query)
  if ('refused' in found) return found
  const { unit: code, kind } = found.asked
  const unit = code === undefined ? undefined : await findUnitByCode(database, code)
  if (code !== undefined && unit === undefined) return { refused: noUnit }
  return { narrowed: { unitId: unit?.id, kinds: kind === undefined ? [] : [kind] } }
}

async function sendCsv(exchange: Exchange): Promise<Answer> {
  const found = await narrowedBy(exchange)
  if ('refused' in found) return found.refused
  return download(
    'records.csv',
    'text/csv; charset=utf-8',
    recordsCsv(exchange.database, found.narrowed),
  )
}

async function sendJsonLines(exchange: Exchange): Promise<Answer> {
  const found = await narrowedBy(exchange)
  if ('refused' in found) return found.refused
  return download(
    'records.jsonl',
    'application/jsonl',
    recordsJsonLines(exchange.database, found.narrowed),
  )
}

type FeedAs = { readonly origin: string; readonly write: typeof atomFeed; readonly type: string }

async function sendFeed(exchange: Exchange, { origin, write, type }: FeedAs): Promise<Answer> {
  const { database, query, view } = exchange
  const code = query.get('unit') ?? ''
  const name = query.get('column') ?? ''
  const unit: Unit | undefined = code === '' ? undefined : await findUnitByCode(database, code)
  const column = isColumnName(name) ? name : undefined
  if ((code !== '' && unit === undefined) || (name !== '' && column === undefined))
    throw new NotFound()
  const kinds = column === undefined ? [] : kindsOf(column)
  const records = await listPublicRecords(database, { unitId: unit?.id, kinds, limit: inFeed })
  const asked = new URLSearchParams()
  if (unit !== undefined) asked.set('unit', unit.code)
  if (column !== undefined) asked.set('column', column)
  const self = asked.size === 0 ? view.path : `${view.path}?${asked}`
  return unlessSame(
    exchange,
    content(type, write(recordFeed({ origin, self, unit, column, records }))),
  )
}

// Addresses of the rooms of those who are asked: opened by the key in the letter, without an account.

import { findProfile, getUnit } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { portalLayout } from '#kit/html/portal-layout.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { dayInChina } from '#law/index.ts'
import { answerInRoom, confirmArrival, type RoomVisit } from '../answer-in-room.action.ts'
import { findRoomByKey } from '../open-room.store.ts'
import { lastDayOf, whyNotOpen } from '../room.ts'
import { roomPage } from './room.page.ts'

const path = '/consultations/:key'
const reading = { requests: 120, minutes: 10 }
const writing = { requests: 20, minutes: 10 }

export const roomRoutes: readonly Route[] = [
  { method: 'GET', path, access: 'anyone', atMost: reading, handler: (one) => showRoom(one) },
  { method: 'POST', path: `${path}/arrived`, access: 'anyone', atMost: writing, handler: arrived },
  { method: 'POST', path: `${path}/answer`, access: 'anyone', atMost: writing, handler: answer },
]

/** An unknown key and a text that is none are alike not found. */
async function visitOf({ params, database }: Exchange): Promise<RoomVisit & { key: string }> {
  const { key = '' } = params
  if (!/^[\w-]{43}$/.test(key)) throw new NotFound()
  const keyDigest = digestOf(key)
  const room = await findRoomByKey(database, keyDigest)
  if (room === undefined) throw new NotFound()
  return { room, keyDigest, key }
}

async function showRoom(exchange: Exchange, attempt: Attempt = noAttempt): Promise<Answer> {
  const { database, view, now } = exchange
  const { room, key } = await visitOf(exchange)
  const unit = await getUnit(database, room.unitId)
  const [calendar, profile] = await Promise.all([
    findCalendar(database, unit.region),
    findProfile(database, unit.id),
  ])
  const contact = [profile?.officeName, profile?.address, profile?.phone].filter(Boolean).join('，')
  const today = dayInChina(now)
  const body = roomPage(view, {
    ...{ room, key, contact, attempt, megabytes: exchange.uploadMegabytes },
    lastDay: lastDayOf(room, calendar),
    shut: whyNotOpen(room, { calendar, today }),
  })
  const answer = page(portalLayout(view, { title: '答复征求意见书', body }))
  // What the address opens is for one reader: it stays in no cache and in no index.
  return { ...answer, headers: { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' } }
}

function contextOf({ database, now, requestId }: Exchange) {
  const actor = { kind: 'public', id: 'consulted' } as const
  return { database, actor, now, requestId }
}

async function arrived(exchange: Exchange): Promise<Answer> {
  const visit = await visitOf(exchange)
  const show = (attempt: Attempt): Promise<Answer> => showRoom(exchange, attempt)
  return orAgain(exchange, { show }, async () => {
    await confirmArrival(contextOf(exchange), visit)
    return redirectTo(`/consultations/${visit.key}`)
  })
}

const fields = {
  'room.choiceMissing': 'agrees',
  'room.reasonsMissing': 'reasons',
  'room.reasonsTooLong': 'reasons',
  'room.tooManyFiles': 'opinion',
  'room.fileEmpty': 'opinion',
  'room.fileKind': 'opinion',
  'room.fileTooLarge': 'opinion',
  'file.harmful': 'opinion',
}

async function answer(exchange: Exchange): Promise<Answer> {
  const { form } = exchange
  const visit = await visitOf(exchange)
  const seen = { ...visit, room: { ...visit.room, answers: Number(form.get('seen') ?? '0') } }
  const chosen = form.get('agrees')
  const agrees = chosen === 'yes' ? true : chosen === 'no' ? false : undefined
  const show = (attempt: Attempt): Promise<Answer> => showRoom(exchange, attempt)
  const title = '没有提交，请修改后重新提交'
  return orAgain(exchange, { fields, show, title }, async () => {
    if (exchange.oversized.size > 0) throw new Refused({ code: 'room.fileTooLarge' })
    const uploads = exchange.sentFiles.filter(({ field }) => field === 'opinion')
    const reasons = form.get('reasons') ?? ''
    await answerInRoom(contextOf(exchange), seen, { agrees, reasons, uploads })
    return redirectTo(`/consultations/${visit.key}`)
  })
}

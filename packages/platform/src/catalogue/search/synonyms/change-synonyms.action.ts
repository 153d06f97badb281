// Changes the words that mean the same to searches.

import { type Context, inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { deleteSynonyms, insertSynonyms, listChangedSynonyms } from './synonyms.store.ts'
import { allSynonyms, wordsOfGroup } from './synonyms-in-use.ts'

/** Sentences for people, by code. */
export const synonymRefusals = {
  'synonyms.tooFew': '请填写两个以上的词，每个词至少两个字，用顿号或者空格隔开。',
  'synonyms.known': '这一组词已经有了。',
} as const

const own = 'catalogue.changeSynonyms'

function deedOf(groupId: string, words: readonly string[]) {
  return { action: own, unitId: platformUnitId, subject: groupId, facts: { words } }
}

/** Adds a group. */
export async function addSynonyms(context: Context, typed: string): Promise<void> {
  const words = wordsOfGroup(typed)
  if (words.length < 2) throw new Refused({ code: 'synonyms.tooFew' })
  const groupId = newId(context.now)
  await inTransaction(context, deedOf(groupId, words), async (tx) => {
    const known = allSynonyms(await listChangedSynonyms(tx))
    if (known.some((one) => words.every((word) => one.words.includes(word))))
      throw new Refused({ code: 'synonyms.known' })
    const by = context.actor.id
    await insertSynonyms(tx, { groupId, words, isOff: false }, { by, now: context.now })
  })
}

/** Takes an added group away, or uses one of the own list again. */
export async function dropSynonyms(context: Context, groupId: string): Promise<void> {
  await inTransaction(context, deedOf(groupId, []), (tx) => deleteSynonyms(tx, groupId))
}

/** Switches a group of the own list off. */
export async function switchOffSynonyms(context: Context, typed: string): Promise<void> {
  const words = wordsOfGroup(typed)
  const groupId = newId(context.now)
  await inTransaction(context, deedOf(groupId, words), async (tx) => {
    const known = allSynonyms(await listChangedSynonyms(tx)).find(
      (one) => one.isOwn && !one.isOff && one.words.join() === words.join(),
    )
    if (known === undefined) return
    const by = context.actor.id
    await insertSynonyms(tx, { groupId, words, isOff: true }, { by, now: context.now })
  })
}

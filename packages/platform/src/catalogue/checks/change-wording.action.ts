// Changes the list of wordings of the platform.

import { type Context, inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import type { Wording } from './checked.ts'
import { ownWordings } from './wording.ts'
import { deleteWording, upsertWording } from './wordings.store.ts'

const longest = 40

/** Adds a wording to look for, or changes one. */
export async function addWording(context: Context, given: Wording): Promise<void> {
  const wrong = given.wrong.trim().slice(0, longest)
  const instead = given.instead.trim().slice(0, longest)
  const note = given.note.trim().slice(0, 200)
  if ([...wrong].length < 2) throw new Refused({ code: 'check.wrongMissing' })
  if (instead.includes(wrong)) throw new Refused({ code: 'check.sameWording' })
  await change(context, wrong, async (tx) =>
    upsertWording(tx, { wrong, instead, note, isOff: false }, byNow(context)),
  )
}

/** Takes a wording of the platform away; one of the own list is switched off. */
export async function dropWording(context: Context, wrong: string): Promise<void> {
  const own = ownWordings.find((one) => one.wrong === wrong)
  await change(context, wrong, async (tx) =>
    own === undefined
      ? deleteWording(tx, wrong)
      : upsertWording(tx, { ...own, isOff: true }, byNow(context)),
  )
}

/** Looks for a wording of the own list again, as it came. */
export async function restoreWording(context: Context, wrong: string): Promise<void> {
  await change(context, wrong, async (tx) => deleteWording(tx, wrong))
}

type Change = Parameters<typeof inTransaction<void>>[2]

async function change(context: Context, wrong: string, doing: Change): Promise<void> {
  const deed = { action: 'catalogue.changeWording', unitId: platformUnitId, subject: wrong }
  await inTransaction(context, deed, doing)
}

function byNow({ actor, now }: Context) {
  return { by: actor.id, now }
}

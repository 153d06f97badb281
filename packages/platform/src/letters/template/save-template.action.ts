// An office keeps its own wording of a letter, for a time; or goes back to the platform's.

import { holdsRole, type StaffContext } from '#agencies/index.ts'
import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { type LetterKindName, letterKinds } from '../kinds/letter-kinds.ts'
import { type Template, templateProblems } from './template.ts'
import { insertTemplateVersion } from './templates.store.ts'

export type NewWording = {
  readonly unitId: string
  readonly kind: LetterKindName
  /** Null: the platform's own wording again. */
  readonly template: Template | null
  readonly validFrom: LocalDate
  readonly validUntil: LocalDate | null
}

/** Adds a version; a wording that leaves out what the law wants said is refused. */
export async function saveTemplate(context: StaffContext, wording: NewWording): Promise<void> {
  const { unitId, kind, template, validFrom, validUntil } = wording
  const facts = { kind, validFrom, validUntil, isOwn: template !== null }
  const deed = { action: 'letters.saveTemplate', unitId, subject: kind, facts }
  await inTransaction(context, deed, async (tx) => {
    if (!holdsRole(context.duties, ['officeHead'], [unitId]))
      throw new Refused({ code: 'letter.notYourRole' })
    if (template && Object.keys(templateProblems(template, letterKinds[kind])).length > 0)
      throw new Refused({ code: 'letter.templateFaulty' })
    if (validFrom < dayInChina(context.now)) throw new Refused({ code: 'letter.validityPast' })
    if (validUntil !== null && validUntil < validFrom)
      throw new Refused({ code: 'letter.validityTurned' })
    await insertTemplateVersion(tx, { ...wording, by: context.actor.id, now: context.now })
  })
}

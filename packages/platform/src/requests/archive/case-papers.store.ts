// Reads what goes into the file of a case: letters with personal data, files, facts, steps.

import { getUnit, listStaffNames } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { findKeptFile } from '#kit/files/find-kept-file.ts'
import { filePurposes, type KeptFile } from '#kit/files/kept-file.ts'
import { dayInChina } from '#law/index.ts'
import {
  getPrivateValues,
  type IssuedLetter,
  type LetterContent,
  letterKinds,
  listIssuedLetters,
  withPersonalData,
} from '#letters/index.ts'
import { evidenceOf } from '../case/evidence.ts'
import type { RequestFact } from '../case/fact.ts'
import { listFacts } from '../case/facts.store.ts'
import type { RequestCase } from '../case/request-case.ts'
import { findApplicant } from '../case/sealed-applicant.store.ts'
import { isRequestAction, requestTransitions } from '../case/transitions.ts'
import { answerClock } from '../clock/answer-clock.ts'
import { requestValues } from '../papers/values.ts'
import { listDeeds } from '../register/deeds.store.ts'
import type { CaseHead, Course } from './case-sheets.ts'

export type CasePapers = {
  readonly head: CaseHead
  /** What a cover says, for cases without one among their letters. */
  readonly cover: readonly (readonly [name: string, value: string])[]
  readonly letters: readonly { readonly letter: IssuedLetter; readonly whole: LetterContent }[]
  readonly files: readonly KeptFile[]
  readonly course: Course
}

/** How a fact is called on screens. */
export type FactInWords = (fact: RequestFact) => string

export async function readCasePapers(
  read: Read,
  request: RequestCase,
  inWords: FactInWords,
): Promise<CasePapers> {
  const { unitId, requestId, number, description } = request
  const unit = await getUnit(read, unitId)
  const issued = await listIssuedLetters(read, { unitId, subjectId: requestId })
  const letters = []
  for (const letter of issued)
    letters.push({
      letter,
      whole: withPersonalData(letter.content, await getPrivateValues(read, letter)),
    })
  return {
    head: { unit: unit.name, number: number ?? '未登记', description },
    cover: await readCover(read, request),
    letters,
    files: await listCaseFiles(read, request),
    course: await readCourse(read, request, { region: unit.region, inWords }),
  }
}

async function readCover(read: Read, request: RequestCase): Promise<CasePapers['cover']> {
  const facts = (await listFacts(read, request)).map(({ fact }) => fact)
  const applicant = await findApplicant(read, request)
  const known = { request, facts, kind: letterKinds.cover, profile: undefined, dueOn: undefined }
  const said = requestValues(known)
  const { imported } = request
  return [
    ['申请人', `${applicant?.name ?? ''}（${said.applicantClass}）`],
    ['申请内容', said.description ?? ''],
    ['收到申请之日', `${said.receivedOn}（${said.channel}）`],
    ['办理结果', said.outcome ?? ''],
    ['答复日期', said.decidedOn ?? ''],
    ['答复文号', imported?.answerNumber ?? ''],
    ['送达情况', said.service ?? ''],
    ...(imported === null
      ? []
      : ([['来源', `历年台账“${imported.fileName}”第 ${imported.line} 行`]] as const)),
  ]
}

/** Only what was found clean; in the order it came. */
async function listCaseFiles(read: Read, request: RequestCase): Promise<readonly KeptFile[]> {
  const { unitId, requestId } = request
  const rows = await read
    .selectFrom('request_files')
    .select('file_id')
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .orderBy('added_at')
    .orderBy('file_id')
    .execute()
  const scope = { unitIds: [unitId], purposes: filePurposes }
  const files = await Promise.all(rows.map((row) => findKeptFile(read, scope, row.file_id)))
  return files.flatMap((file) => (file?.state === 'clean' ? [file] : []))
}

/** Steps up to the archiving: what is done later, such as this reading, is no part of the file. */
async function readCourse(
  read: Read,
  request: RequestCase,
  { region, inWords }: { readonly region: string; readonly inWords: FactInWords },
): Promise<Course> {
  const recorded = await listFacts(read, request)
  const calendar = await findCalendar(read, region)
  const { clock } = answerClock(recorded, calendar, dayInChina(request.changedAt))
  const deeds = (await listDeeds(read, request)).toReversed().flatMap((deed) => {
    const step = deed.action.replace('requests.', '')
    return isRequestAction(step) ? [{ ...deed, step: requestTransitions[step] }] : []
  })
  const names = await listStaffNames(
    read,
    deeds.flatMap(({ actorKind, actorId }) => (actorKind === 'staff' ? [actorId] : [])),
  )
  return {
    facts: recorded.map(({ fact }) => ({
      on: fact.on,
      what: inWords(fact),
      evidence: evidenceOf(fact),
    })),
    clock: request.imported === null && 'steps' in clock ? clock.steps.map(({ text }) => text) : [],
    deeds: deeds.map(({ at, step, actorKind, actorId }) => ({
      at,
      what: step.title,
      who:
        actorKind === 'staff'
          ? (names.get(actorId) ?? '')
          : actorKind === 'public'
            ? '申请人'
            : '系统',
    })),
  }
}

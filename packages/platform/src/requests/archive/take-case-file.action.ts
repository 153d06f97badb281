// Makes the file of an archived case and notes who took it: it names persons.

import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { type Bundle, type BundleFile, writeBundle } from '#kit/files/bundle.ts'
import { fileKinds } from '#kit/files/file-kind.ts'
import { storedContent } from '#kit/files/stored-content.ts'
import { typeset } from '#kit/typesetting/typeset.ts'
import { dayInChina } from '#law/index.ts'
import { letterTyp } from '#letters/index.ts'
import type { RequestContext } from '../case/act-on-request.action.ts'
import type { RequestCase } from '../case/request-case.ts'
import {
  type FilePaper,
  fileName,
  indexOf,
  inFileOrder,
  leavesOfWhole,
  wholeName,
} from './case-file.ts'
import { type CaseSheet, caseFileTyp } from './case-file-typ.ts'
import { type CasePapers, type FactInWords, readCasePapers } from './case-papers.store.ts'
import { courseSheet, coverSheet, indexSheet } from './case-sheets.ts'
import { leavesOf } from './leaves-of.action.ts'
import { type WholeFile, wholeFileTyp } from './whole-file-typ.ts'

/**
 * The file of one case: the whole as one PDF with numbered pages, then cover, index, letters and materials
 * each by itself, with a manifest of digests.
 * @law 条例 45 — answered requests are filed
 * @law 档案法实施条例 39 — that an electronic file is whole can be shown
 */
export async function takeCaseFile(
  context: RequestContext,
  request: RequestCase,
  inWords: FactInWords,
): Promise<Bundle> {
  const { unitId, requestId, state } = request
  if (state !== 'archived') throw new Refused({ code: 'request.notArchived' })
  const papers = await readCasePapers(context.database, request, inWords)
  const { unit, number } = papers.head
  const files = await filesOf(papers)
  const bundle = writeBundle(files, { unit, number, request: requestId })
  const facts = { manifest: bundle.digest, files: files.length }
  const deed = { action: 'requests.takeCaseFile', unitId, subject: requestId, facts }
  await inTransaction(context, deed, async () => undefined)
  return bundle
}

async function filesOf(papers: CasePapers): Promise<readonly BundleFile[]> {
  const { head } = papers
  const course = await sheetPaper(courseSheet(head, papers.course))
  const inside = [...(await lettersInside(papers)), ...(await materials(papers)), course]
  const lines = indexOf(inside)
  const cover = await coverOf(papers)
  const index = await sheetPaper(indexSheet(head, lines))
  return [
    { name: wholeName, bytes: await wholePdf(head, [cover, index], inside) },
    { name: fileName(1, cover.title, 'pdf'), bytes: cover.bytes },
    { name: fileName(2, index.title, 'pdf'), bytes: index.bytes },
    ...inside.map(({ bytes }, at) => ({ name: lines[at]?.file ?? '', bytes })),
  ]
}

/** The cover as it was issued; for cases without one, such as imported ones, what is known of them. */
async function coverOf({ head, cover, letters }: CasePapers): Promise<FilePaper> {
  const issued = letters.findLast(({ letter }) => letter.kind === 'cover')
  const bytes = issued
    ? await letterPdf(issued.whole)
    : await typeset({ template: caseFileTyp, data: coverSheet(head, cover) })
  return { title: '案卷封面', number: '', on: '', ...(await paged(bytes, 'pdf')) }
}

/** All pages in one PDF, numbered, with a bookmark for each paper. */
function wholePdf(
  { unit, number }: CasePapers['head'],
  fronts: readonly FilePaper[],
  papers: readonly FilePaper[],
): Promise<Uint8Array> {
  const data: WholeFile = { title: `${unit} ${number}`, leaves: leavesOfWhole(fronts, papers) }
  const files = Object.fromEntries([
    ...fronts.map(({ ending, bytes }, at) => [`/front-${at}.${ending}`, bytes]),
    ...papers.map(({ ending, bytes }, at) => [`/paper-${at}.${ending}`, bytes]),
  ])
  return typeset({ template: wholeFileTyp, data, files })
}

async function lettersInside({ letters }: CasePapers): Promise<readonly FilePaper[]> {
  const whole = new Map(letters.map((one) => [one.letter.letterId, one.whole]))
  const papers: FilePaper[] = []
  for (const letter of inFileOrder(letters.map((one) => one.letter))) {
    const content = whole.get(letter.letterId)
    if (content === undefined) continue
    const { title } = content
    const bytes = await letterPdf(content)
    const number = letter.number ?? ''
    papers.push({ title, number, on: letter.issuedOn, ...(await paged(bytes, 'pdf')) })
  }
  return papers
}

async function materials({ files }: CasePapers): Promise<readonly FilePaper[]> {
  return await Promise.all(
    files.map(async (file) => {
      const bytes = await storedContent(file)
      const title = file.name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
      const ending = fileKinds[file.kind].ending || 'bin'
      return { title, number: '', on: dayInChina(file.sentAt), ...(await paged(bytes, ending)) }
    }),
  )
}

async function sheetPaper(sheet: CaseSheet): Promise<FilePaper> {
  const bytes = await typeset({ template: caseFileTyp, data: sheet })
  return { title: sheet.title, number: '', on: '', ...(await paged(bytes, 'pdf')) }
}

async function paged(bytes: Uint8Array, ending: string) {
  return { bytes, ending, leaves: await leavesOf(bytes, ending) }
}

function letterPdf(content: CasePapers['letters'][number]['whole']): Promise<Uint8Array> {
  return typeset({ template: letterTyp, data: content })
}

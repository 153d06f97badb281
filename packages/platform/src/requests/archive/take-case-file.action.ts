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
import { type FilePaper, fileName, indexOf, inFileOrder, pagesOfPdf } from './case-file.ts'
import { type CaseSheet, caseFileTyp } from './case-file-typ.ts'
import { type CasePapers, type FactInWords, readCasePapers } from './case-papers.store.ts'
import { courseSheet, indexSheet } from './case-sheets.ts'

/**
 * The file of one case: cover, index, letters and materials in order, with a manifest of digests.
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
  const { head, letters } = papers
  const cover = letters.findLast(({ letter }) => letter.kind === 'cover')
  const inside = [...(await lettersInside(papers)), ...(await materials(papers))]
  const course = await sheetPaper(courseSheet(head, papers.course))
  const all = [...inside, course]
  const lines = indexOf(all)
  const index = await typeset({ template: caseFileTyp, data: indexSheet(head, lines) })
  return [
    ...(cover
      ? [{ name: fileName(1, '案卷封面', 'pdf'), bytes: await letterPdf(cover.whole) }]
      : []),
    { name: fileName(2, '卷内目录', 'pdf'), bytes: index },
    ...all.map(({ bytes }, at) => ({ name: lines[at]?.file ?? '', bytes })),
  ]
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
    papers.push({ title, number, on: letter.issuedOn, ...pdfOf(bytes) })
  }
  return papers
}

async function materials({ files }: CasePapers): Promise<readonly FilePaper[]> {
  return await Promise.all(
    files.map(async (file) => {
      const bytes = await storedContent(file)
      const ending = fileKinds[file.kind].ending || 'bin'
      const pages = file.kind === 'pdf' ? pagesOfPdf(bytes) || null : null
      const title = file.name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
      return { title, number: '', on: dayInChina(file.sentAt), ending, bytes, pages }
    }),
  )
}

async function sheetPaper(sheet: CaseSheet): Promise<FilePaper> {
  const bytes = await typeset({ template: caseFileTyp, data: sheet })
  return { title: sheet.title, number: '', on: '', ...pdfOf(bytes) }
}

function pdfOf(bytes: Uint8Array) {
  return { ending: 'pdf', bytes, pages: pagesOfPdf(bytes) }
}

function letterPdf(content: CasePapers['letters'][number]['whole']): Promise<Uint8Array> {
  return typeset({ template: letterTyp, data: content })
}

// What the island sends and gets: changes of cells in, the state of the form out.

import { z } from 'zod'
import { type Answer, content } from '#kit/http/answer.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { staffContext } from '../../console/report-scope.ts'
import { type CellConflict, manners } from '../cell-change.ts'
import { type CellsSave, saveCells } from '../save-cells.action.ts'
import { cellFindings } from './cell-findings.ts'
import type { CellsTold } from './cells-told.ts'
import { countWords, textsOf } from './fill-in.page.ts'
import { loadFillIn } from './load-fill-in.ts'
import { momentInChina } from './moment.ts'
import { toldConflicts } from './told-conflicts.ts'

const posted = z.object({
  edition: z.coerce.number().int().positive(),
  saveId: z.uuid(),
  changes: z
    .array(
      z.object({
        address: z.string().max(100),
        was: z.string().max(500),
        value: z.string().max(30),
        manner: z.enum(manners),
      }),
    )
    .max(500),
})

/** Tells the island what is stored. */
export async function tellCells(exchange: SignedIn): Promise<Answer> {
  return told(exchange, [])
}

/** Saves what the island sends, and tells it what is stored then. */
export async function takeCells(exchange: SignedIn): Promise<Answer> {
  const { key } = await loadFillIn(exchange)
  const save = saveOf(exchange.form)
  if (save === undefined) return { ...json({ problem: 'unreadable' }), status: 400 }
  const { conflicts } = await saveCells(staffContext(exchange), key, save)
  return told(exchange, conflicts)
}

function saveOf(form: URLSearchParams): CellsSave | undefined {
  const [edition, saveId] = [form.get('edition'), form.get('saveId')]
  const read = posted.safeParse({ edition, saveId, changes: listOf(form.get('changes') ?? '') })
  if (!read.success) return undefined
  return { editionNumber: read.data.edition, saveId: read.data.saveId, changes: read.data.changes }
}

function listOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function told(exchange: SignedIn, conflicts: readonly CellConflict[]): Promise<Answer> {
  const { edition, report, findings } = await loadFillIn(exchange)
  const answer: CellsTold = {
    edition: edition.number,
    cells: textsOf(report),
    conflicts: await toldConflicts(exchange.database, edition, conflicts),
    findings: cellFindings(report, findings).text,
    count: countWords(report),
    at: momentInChina(exchange.now).slice(11),
  }
  return json(answer)
}

function json(value: object): Answer {
  return content('application/json; charset=utf-8', JSON.stringify(value))
}

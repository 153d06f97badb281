// The file that filled a report: each value beside its place in it, and the confirmation of the reading.

import type { Finding, Report } from '@gongkai/report-engine'
import { fileKinds } from '#kit/files/file-kind.ts'
import { fileStateTitles, type KeptFile } from '#kit/files/kept-file.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { doubtfulCells, isConfirmed, openCells, type Reading } from '../reading.ts'
import { spotsOf } from '../spots.ts'
import { doubtfulValues } from './doubtful-values.ts'
import { readValues } from './read-values.ts'
import { shownSource } from './shown-source.ts'
import { isAsked, type UploadForm, uploadForm } from './upload-form.ts'

export type SourcePage = Omit<UploadForm, 'isAgain'> & {
  readonly reading: Reading | undefined
  readonly file: KeptFile | undefined
  /** The report as it is now. */
  readonly current: Report | undefined
  /** Names of people by id. */
  readonly names: ReadonlyMap<string, string>
  readonly mayImport: boolean
  readonly mayConfirm: boolean
}

/** The body of the page. */
export function sourcePage(view: View, given: SourcePage): Html {
  const { reading, mayImport, attempt, current } = given
  const upload = mayImport && uploadForm(view, { ...given, isAgain: reading !== undefined })
  return html`<link rel="stylesheet" href="${assetAddress('source.css')}">${!isAsked(attempt) && attempt.summary}
${reading === undefined || current === undefined ? html`${upload}${!mayImport && nothingRead()}` : html`${aboutReading(view, given, { reading, current })}${upload}`}`
}

function nothingRead(): Html {
  return html`<section class="panel"><p class="nothing-here">这一版报告不是从文件读取的，没有来源文件。</p></section>`
}

type Read = { readonly reading: Reading; readonly current: Report }

function aboutReading(view: View, given: SourcePage, { reading, current }: Read): Html {
  const doubtful = doubtfulCells(reading)
  const open = new Set(openCells(reading, current))
  const spots = spotsOf(reading.source, reading.report)
  const values = { reading, current, spots, doubtful }
  const { path, mayConfirm } = given
  return html`${aboutFile(given, reading)}
${confirmation(given, { reading, current })}
${notesOn(reading)}
${doubtfulValues(view, { ...values, path, open, mayConfirm })}
<div class="source-columns${reading.source.format === 'json' && ' is-single'}"><section class="panel"><h2>读到的数值</h2>${readValues(values)}</section>
${reading.source.format !== 'json' && html`<section class="panel source-pane"><h2 id="source-text">来源文件内容</h2>${shownSource({ reading, spots, doubtful: new Set(doubtful.keys()) })}</section>`}</div>
${confirmAll(view, given, { reading, current })}`
}

function aboutFile({ file, path, names }: SourcePage, reading: Reading): Html {
  const who = names.get(reading.readBy) ?? '已离开的人员'
  return html`<section class="panel">${detailList({
    来源文件: file === undefined ? '文件记录不存在' : fileLink(file, path),
    读取: `${dayInChina(reading.readAt)}，${who}`,
    ...(reading.confirmedOrgan === null
      ? {}
      : { 文件写明的机关: `${reading.confirmedOrgan}（已确认是本单位的报告）` }),
  })}</section>`
}

function fileLink(file: KeptFile, path: string): Html {
  const { name, kind, size, state, checkedBy } = file
  const checked = checkedBy === 'type' ? '已检查文件类型' : fileStateTitles[state]
  const shown =
    state === 'clean' ? html`<a class="source-link" href="${path}/source/file">${name}</a>` : name
  return html`${shown} <span class="quiet">${fileKinds[kind].title}，${sizeInWords(size)}，${checked}</span>`
}

function sizeInWords(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

function confirmation(given: SourcePage, { reading, current }: Read): Html {
  const { mayConfirm, names } = given
  if (reading.source.format === 'json')
    return html`<section class="panel reading-state is-done"><p>数据文件逐格写明数字，不需要确认读取结果。</p></section>`
  if (isConfirmed(reading, current)) {
    const { confirmedBy, confirmedAt } = reading
    const words =
      confirmedBy === null || confirmedAt === null
        ? '需要核对的格已经逐格确认或者改正。'
        : `${dayInChina(confirmedAt)}，${names.get(confirmedBy) ?? '已离开的人员'}已对照原文确认全部读取结果。`
    return html`<section class="panel reading-state is-done"><p>${words}</p></section>`
  }
  const open = openCells(reading, current).length
  const words =
    open > 0
      ? html`读取结果还没有确认：有 <a href="#doubtful">${open} 格需要核对</a>，逐格确认或者改正后即为已确认；也可以对照原文后一次确认全部。确认前不能报送。`
      : '读取结果还没有确认：没有发现读取有疑问的格，请对照原文抽查后确认。确认前不能报送。'
  return html`<section class="panel reading-state"><p>${words}</p>${mayConfirm && html`<p><a href="#confirm-all">对照后确认全部</a></p>`}</section>`
}

/** Below the values, so that whoever confirms them has had them before their eyes. */
function confirmAll(view: View, given: SourcePage, { reading, current }: Read): Html | false {
  if (!given.mayConfirm || reading.source.format === 'json' || isConfirmed(reading, current))
    return false
  return html`<section class="panel" id="confirm-all"><h2>确认读取结果</h2>
<p>上面各表的数值与来源文件一致的，请确认；不一致的，请先在填表页改正。</p>
<form method="post" action="${given.path}/source/confirm">${view.token()}<button class="btn btn-primary" type="submit">确认全部读取结果</button></form></section>`
}

/** What the reader had to say of the file as a whole. */
function notesOn({ report }: Reading): Html | false {
  const notes = report.findings.filter(
    ({ code, cells }: Finding) => code.startsWith('reading.') && cells.length === 0,
  )
  if (notes.length === 0) return false
  return html`<section class="panel"><h2>读取说明</h2><ul class="reading-notes">${notes.map(({ message }) => html`<li>${message}</li>`)}</ul></section>`
}

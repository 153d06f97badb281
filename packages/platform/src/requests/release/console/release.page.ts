// Material before it is given out: what was found, what is withheld and why, the copy and its proof.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { KeptFile } from '#kit/files/kept-file.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { choice } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { outcomes } from '../../case/outcome.ts'
import { requestRefusals } from '../../case/refusals.ts'
import { type RequestPlace, requestPath } from '../../console/request-scope.ts'
import type { ReleaseCheck } from '../release-check.ts'
import { findingTitles, type Mark } from '../release-finding.ts'
import { withholdingGrounds } from './mark-form.ts'

type Shown = { readonly check: ReleaseCheck; readonly source: KeptFile; readonly pages: number }

export type ReleasePage = RequestPlace & {
  readonly shown: readonly Shown[]
  readonly attempt: Attempt
  /** Why nothing can be changed now, or by this person. */
  readonly refusal: { readonly code: keyof typeof requestRefusals } | undefined
  readonly megabytes: number
}

export function releasePage(view: View, given: ReleasePage): Html {
  const { unit, request, shown, attempt, refusal } = given
  const { lines } = attempt.refusal?.facts ?? {}
  const body = html`<link rel="stylesheet" href="${assetAddress('requests.css')}"><link rel="stylesheet" href="${assetAddress('release.css')}">${attempt.summary}
${Array.isArray(lines) && notice({ tone: 'problem', title: '核对结果', lines: lines.map(String) })}
<p class="form-hint">随答复提供的材料先在这里检查：找出批注、修订、隐藏内容和文件属性；不公开的字词和区域遮盖后另存为公开件，再重新打开核对。原件不会提供给申请人（条例第三十七条）。</p>
${refusal === undefined ? uploadPart(view, given) : html`<p class="nothing-here">${requestRefusals[refusal.code]}</p>`}
${shown.length === 0 && html`<p class="nothing-here">还没有材料。</p>`}${shown.map((one) => checkPart(view, given, one))}`
  const trail = [
    { address: '/requests', name: '依申请公开' },
    { address: requestPath(unit, request.requestId), name: request.number ?? '未登记' },
  ]
  return inConsole(view, { title: '公开前检查', trail, body })
}

function uploadPart(view: View, { unit, request, attempt, megabytes }: ReleasePage): Html {
  const wrong = attempt.problem('file')
  return html`<section class="panel"><h2>材料</h2><form method="post" action="${requestPath(unit, request.requestId, '/release')}" enctype="multipart/form-data">${view.token()}
<label class="form-label" for="file">文件</label><p class="form-hint" id="file-hint">PDF、DOCX、XLSX、ODT、ODS 或者图片，不超过 ${megabytes} MB。</p>
${wrong && html`<p class="field-problem" id="file-problem">${wrong}</p>`}
<p class="form-line"><input class="form-control release-file${wrong ? ' is-invalid' : ''}" id="file" type="file" name="file" required aria-describedby="file-hint${wrong ? ' file-problem' : ''}"> <button class="btn btn-primary" type="submit">上传并检查</button></p></form></section>`
}

function checkPart(view: View, given: ReleasePage, { check, source, pages }: Shown): Html {
  const { unit, request, refusal } = given
  const path = requestPath(unit, request.requestId, `/release/${check.releaseId}`)
  const mayChange = refusal === undefined && !check.attached
  const step = (name: string, title: string, isMain = false): Html =>
    html`<form method="post" action="${path}">${view.token()}<button class="btn${isMain ? ' btn-primary' : ''}" type="submit" name="do" value="${name}">${title}</button></form>`
  return html`<section class="panel" id="r-${check.releaseId}"><h2>${source.name}</h2>
<h3>检查发现（${check.findings.length}）</h3>${dataTable({
    caption: '检查发现',
    columns: ['种类', '位置', '内容'],
    lines: check.findings.map(({ kind, where, sample }) => [findingTitles[kind], where, sample]),
    whenEmpty: '没有发现隐藏的内容。',
  })}
<h3>不公开的内容（${check.marks.length}）</h3>${marksTable(view, { path, check, mayChange })}
${mayChange && markForm(view, { path, attempt: given.attempt, isDrawn: pages > 0 })}
${pages > 0 && html`<details class="release-pages"><summary>逐页查看（${pages} 页），红色为将要遮盖的地方，刻度为百分比</summary>${Array.from({ length: Math.min(pages, 60) }, (_, index) => html`<figure><figcaption>第 ${index + 1} 页</figcaption><img src="${path}/pages/${index + 1}.png" alt="第 ${index + 1} 页" loading="lazy"></figure>`)}</details>`}
<h3>公开件</h3>${proofPart(check, path)}
<div class="form-line">${mayChange && step('copy', check.releasedFile ? '重新制作公开件' : '制作公开件并核对', check.releasedFile === null)}${refusal === undefined && check.releasedFile !== null && (check.attached ? step('detach', '从答复中取下') : step('attach', '附到答复', true))}</div></section>`
}

type Marks = { readonly path: string; readonly check: ReleaseCheck; readonly mayChange: boolean }

function marksTable(view: View, { path, check, mayChange }: Marks): Html {
  return dataTable({
    caption: '不公开的内容',
    columns: ['是什么', '遮盖', '依据', '理由', ''],
    lines: check.marks.map((mark, index) => [
      mark.what,
      placeOf(mark),
      `${outcomes[mark.ground].title}（${outcomes[mark.ground].law}）`,
      mark.reason,
      mayChange &&
        html`<form method="post" action="${path}">${view.token()}<input type="hidden" name="mark" value="${index}"><button class="btn btn-sm" type="submit" name="do" value="unmark">删除</button></form>`,
    ]),
    whenEmpty: '没有不公开的内容，公开件只去掉隐藏的内容。',
  })
}

function placeOf({ words, area }: Mark): string {
  if (words !== null) return `全部“${words}”`
  if (area === null) return ''
  return `第 ${area.page} 页，左 ${area.left}% 上 ${area.top}% 至右 ${area.right}% 下 ${area.bottom}%`
}

type MarkForm = { readonly path: string; readonly attempt: Attempt; readonly isDrawn: boolean }

function markForm(view: View, { path, attempt, isDrawn }: MarkForm): Html {
  const mine = attempt.path?.endsWith(path) === true
  const given = (name: string, label: string, hint?: string) => ({
    ...{ name, label, value: mine ? attempt.typed(name) : '' },
    problem: mine ? attempt.problem(name) : undefined,
    ...(hint !== undefined && { hint }),
  })
  const options = [
    ['', '请选择'] as const,
    ...withholdingGrounds.map((name) => [name, outcomes[name].title] as const),
  ]
  const place = (name: string, label: string): Html =>
    field({ ...given(name, label), isOptional: true })
  return html`<details class="request-step"${mine && html` open`}><summary>添加不公开的内容</summary><form method="post" action="${path}">${view.token()}<div class="form-columns">
${field({ ...given('words', '要遮盖的字词', '文件中每一处都遮盖；图像中的文字请划定区域'), isOptional: true })}
${field(given('what', '是什么', '写入答复的清单，不要写出内容本身，如“联系人的电话”'))}
${choice({ ...given('ground', '依据'), options })}${field(given('reason', '理由'))}</div>
${isDrawn && html`<p class="form-hint">或者划定一处区域（页面宽、高的百分比，可对照下面的刻度）：</p><div class="form-columns release-place">${place('page', '页')}${place('left', '左')}${place('top', '上')}${place('right', '右')}${place('bottom', '下')}</div>`}
<button class="btn" type="submit" name="do" value="mark">添加</button></form></details>`
}

function proofPart({ proof, releasedFile, attached }: ReleaseCheck, path: string): Html {
  if (proof === null || releasedFile === null)
    return html`<p class="nothing-here">还没有制作公开件。</p>`
  return html`<p><a href="${path}/copy">下载公开件</a>${attached ? '，已附到答复，答复送达后申请人可以取得。' : '，还没有附到答复。'}</p>${dataTable(
    {
      caption: '核对结果',
      columns: ['核对', '结果'],
      lines: proof.lines.map(({ what, result }) => [what, result]),
      whenEmpty: '',
    },
  )}`
}

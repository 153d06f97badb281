// The units of a roll-up: which reports count, which are inside another, which are missing.

import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { isScope, type Scope, scopeTitles } from '../../flow/scope.ts'
import type { Fate, UnitFate } from '../plan-roll-up.ts'
import { type RollUpView, unitName, unitNames } from './roll-up-view.ts'

const scopeSentences: Readonly<Record<Scope, string>> = {
  organ: '只有本机关部分。',
  level: '本级：本机关部分和同级各部门；下级政府、街道和功能区不在其内。',
  region: '本地区：本机关部分、同级各部门和所有下级单位。',
}

const gone: Readonly<Record<string, string>> = {
  renamed: '更名为',
  merged: '并入',
  split: '分设为',
  transferred: '划转到',
}

/** The panel with the choice of the scope, counts, and a line for each unit. */
export function unitsPanel(given: RollUpView): Html {
  const { plan, scope, broken } = given.generation.rollUp
  const fates = [...plan.fates].sort((one, other) => urgency(given, one) - urgency(given, other))
  const lines = fates.map(({ unit, fate }) => [
    unitName(given, unit.id),
    fate.kind === 'counted' ? scopeTitles[fate.scope] : '',
    html`${fateText(given, fate)}`,
    broken.has(unit.id) && brokenLink(given, unit.id),
  ])
  return html`<section class="panel"><h2>单位</h2>
<div class="roll-up-head">${scopeChoice(given)}${given.actions.includes('rollUp') && html`<a href="#generate">到生成处</a>`}</div>
<p>${scopeSentences[scope]}${plan.beyond > 0 && `另有 ${plan.beyond} 个下级单位不在本级之内。`}</p>
${statedScope(given)}
${counts(given)}
${overlapNotes(given)}
${ledElsewhereNote(given)}
${dataTable({
  caption: '各单位在汇总中的情况',
  columns: ['单位', '统计范围', '情况', '核对'],
  lines,
  whenEmpty: '没有下级单位。',
})}
<p class="roll-up-note">已接收的报告才计入。统计范围为“本地区”的，已含其下级单位；这些下级单位另有报告的，不再重复计入。</p></section>`
}

/** What the report itself states, which the page may look beyond. */
function statedScope({ view, path, edition, actions, generation }: RollUpView): Html | undefined {
  if (edition === undefined) return undefined
  const { scope } = generation.rollUp
  const said = html`本单位的报告写明的范围是“${scopeTitles[edition.scope]}”。`
  if (edition.scope === scope || !actions.includes('changeScope')) return html`<p>${said}</p>`
  return html`<form class="roll-up-scope" method="post" action="${path}/scope">${view.token()}<input type="hidden" name="scope" value="${scope}">
<p>${said}<button class="btn btn-sm" type="submit">改为“${scopeTitles[scope]}”</button></p></form>`
}

function scopeChoice({ path, generation }: RollUpView): Html {
  const { scope: current } = generation.rollUp
  const links = Object.entries(scopeTitles).map(([scope, title]) =>
    isScope(scope)
      ? html`<a href="${path}?scope=${scope}"${scope === current && html` aria-current="true"`}>${title}</a>`
      : undefined,
  )
  return html`<nav class="roll-up-scopes" aria-label="汇总范围">${links}</nav>`
}

/** What needs somebody's attention comes first. */
function urgency({ generation }: RollUpView, { unit, fate }: UnitFate): number {
  if (fate.kind === 'missing') return 0
  if (generation.rollUp.broken.has(unit.id)) return 1
  return fate.kind === 'counted' ? 3 : 2
}

function counts({ generation }: RollUpView): Html {
  const { plan, broken, part } = generation.rollUp
  const many = (kind: Fate['kind']): number =>
    plan.fates.filter(({ fate }) => fate.kind === kind).length
  const pieces: readonly Piece[] = [
    html`<span>计入 <b>${many('counted')}</b> 个单位${part !== undefined && '和本机关部分'}</span>`,
    many('missing') > 0 &&
      html`<span class="roll-up-lacking">缺 <b>${many('missing')}</b> 个</span>`,
    broken.size > 0 && html`<span class="roll-up-lacking">勾稽不平 <b>${broken.size}</b> 个</span>`,
    many('inside') > 0 && html`<span>已含在其他报告中 <b>${many('inside')}</b> 个</span>`,
    many('succeeded') > 0 && html`<span>已撤并 <b>${many('succeeded')}</b> 个</span>`,
  ]
  return html`<p class="roll-up-counts">${pieces}</p>`
}

function fateText(given: RollUpView, fate: Fate): Html | string {
  if (fate.kind === 'counted') return `计入（第 ${fate.number} 版）`
  if (fate.kind === 'inside') return html`已含在${unitNames(given, fate.by)}的报告中，不重复计入`
  if (fate.kind === 'asPart') return '已作为本机关部分计入'
  if (fate.kind === 'renamed') return html`已更名为${unitNames(given, fate.by)}，只计新名称的报告`
  if (fate.kind === 'missing')
    return html`<strong class="roll-up-lacking">没有已接收的报告</strong>`
  if (fate.by.length === 0) return `已于 ${fate.on} 撤销，没有承接单位，请核实其数字由谁报送`
  return html`已于 ${fate.on} ${gone[fate.how] ?? '撤销，承接单位是'}${unitNames(given, fate.by)}`
}

function brokenLink(given: RollUpView, id: string): Html {
  const { units, year, broken } = given.generation.rollUp
  const why = html`<span class="roll-up-note">${broken.get(id)}</span>`
  if (!given.reach.has(id)) return html`勾稽不平 ${why}`
  return html`<a href="/annual-reports/${units.get(id)?.code}/${year}/findings">勾稽不平</a>${why}`
}

/** @law 条例 3 — a unit that its system leads answers to the system for its disclosure */
function ledElsewhereNote({ generation }: RollUpView): Html | undefined {
  const { ledElsewhere, rollUp } = generation
  if (ledElsewhere.length === 0 || rollUp.scope === 'organ') return undefined
  const names = ledElsewhere.map(({ name }) => name).join('、')
  return html`<p>${names}实行垂直领导，由其系统的上级单位主管公开工作，不计入这里的汇总。</p>`
}

function overlapNotes(given: RollUpView): readonly Html[] {
  return given.generation.rollUp.overlaps.map(
    ({ fromId, toId }) =>
      html`<p class="report-notice">${unitName(given, fromId)}的职责或者所属单位在这一年或以后转到${unitName(given, toId)}，两者的报告都已计入。请核实两份报告没有重复的数字。</p>`,
  )
}

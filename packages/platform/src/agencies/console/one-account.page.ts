// One account as the administrator sees it: state, roles in units, link for the password, lock.

import { assetAddress } from '#kit/html/assets.ts'
import { choice } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { field } from '#kit/html/components/field/field.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import { type Attempt, noAttempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { LoginLink } from '../identity/login-links.store.ts'
import { roleTitles } from '../roles.ts'
import type { HeldDuty } from '../staff.store.ts'
import { isClosed, type Staff } from '../staff.ts'
import type { UnitChoice } from '../unit-choices.store.ts'
import { inConsole } from './console-frame.ts'
import type { NamedDuty } from './named-duties.ts'
import { unitField, unitList } from './unit-field.ts'

export type OneAccount = {
  readonly staff: Staff
  readonly duties: readonly NamedDuty<HeldDuty>[]
  /** Names of those who gave the duties, by id. */
  readonly givers: ReadonlyMap<string, string>
  readonly links: readonly LoginLink[]
  /** Units to give a role in. */
  readonly choices: readonly UnitChoice[]
  /** Whether a unified login is set up. */
  readonly hasUnifiedLogin: boolean
  readonly now: Date
  /** A link just made: shown this once. */
  readonly link?: string
  /** A form of the page that was refused. */
  readonly attempt?: Attempt
}

export function stateOf(staff: Staff, now: Date): string {
  if (staff.lockedAt !== null) return '已锁定'
  if (isClosed(staff, now)) return '暂停登录'
  return staff.passwordHash === null ? '未设密码' : '正常'
}

export function oneAccountPage(view: View, given: OneAccount): Html {
  const { staff, now, link } = given
  const title = `${staff.name}（${staff.account}）`
  const trail = [{ address: '/accounts', name: '账号与权限' }]
  const body = html`<link rel="stylesheet" href="${assetAddress('units.css')}">${given.attempt?.summary}${link && notice({ tone: 'done', title: '一次性链接已生成，72 小时内有效，只显示这一次', lines: [html`<code>${link}</code>`, '请把这个完整的地址当面或者通过可靠的方式交给本人。'] })}
<div class="panel-columns"><section class="panel"><h2>基本情况</h2>
${detailList({ 账号: staff.account, 姓名: staff.name, 状态: stateOf(staff, now), 动态口令: staff.totpSecret === null ? '未启用' : '已启用', 联系方式: html`<a href="/accounts/${staff.id}/contact">查看或者修改</a>` })}</section>
<section class="panel"><h2>登录</h2><p>本人凭一次性链接设置密码；设置后以前的密码和登录都失效。</p>
<div class="form-line">${actionForm(view, staff, ['link', '生成一次性链接'])}
${staff.totpSecret !== null && actionForm(view, staff, ['reset-codes', '重置动态口令'])}
${staff.lockedAt === null ? actionForm(view, staff, ['lock', '锁定账号']) : actionForm(view, staff, ['unlock', '解除锁定'])}</div></section></div>
${(given.hasUnifiedLogin || given.links.length > 0) && identity(view, given)}
<section class="panel"><h2>职责</h2>${dutiesTable(view, given)}${assignForm(view, given)}</section>`
  return inConsole(view, { title, trail, body })
}

function actionForm(view: View, { id }: Staff, [verb, label]: readonly [string, string]): Html {
  return html`<form method="post" action="/accounts/${id}/${verb}">${view.token()}<button class="btn" type="submit">${label}</button></form>`
}

function dutiesTable(view: View, { staff, duties, givers }: OneAccount): Html {
  const withdraw = ({ unitId, role, unitName, roleTitle }: NamedDuty<HeldDuty>): Html =>
    html`<form method="post" action="/accounts/${staff.id}/withdraw-role">${view.token()}
<input type="hidden" name="unitId" value="${unitId}"><input type="hidden" name="role" value="${role}">
<button class="btn btn-sm" type="submit" aria-label="取消${unitName}的${roleTitle}">取消</button></form>`
  return dataTable({
    caption: '职责',
    columns: ['单位', '角色', '期限', '分配人', '操作'],
    lines: duties.map((duty) => [
      duty.unitName,
      `${duty.roleTitle}${duty.isDeputy ? '（代理）' : ''}`,
      termOf(duty),
      giverOf(duty, givers),
      withdraw(duty),
    ]),
    whenEmpty: '还没有分配职责，登录后看不到任何单位的内容。',
  })
}

function termOf({ fromOn, untilOn }: HeldDuty): string {
  if (fromOn === null && untilOn === null) return '长期'
  return `${fromOn ?? '已开始'} 至 ${untilOn ?? '长期'}`
}

function giverOf({ givenBy, staffId }: HeldDuty, givers: OneAccount['givers']): Piece {
  if (givenBy === staffId) return html`<strong>本人</strong>`
  return (givenBy !== null && givers.get(givenBy)) || '系统'
}

function identity(view: View, { staff, links, attempt = noAttempt }: OneAccount): Html {
  const [link] = links
  if (link !== undefined)
    return html`<section class="panel"><h2>统一登录</h2>${detailList({ 统一登录编号: link.subject, 登录系统: link.issuer, 关联时间: momentText(link.linkedAt) })}
<form class="form-line" method="post" action="/accounts/${staff.id}/identity/remove">${view.token()}<button class="btn" type="submit">取消关联</button></form></section>`
  return html`<section class="panel"><h2>统一登录</h2><form class="form-line" method="post" action="/accounts/${staff.id}/identity">${view.token()}
${field({ name: 'subject', label: '统一登录编号', hint: '这个人在统一登录系统中的编号，向统一登录系统的管理员询问；本人也可以登录后自己关联', value: attempt.typed('subject'), problem: attempt.problem('subject') })}
<button class="btn" type="submit">关联</button></form></section>`
}

function assignForm(view: View, { staff, choices, attempt = noAttempt }: OneAccount): Html {
  const { typed, problem } = attempt
  const text = (name: string, label: string, hint: string): Html =>
    field({
      name,
      label,
      type: 'date',
      hint,
      value: typed(name),
      problem: problem(name),
      isOptional: true,
    })
  return html`<h3>分配职责</h3><form method="post" action="/accounts/${staff.id}/assign-role">${view.token()}<div class="form-columns">
${choice({ name: 'role', label: '角色', value: typed('role'), options: Object.entries(roleTitles), problem: problem('role') })}
${unitField({ name: 'unit', label: '单位', hint: '填几个字后从列表中选择；系统管理员不填', value: typed('unit'), problem: problem('unit'), isOptional: true })}
${text('fromOn', '开始日期', '不填即日开始')}
${text('untilOn', '结束日期', '当天仍有效；不填长期有效')}
</div><label class="deputy"><input type="checkbox" name="isDeputy" value="yes"${typed('isDeputy') === 'yes' && html` checked`}> 代理职责（必须有结束日期）</label>
${unitList(choices)}<p class="form-line"><button class="btn btn-primary" type="submit">分配</button></p></form>`
}

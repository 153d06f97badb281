// One account as the administrator sees it: state, roles in units, link for the password, lock.

import { platformUnitId } from '#kit/db/transaction.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Attempt, noAttempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { roleTitles } from '../roles.ts'
import { isClosed, type Staff } from '../staff.ts'
import type { Unit } from '../unit.ts'
import { inConsole } from './console-frame.ts'
import type { NamedDuty } from './named-duties.ts'

export type OneAccount = {
  readonly staff: Staff
  readonly duties: readonly NamedDuty[]
  readonly units: readonly Unit[]
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
  const body = html`${given.attempt?.summary}${link && notice({ tone: 'done', title: '一次性链接已生成，72 小时内有效，只显示这一次', lines: [html`<code>${link}</code>`, '请把工作台地址加上这段内容，当面或者通过可靠的方式交给本人。'] })}
<div class="panel-columns"><section class="panel"><h2>基本情况</h2>
${detailList({ 账号: staff.account, 姓名: staff.name, 状态: stateOf(staff, now), 动态口令: staff.totpSecret === null ? '未启用' : '已启用' })}</section>
<section class="panel"><h2>登录</h2><p>本人凭一次性链接设置密码；设置后以前的密码和登录都失效。</p>
<div class="form-line">${actionForm(view, staff, ['link', '生成一次性链接'])}
${staff.lockedAt === null ? actionForm(view, staff, ['lock', '锁定账号']) : actionForm(view, staff, ['unlock', '解除锁定'])}</div></section></div>
<section class="panel"><h2>职责</h2>${dutiesTable(view, given)}${assignForm(view, given)}</section>`
  return inConsole(view, { title, trail, body })
}

function actionForm(view: View, { id }: Staff, [verb, label]: readonly [string, string]): Html {
  return html`<form method="post" action="/accounts/${id}/${verb}">${view.token()}<button class="btn" type="submit">${label}</button></form>`
}

function dutiesTable(view: View, { staff, duties }: OneAccount): Html {
  const withdraw = ({ unitId, role, unitName, roleTitle }: NamedDuty): Html =>
    html`<form method="post" action="/accounts/${staff.id}/withdraw-role">${view.token()}
<input type="hidden" name="unitId" value="${unitId}"><input type="hidden" name="role" value="${role}">
<button class="btn btn-sm" type="submit" aria-label="取消${unitName}的${roleTitle}">取消</button></form>`
  return dataTable({
    caption: '职责',
    columns: ['单位', '角色', '操作'],
    lines: duties.map((duty) => [duty.unitName, duty.roleTitle, withdraw(duty)]),
    whenEmpty: '还没有分配职责，登录后看不到任何单位的内容。',
  })
}

function assignForm(view: View, { staff, units, attempt = noAttempt }: OneAccount): Html {
  const unitOptions = [
    option(attempt, 'unitId', [platformUnitId, '整个平台（仅系统管理员）']),
    ...units.map(({ id, name }) => option(attempt, 'unitId', [id, name])),
  ]
  const roleOptions = Object.entries(roleTitles).map((entry) => option(attempt, 'role', entry))
  return html`<form class="form-line" method="post" action="/accounts/${staff.id}/assign-role">${view.token()}
${select(attempt, ['unitId', '单位'], unitOptions)}
${select(attempt, ['role', '角色'], roleOptions)}
<button class="btn btn-primary" type="submit">分配</button></form>`
}

function select(
  { problem }: Attempt,
  [name, label]: readonly [string, string],
  options: readonly Html[],
): Html {
  const wrong = problem(name)
  return html`<div class="field"><label class="form-label" for="${name}">${label}</label>
${wrong && html`<p class="field-problem" id="${name}-problem">${wrong}</p>`}
<select class="form-select" id="${name}" name="${name}"${wrong && html` aria-describedby="${name}-problem"`}>${options}</select></div>`
}

function option(
  { typed }: Attempt,
  field: string,
  [value, title]: readonly [string, string],
): Html {
  return html`<option value="${value}"${typed(field) === value && html` selected`}>${title}</option>`
}

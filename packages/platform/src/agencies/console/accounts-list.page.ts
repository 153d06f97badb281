// The system administrator's list of accounts: what one gave oneself, a new account, search.

import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { filterBar } from '#kit/html/components/filter-bar/filter-bar.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { paging } from '#kit/html/components/paging/paging.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { roleTitles } from '../roles.ts'
import type { HeldDuty, StaffSearch } from '../staff.store.ts'
import type { Staff } from '../staff.ts'
import type { UnitChoice } from '../unit-choices.store.ts'
import type { NamedDuty } from './named-duties.ts'
import { stateOf } from './one-account.page.ts'
import { unitList, unitListId } from './unit-field.ts'

export type AccountsPage = {
  readonly search: StaffSearch
  /** What was written for the unit in the search. */
  readonly unit: string
  readonly shown: readonly Staff[]
  readonly next: string | undefined
  readonly selfGiven: readonly (NamedDuty<HeldDuty> & { readonly personName: string })[]
  readonly choices: readonly UnitChoice[]
  readonly now: Date
  readonly attempt: Attempt
}

export function accountsPage(view: View, given: AccountsPage): Html {
  const { attempt, selfGiven } = given
  const { typed, problem } = attempt
  return html`<link rel="stylesheet" href="${assetAddress('campaign.css')}">${attempt.summary}${selfGiven.length > 0 && selfGivenNotice(given)}
<section class="panel"><h2>新建账号</h2>
<form class="form-line" method="post" action="/accounts">${view.token()}
${field({ name: 'account', label: '账号', hint: '小写字母开头，3–40 个小写字母、数字、短横线', value: typed('account'), problem: problem('account') })}
${field({ name: 'name', label: '姓名', hint: '使用人的姓名', value: typed('name'), problem: problem('name') })}
<button class="btn btn-primary" type="submit">新建</button></form></section>
<section class="panel"><h2>全部账号</h2>${searchBar(given)}${unitList(given.choices)}${list(given)}</section>`
}

/** Allowed, and never silent: every administrator sees it here until it is withdrawn. */
function selfGivenNotice({ selfGiven }: AccountsPage): Html {
  return notice({
    tone: 'problem',
    title: '有系统管理员给自己分配了职责，请核实',
    lines: selfGiven.map(
      ({ staffId, personName, unitName, roleTitle }) =>
        html`<a href="/accounts/${staffId}">${personName}</a>：${unitName}，${roleTitle}`,
    ),
  })
}

function searchBar({ search, unit }: AccountsPage): Html {
  const isNarrowed = search.text !== '' || search.role !== '' || search.state !== '' || unit !== ''
  return filterBar({
    name: '查找账号',
    address: '/accounts',
    filters: [
      { kind: 'search', name: 'text', label: '账号或姓名', value: search.text },
      { kind: 'search', name: 'unit', label: '单位', value: unit, list: unitListId },
      {
        kind: 'select',
        name: 'role',
        label: '角色',
        value: search.role,
        options: [['', '全部角色'], ...Object.entries(roleTitles)],
      },
      {
        kind: 'select',
        name: 'state',
        label: '状态',
        value: search.state,
        options: [
          ['', '全部状态'],
          ['locked', '已锁定'],
          ['withoutPassword', '未设密码'],
          ['withoutCodes', '未启用动态口令'],
        ],
      },
    ],
    clear: isNarrowed ? '/accounts' : undefined,
  })
}

function list({ search, unit, shown, next, now }: AccountsPage): Html {
  const { text, role, state } = search
  const query = new URLSearchParams({ text, unit, role, state })
  const table = dataTable({
    caption: '全部账号',
    columns: ['账号', '姓名', '状态', '动态口令'],
    lines: shown.map((staff) => [
      html`<a href="/accounts/${staff.id}">${staff.account}</a>`,
      staff.name,
      stateOf(staff, now),
      staff.totpSecret === null ? '未启用' : '已启用',
    ]),
    whenEmpty: '没有符合条件的账号。',
  })
  return html`${table}${paging({
    name: '账号的翻页',
    first: search.after === '' ? undefined : `/accounts?${query}`,
    next: next && `/accounts?${query}&after=${next}`,
  })}`
}

// The letters of a request on its page: what was issued, the remedy with its last days, the way on.

import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { View } from '#kit/http/route.ts'
import { dayInWords } from '#law/index.ts'
import { letterKinds } from '#letters/index.ts'
import { routeTitles } from '../../remedy/remedy-route.ts'
import type { Letters } from './load-letters.ts'

/** The panel; `loadLetters` reads what it shows. */
export function lettersPanel(_view: View, letters: Letters): Html {
  const { path, byHand, hasDraft } = letters
  return html`<link rel="stylesheet" href="${assetAddress('letters.css')}"><section class="panel" id="letters"><h2>文书</h2>
${lettersTable(letters)}
<p class="letter-files">${byHand.length > 0 && html`<a href="${path}">制发其他文书</a>`}${hasDraft && html`<a href="${path}/preview">预览答复文书</a>`}</p>
</section>${remedyPanel(letters)}`
}

/** The table of issued letters with their files. */
export function lettersTable({
  path,
  issued,
  openings,
  mayRead,
}: Pick<Letters, 'path' | 'issued' | 'openings' | 'mayRead'>): Html {
  return dataTable({
    caption: '已经制发的文书',
    columns: ['文书', '文号', '日期', '申请人首次打开', '文件'],
    lines: issued.map(({ letterId, kind, number, issuedOn }) => [
      html`<a href="${path}/${letterId}">${letterKinds[kind].title}</a>`,
      number ?? html`<span class="quiet">不编号</span>`,
      issuedOn,
      openedCell(openings.get(letterId)),
      mayRead
        ? html`<a href="${path}/${letterId}.pdf">PDF</a> <a href="${path}/${letterId}.docx">DOCX</a>`
        : html`<span class="quiet">限办理单位</span>`,
    ]),
    whenEmpty: '还没有制发文书。答复书在签发时自动编号、制发。',
  })
}

function openedCell(openedAt: Date | undefined): Html {
  return openedAt === undefined ? html`<span class="quiet">—</span>` : html`${momentText(openedAt)}`
}

const unstatedTitles = {
  reviewOrgan: '行政复议机关',
  court: '有管辖权的人民法院',
  reviewChannel: '提交行政复议申请的互联网渠道',
} as const

function remedyPanel({ remedy, lastDays, noAnswer }: Letters): Html | undefined {
  if (remedy === undefined && noAnswer.length === 0) return undefined
  return html`<section class="panel" id="remedy"><h2>救济途径</h2>
${
  remedy &&
  html`${detailList({
    顺序: routeTitles[remedy.route],
    ...(remedy.route !== 'none' && {
      行政复议机关: `${remedy.reviewOrgan.name}（${remedy.reviewOrgan.law}）`,
      人民法院: remedy.court,
    }),
    ...Object.fromEntries(
      lastDays.map(({ what, on, movedFrom, isCertain, law }) => [
        `${what}的最后一天`,
        html`${dayInWords(on)}（${law}${movedFrom !== undefined && `，${movedFrom} 是休息日，顺延`}${!isCertain && '，那时的放假安排还没有公布，可能顺延'}）`,
      ]),
    ),
  })}${
    remedy.unstated.length > 0 &&
    html`<p class="remedy-unstated">还没有填写：${remedy.unstated.map((one) => unstatedTitles[one]).join('、')}。文书中只能使用一般的说法，请公开工作机构负责人在<a href="/remedies">救济途径表</a>中填写。</p>`
  }`
}
${noAnswer.length > 0 && html`<p>逾期没有答复的，法律文件的说法不一致，请由法制机构判断：</p><ul>${noAnswer.map(({ says, basis }) => html`<li>${says}（${basis}）</li>`)}</ul>`}
</section>`
}

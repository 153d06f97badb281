// 网站地图: every column of the site in one page, for people.

import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'

const parts: Readonly<Record<string, readonly (readonly [address: string, title: string])[]>> = {
  政府信息: [
    ['/documents', '全部政府信息'],
    ['/documents?kind=regulation', '规章'],
    ['/documents?kind=normativeDocument', '行政规范性文件'],
    ['/documents?kind=otherDocument', '其他文件'],
    ['/documents?kind=interpretation', '政策解读'],
    ['/documents?kind=notice', '通知公告'],
    ['/removals', '撤下的信息'],
  ],
  单位: [
    ['/units', '公开单位'],
    ['/reports', '政府信息公开年报'],
    ['/compare', '单位比较'],
  ],
  申请和查询: [
    ['/apply', '依申请公开'],
    ['/track', '查询办理情况'],
  ],
  数据: [
    ['/open-data', '开放数据'],
    ['/feeds/records.atom', '订阅新公开的信息（Atom）'],
    ['/feeds/reports.atom', '订阅年度报告（Atom）'],
    ['/sitemap.xml', '供搜索引擎使用的网站地图'],
  ],
}

/** The body of the page. */
export function siteMapPage(): Html {
  return html`<link rel="stylesheet" href="${assetAddress('record-lists.css')}">
<h1 class="record-list-title">网站地图</h1>
<div class="record-items">${Object.entries(parts).map(
    ([title, links]) => html`<section class="record-item"><h2>${title}</h2>
<ul class="record-lines">${links.map(([address, name]) => html`<li><a href="${address}">${name}</a></li>`)}</ul></section>`,
  )}</div>`
}

// The page that says what data there is and how programs get it.

import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'

/** The body of the page; `others`: sections of other slices. */
export function openDataPage(years: readonly number[], others: readonly Html[] = []): Html {
  return html`<link rel="stylesheet" href="${assetAddress('report-list.css')}">
<h1 class="report-list-title">开放数据</h1>
<div class="report-data">
${others}<h2 id="reports">年度报告的数字</h2>
<p>已公开年度报告表二、表三、表四的每一格占一行：单位、年度、版本、格式、单元格地址、数值和状态。数值与公开的报告一致，空白不当作 0；有更正的，只列最新一版。</p>
<ul>
<li><a href="/open-data/reports.csv" download>全部年度（CSV）</a></li>
${years.map((year) => html`<li><a href="/open-data/reports.csv?year=${year}" download>${year}年（CSV）</a></li>`)}
</ul>
<h2 id="whole">年度报告全文</h2>
<p>每行一份报告（JSON）：单位、年度、版本、公开时间、SHA-256 和报告全文，适合全部取走。</p>
<ul>
<li><a href="/open-data/reports.jsonl" download>全部年度（JSON Lines）</a></li>
${years.map((year) => html`<li><a href="/open-data/reports.jsonl?year=${year}" download>${year}年（JSON Lines）</a></li>`)}
</ul>
<h2 id="compare">比较</h2>
<p><a href="/compare">单位比较</a>的结果可以下载为 CSV，内容与页面上的表格相同。</p>
<h2 id="api">接口</h2>
<p>接口只读，不需要登记。每次最多返回 500 条，按返回的 next 地址取下一页。</p>
<ul>
<li><a href="/api/v1/reports">已公开的报告</a>：可以按单位、地区和年度查</li>
<li><a href="/api/v1/units">单位</a></li>
<li><a href="/api/v1/openapi.json">接口说明（OpenAPI 3.1）</a></li>
</ul>
<h2 id="catalogue">目录与订阅</h2>
<ul>
<li><a href="/open-data/dcat.jsonld">数据目录（DCAT）</a></li>
<li><a href="/feeds/reports.atom">新公开和更正的报告（Atom）</a></li>
</ul>
</div>`
}

// Made-up pages for tests: a fictional organ's report inside a web site.

import { forms } from '../../form/forms.ts'

const { requests } = forms['2021'].tables

/** Table 三 with a 1 in every cell, its labels nested as the form prints them. */
function requestsTable(): string {
  const rows = requests.rows.map(({ label, groups, columns }) => {
    const heads = [...groups, label].map((text) => `<td><p>${text}</p></td>`).join('')
    return `<tr>${heads}${columns.map(() => '<td align="center"><p>1</p></td>').join('')}</tr>`
  })
  return `<table border="1"><tbody>${rows.join('\n')}</tbody></table>`
}

/** Headings and text of a report, with a table of sections two and three each. */
export function reportBody(): string {
  return `<p>示例市某某局2023年政府信息公开工作年度报告</p>
<p>&nbsp;&nbsp;&nbsp;&nbsp;示例前言，本报告由六部分组成。</p>
<p>一、总体情况</p><p>示例：主动公开信息 12 条。</p>
<p>二、主动公开政府信息情况</p>
<table><tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>0</td><td>&nbsp;</td><td>1</td></tr></table>
<p>三、收到和处理政府信息公开申请情况</p>
${requestsTable()}
<p>四、政府信息公开行政复议、行政诉讼情况</p><p>示例：没有发生。</p>
<p>五、存在的主要问题及改进情况</p><p>示例问题。</p>
<p>六、其他需要报告的事项</p><p>示例：无其他事项。</p>`
}

const links = (texts: readonly string[]) =>
  `<ul>${texts.map((text) => `<li><a href="/x.html">${text}</a></li>`).join('')}</ul>`

/** A page of a content management system around a report. */
export function sitePage(body: string = reportBody()): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8">
<title>示例市某某局2023年政府信息公开工作年度报告_示例市政府网</title>
<meta name="ArticleTitle" content="示例市某某局2023年政府信息公开工作年度报告">
<meta name="PubDate" content="2024-01-25 10:30"><meta name="ContentSource" content="某某局">
<style>.a{color:red}</style><script>var s = "<p>一、总体情况</p>"</script></head><body>
<div class="top"><a href="/">设为首页</a> <a href="/">加入收藏</a></div>
<div class="menu">${links(['首页', '政务公开', '总体情况', '行政许可', '行政处罚'])}</div>
<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/">政府信息公开年报</a></div>
<div class="page"><div class="side">${links(['2022年年度报告', '2021年年度报告', '依申请公开'])}</div>
<div class="right"><h1>示例市某某局2023年政府信息公开工作年度报告</h1>
<div class="info"><span>发布日期：2024-01-25</span> <span>来源：某某局</span> <span>字体：大 中 小</span></div>
<div id="zoom" class="content">${body}</div>
<div class="tools"><a href="javascript:print()">打印本页</a> <a href="#">关闭窗口</a></div></div></div>
<div class="foot"><p>主办单位：示例市人民政府</p><p>示例ICP备00000000号</p></div></body></html>`
}

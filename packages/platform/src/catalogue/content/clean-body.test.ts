import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bodyText } from './body-text.ts'
import { cleanBody } from './clean-body.ts'

const fileId = '0190a0b0-0000-7000-8000-000000000001'

/** Word's clipboard, as its programs write it. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {mso-style-parent:"";} --></style><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal align=center style='text-align:center'><span style='font-size:22.0pt;font-family:方正小标宋简体'>示例市关于加强停车
管理的意见<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><b><span style='font-family:黑体'>一、总体要求</span></b></p>
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:楷体'>（一）基本原则</span></p>
<p class=MsoNormal><span>&nbsp;&nbsp;&nbsp; 　　坚持<span style='font-weight:bold'>统筹</span><span><span>规划</span></span>，<font color=red>分步</font>实施。</span></p>
<p class=MsoListParagraph style='text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><span>设置</span></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>l<span>&nbsp;</span></span>路内</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>l<span>&nbsp;</span></span>收费</p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
<td width=100 style='width:1in'><p class=MsoNormal><b>区域</b></p></td><td colspan=2><p class=MsoNormal><b>标准</b><o:p></o:p></p></td></tr>
<tr><td rowspan=2><p class=MsoNormal>城区</p></td><td>5元</td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr><tr><td>6元</td><td>7元</td></tr></table>
<p class=MsoNormal align=right style='text-align:right'>示例市人民政府<br>2026年3月2日</p><!--EndFragment--></body></html>`

test('what Word puts on the clipboard becomes structure without styles', () => {
  assert.equal(
    cleanBody(word),
    `<p class="align-center">示例市关于加强停车管理的意见</p>
<h2>一、总体要求</h2>
<h3>（一）基本原则</h3>
<p>坚持<strong>统筹</strong>规划，分步实施。</p>
<ul><li>设置<ul><li>路内</li></ul></li><li>收费</li></ul>
<table><thead><tr><th>区域</th><th colspan="2">标准</th></tr></thead><tbody><tr><td rowspan="2">城区</td><td>5元</td><td></td></tr>
<tr><td>6元</td><td>7元</td></tr></tbody></table>
<p class="align-right">示例市人民政府<br>2026年3月2日</p>`,
  )
})

const item = (sign: string, text: string, level = 1) =>
  `<p style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${sign}</span>${text}</p>`

test('numbers that a list can count become one; Chinese numbers and a run that begins later stay text', () => {
  assert.equal(cleanBody(item('1.', '甲') + item('2.', '乙')), '<ol><li>甲</li><li>乙</li></ol>')
  assert.equal(cleanBody(item('3.', '丙。') + item('4.', '丁。')), '<p>3. 丙。</p>\n<p>4. 丁。</p>')
  assert.equal(
    cleanBody(item('一、', '总则') + item('（一）', '目的', 2) + item('第一条', '为了规范。')),
    '<h2>一、总则</h2>\n<h3>（一）目的</h3>\n<p>第一条为了规范。</p>',
  )
})

test('a sentence that begins like a heading stays a paragraph; so does what was not pasted', () => {
  const mso = (text: string) => cleanBody(`<p class=MsoNormal>${text}</p>`)
  assert.equal(mso('一、各单位要高度重视。'), '<p>一、各单位要高度重视。</p>')
  assert.equal(mso('第二章 设置'), '<h2>第二章 设置</h2>')
  assert.equal(cleanBody('<p>一、总体要求</p>'), '<p>一、总体要求</p>')
})

test('plain text becomes paragraphs with the same structure', () => {
  assert.equal(
    cleanBody('一、目的\r\n　　为了 a < b & c。\n\n（二）其他'),
    '<h2>一、目的</h2>\n<p>为了 a &lt; b &amp; c。</p>\n<h3>（二）其他</h3>',
  )
  assert.equal(cleanBody(' \n '), '')
})

test('links lead to the web or into this site, pictures are attachments of the record', () => {
  const link = (href: string) => cleanBody(`<p><a href="${href}">甲</a></p>`)
  assert.equal(
    link('https://www.example.cn/a?b=1&amp;c=2'),
    '<p><a href="https://www.example.cn/a?b=1&amp;c=2">甲</a></p>',
  )
  assert.equal(link('/documents/office/2026-1'), '<p><a href="/documents/office/2026-1">甲</a></p>')
  for (const href of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///C:/a.docx',
    '//evil.example',
    '/\\evil.example',
    'https://user:secret@example.cn/',
    'mailto:a@example.cn',
  ])
    assert.equal(link(href), '<p>甲</p>', href)
  const picture = (src: string) => cleanBody(`<p>甲<img src="${src}" alt="图 一" onerror=x></p>`)
  assert.equal(
    picture(`attachment:${fileId}`),
    `<p>甲<img src="attachment:${fileId}" alt="图 一"></p>`,
  )
  for (const src of [
    'data:image/png;base64,AA',
    'https://a.example/x.png',
    'file:///a.png',
    `attachment:${fileId}x`,
  ])
    assert.equal(picture(src), '<p>甲</p>', src)
})

test('elements without an equal are read as what they hold; text is never lost', () => {
  assert.equal(
    cleanBody(
      '<div>甲<section><center>乙</center></section></div>丙<dl><dt>丁</dt><dd>戊</dd></dl>',
    ),
    '<p>甲</p>\n<p class="align-center">乙</p>\n<p>丙</p>\n<p>丁</p>\n<p>戊</p>',
  )
  assert.equal(
    cleanBody('<b><p>甲</p><p>乙<i>丙</i></p></b>'),
    '<p><strong>甲</strong></p>\n<p><strong>乙</strong><strong><em>丙</em></strong></p>',
  )
  assert.equal(
    cleanBody('<h1>甲</h1><h4><b>乙</b></h4><blockquote>丙</blockquote>'),
    '<h2>甲</h2>\n<h3>乙</h3>\n<blockquote><p>丙</p></blockquote>',
  )
  assert.equal(
    cleanBody('<table><caption>表一</caption><td>甲<tr><td>乙</table>'),
    '<p>表一</p>\n<table><tbody><tr><td>甲</td></tr>\n<tr><td>乙</td></tr></tbody></table>',
  )
})

test('what editors of browsers write becomes the same as what is stored', () => {
  const tiptap =
    '<table style="min-width:50px"><colgroup><col></colgroup><tbody><tr><th colspan="1" rowspan="1"><p>甲</p></th></tr><tr><td colspan="1" rowspan="1"><p>乙</p><p>丙</p></td></tr></tbody></table><ul><li><p>丁</p><ul><li><p>戊</p></li></ul></li></ul><p></p>'
  assert.equal(
    cleanBody(tiptap),
    '<table><thead><tr><th>甲</th></tr></thead><tbody><tr><td><p>乙</p>\n<p>丙</p></td></tr></tbody></table>\n<ul><li>丁<ul><li>戊</li></ul></li></ul>',
  )
})

/** Everything that could do harm, put together at random. */
const hostile = fc.oneof(
  fc.constantFrom(
    ...[
      '<script>alert(1)</script>',
      '<scr<script>ipt>',
      '<img src=x onerror=alert(1)>',
      '<svg onload=x>',
    ],
    ...[
      '<a href="javascript:x">',
      '</a>',
      '<p style="background:url(javascript:x)" onclick="x">',
      '</p>',
    ],
    ...[
      '<iframe src=data:text/html,x>',
      '<table><td onmouseover=x>',
      '</table>',
      '<style>@import x</style>',
    ],
    ...[
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<math><mi xlink:href=javascript:x>',
      '<base href=//x>',
      '<b><i>',
    ],
    ...[
      '"',
      "'",
      '>',
      '<',
      '&lt;script&gt;',
      '&#x3c;img src=x&#x3e;',
      'javascript:',
      'data:',
      '<o:p>',
      '\u0000',
    ],
    ...[
      '<li>',
      '<ul>',
      '</li>',
      '<td>',
      '<tr>',
      '<h1>',
      '<blockquote>',
      '<br>',
      '\ufdd0',
      '\u3000',
      '&nbsp;',
      '\n',
    ],
    ...[
      '<p class=MsoNormal>一、总则',
      "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>",
      '<thead>',
      '<th>',
      '<strong>',
    ],
    ...[
      '<meta http-equiv=refresh content=0>',
      '<form action=x>',
      '<input autofocus onfocus=x>',
      '<title>',
      '<textarea>',
      '<xmp>',
    ],
    ...[
      `<img src="attachment:${fileId}" alt="<b>&quot;">`,
      '<a href="/a b"c>',
      '<a href="https://x.example/\\">',
      '\ud800',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const page = fc.array(hostile, { maxLength: 40 }).map((parts) => parts.join(''))

const element =
  /<\/?(h2|h3|p|table|thead|tbody|tr|th|td|ul|ol|li|strong|em|br|blockquote)>|<(p|h2|h3) class="align-(center|right)">|<t[hd]( colspan="\d+")?( rowspan="\d+")?>|<a href="(https?:\/\/|\/(?!\/))[^"<>]*">|<\/a>|<img src="attachment:[0-9a-f-]{36}" alt="[^"<>]*">/g

test('whatever comes in, only the few elements come out, and cleaning again changes nothing', () => {
  fc.assert(
    fc.property(page, (given) => {
      const clean = cleanBody(given)
      const rest = clean.replace(element, '')
      assert.doesNotMatch(rest, /[<>"]/, `${JSON.stringify(given)} → ${clean}`)
      assert.equal(cleanBody(clean), clean, JSON.stringify(given))
      assert.ok(clean.isWellFormed())
    }),
    { numRuns: 3000 },
  )
})

test('a page nested a hundred thousand deep, or never closed, is read', () => {
  const deep = `${'<div>'.repeat(100_000)}甲${'</div>'.repeat(100_000)}`
  assert.equal(cleanBody(deep), '<p>甲</p>')
  assert.match(cleanBody(`${'<table><tr><td>'.repeat(20_000)}甲`), /甲/)
  assert.equal(cleanBody(`${'<span>'.repeat(50_000)}乙`), '<p>乙</p>')
})

test('the text of a body has a line for each paragraph, item and row', () => {
  assert.equal(
    bodyText(
      '<h2>一、总则</h2><p>甲<br>乙</p><ul><li>丙<ul><li>丁</li></ul></li></ul><table><tr><td>1</td><td>2</td></tr></table>',
    ),
    '一、总则\n甲\n乙\n丙\n丁\n1\t2',
  )
})

test('a number written out in a paragraph that Word calls a list stays text, without a bullet', () => {
  const pasted =
    '<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1">一、补贴标准</p><p class="MsoListParagraph" style="mso-list:l0 level1 lfo1">二、申请办法</p>'
  const body = cleanBody(pasted)
  assert.doesNotMatch(body, /<li>/)
  assert.match(body, /一、补贴标准/)
  assert.match(body, /二、申请办法/)
})

import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import { check } from '../check.ts'
import { compare } from '../compare/compare.ts'
import { makeFinding } from '../make-finding.ts'
import type { Report, Section } from '../report.ts'
import { rollUp } from '../roll-up/roll-up.ts'
import { sampleReport } from '../rules/sample-report.ts'
import { checkPage } from './check-page.ts'
import { comparisonPage } from './comparison-page.ts'
import { rollUpPage } from './roll-up-page.ts'

function checked(
  file: string,
  printed: Readonly<Record<string, string>>,
  more: Partial<Report> = {},
) {
  const report = sampleReport({ printed, report: more })
  return { file, report: { ...report, findings: [...report.findings, ...check(report)] } }
}

function section(text: string): Section {
  return { number: '一', heading: '总体情况', kind: 'overview', text, at: {}, lines: [] }
}

const broken = checked('示例<甲>.docx', {
  'disputes.reconsideration.total': '0',
  'requests.received.total': '27',
  'requests.granted.company': '',
})
const clean = checked('示例乙.txt', {}, { organ: '示例乙局' })
const unreadable = {
  file: '扫描件.pdf',
  report: {
    ...sampleReport(),
    organ: null,
    year: null,
    edition: null,
    cells: {},
    sections: [],
    findings: [
      makeFinding({
        code: 'reading.image',
        severity: 'error',
        verdict: 'notAssessable',
        message: '这是一张图片，读不出文字。',
        cells: [],
        facts: {},
      }),
    ],
  },
}

const pages = {
  'check page': checkPage([broken, clean, unreadable]),
  'check page of one clean report': checkPage([clean]),
  'comparison page': comparisonPage({
    comparison: compare(
      { ...clean.report, sections: [section('全年公开信息12条。\n相同。')] },
      { ...broken.report, sections: [section('全年公开信息15条。\n相同。\n新增一段。')] },
    ),
    oneFile: '甲.docx',
    otherFile: '乙.docx',
  }),
  'roll-up page': rollUpPage(
    rollUp({
      units: [
        { name: '示例甲局', report: { ...broken.report, organ: '示例甲局' } },
        { name: '示例乙局', report: clean.report },
      ],
      expectedUnits: ['示例甲局', '示例乙局', '示例丁局'],
      organ: '示例市人民政府',
    }),
  ),
}

test('the check page marks both sides of a broken equation with colour and letter', () => {
  const page = pages['check page']
  assert.match(
    page,
    /id="r1-disputes\.reconsideration\.upheld" class="marked error"[^>]* data-a="\d+"/,
  )
  assert.match(
    page,
    /id="r1-disputes\.reconsideration\.total" class="marked error"[^>]* data-b="\d+"/,
  )
  assert.match(page, /td\[data-a~="1"\]\{--fill:var\(--a\);--edge:var\(--a-line\);--letter:"A"\}/)
})

test('each finding says what, where in the source, on what it rests and what to do', () => {
  const page = pages['check page']
  for (const part of [
    '表四：各种结果之和等于总计',
    '怎么改：',
    '依据：国办公开办函〔2021〕30号',
    'disputes.rowTotal',
  ]) {
    assert.ok(page.includes(part), part)
  }
  assert.match(page, /<b>0<\/b> <span class="soft">第 \d+ 行<\/span>/)
})

test('a clean report says so; an unreadable file shows why instead of empty tables', () => {
  assert.match(pages['check page of one clean report'], /没有发现问题/)
  const article = pages['check page'].split('id="r3"')[1] ?? ''
  assert.match(article, /没有读到年度报告/)
  assert.match(article, /这是一张图片/)
  assert.doesNotMatch(article, /<table class="requests"/)
})

test('what comes from the document is escaped, and nothing is loaded from elsewhere', () => {
  for (const [name, page] of Object.entries(pages)) {
    assert.doesNotMatch(page, /<甲>/, name)
    assert.doesNotMatch(page, /(?:src|href)="(?!#)/, name)
    assert.doesNotMatch(page, /@import|url\(/, name)
  }
  assert.match(pages['check page'], /示例&lt;甲&gt;\.docx/)
})

test('ids are unique on every page', () => {
  for (const [name, page] of Object.entries(pages)) {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
      name,
    )
  }
})

test('the comparison page shows both values, the difference and the changed words', () => {
  const page = pages['comparison page']
  assert.match(
    page,
    /<td role="cell" class="number">4<\/td>\s*<td role="cell" class="number">0<\/td>\s*<td role="cell" class="number">-4<\/td>/,
  )
  assert.match(page, /公开信息<del>12<\/del>条/)
  assert.match(page, /公开信息<ins>15<\/ins>条/)
})

test('the roll-up page names units, missing ones, and where each figure is from', () => {
  const page = pages['roll-up page']
  assert.match(page, /示例丁局<\/td><td><\/td><td><\/td><td>缺报告/)
  assert.match(page, /新收政府信息公开申请数量 · 总计 = <b>53<\/b>（2 个单位）/)
})

const executablePath = '/usr/bin/chromium'
const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

test('no accessibility rule of WCAG A and AA is broken, and no page scrolls sideways on a phone', async (context) => {
  if (!existsSync(executablePath)) {
    context.diagnostic(
      `${executablePath} was not found: the pages were NOT looked at in a browser.`,
    )
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-show-'))
  const browser = await chromium.launch({ executablePath, args: flags.split(' ') })
  try {
    const page = await (await browser.newContext()).newPage()
    for (const [name, html] of Object.entries(pages)) {
      const path = join(folder, `${name}.html`)
      writeFileSync(path, html)
      for (const [width, anchor] of [
        [1280, '#r1-f1'],
        [390, ''],
      ] as const) {
        await page.setViewportSize({ width, height: 844 })
        await page.goto(`${pathToFileURL(path).href}${anchor}`)
        const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
        assert.ok(Number(overflow) <= 0, `${name} at ${width}: ${overflow} too wide`)
        const reach = await page.evaluate(
          'Math.max(0, ...[...document.querySelectorAll("table.figures td")].map((one) => one.getBoundingClientRect().right))',
        )
        assert.ok(Number(reach) <= width, `${name} at ${width}: figures reach ${reach}`)
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
          .analyze()
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
        assert.deepEqual(told, [], `${name} at ${width}`)
      }
    }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('on paper no whole finding is held together on one page', () => {
  const page = checkPage([{ file: 'a', report: sampleReport() }])
  assert.match(page, /@page \{ size: A4 portrait/)
  assert.doesNotMatch(page, /\.finding(?![ .\w-]*(?:h4|\.side))[^{}]*\{[^}]*break-inside: avoid/)
})

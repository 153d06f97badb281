// Sends documents of the corpus through browsers, office programs and text extractors:
// `node …/make-files.ts FOLDER PYTHON [FIGURES[,FIGURES]]`. PYTHON has pypdf, pdfminer.six, pdfplumber, bs4.

import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { figuresOf } from '../figures.ts'
import { documentOf } from './document.ts'
import { barePage, type HtmlForm, sitePage } from './html-forms.ts'
import { layouts } from './layouts.ts'
import { browserPdf, keep, officeFiles, printedBy, removeFolder } from './programs.ts'

const [folder = '', python = 'python3', wanted] = process.argv.slice(2)
const work = join(folder, 'work')
const script = fileURLToPath(new URL('extract.py', import.meta.url))
await mkdir(work, { recursive: true })

/** Page styles: how the browser sets the tables. */
const styles: Readonly<Record<string, string>> = {
  wide: 'table{border-collapse:collapse;width:100%}td{border:1px solid #000;font-size:9pt;text-align:center}',
  narrow:
    'body{font-family:"Noto Serif CJK SC";font-size:12pt}table{border-collapse:collapse;width:100%;table-layout:fixed}td{border:.5pt solid #000;font-size:12pt;text-align:center;line-height:1.3}@page{size:A4;margin:2cm 2.4cm}',
  upright:
    'table{border-collapse:collapse}td{border:1px solid;font-size:10pt;padding:2px}td[rowspan]{writing-mode:vertical-rl}@page{margin:2.5cm;@bottom-center{content:"- " counter(page) " -"}}',
  unruled:
    'table{width:100%}td{border:0;font-size:9pt;padding:3px}@page{@bottom-center{content:counter(page)}}',
  small:
    'table{border-collapse:collapse;width:100%}td{border:1px solid #999;font-size:14pt}@page{size:A5;margin:1.2cm;@bottom-right{content:"第 " counter(page) " 页 共 " counter(pages) " 页"}}',
}

const choices: readonly (readonly [string, string, HtmlForm])[] = [
  ['official', 'wide', 'plain'],
  ['official', 'narrow', 'pasted'],
  ['manyFigures', 'upright', 'plain'],
  ['brief', 'unruled', 'plain'],
  ['between', 'small', 'plain'],
  ['pieces', 'narrow', 'plain'],
  ['joined', 'narrow', 'plain'],
  ['threeLines', 'wide', 'broken'],
]
const pagesOnly: readonly (readonly [string, HtmlForm])[] = [
  ['official', 'pasted'],
  ['manyFigures', 'framed'],
  ['splitHeader', 'broken'],
  ['between', 'divs'],
]

async function pdfTexts(name: string, pdf: string): Promise<void> {
  if (!existsSync(pdf)) return
  const save = (form: string, text: string) => writeFile(join(folder, `${name}-${form}.txt`), text)
  await save('pdftotext', await printedBy('pdftotext', [pdf, '-']))
  await save('pdftotext-layout', await printedBy('pdftotext', ['-layout', pdf, '-']))
  await save('pdftotext-raw', await printedBy('pdftotext', ['-raw', pdf, '-']))
  for (const extractor of ['pypdf', 'pypdf-layout', 'pdfminer', 'pdfplumber'])
    await save(extractor, await printedBy(python, [script, extractor, pdf]))
}

async function browserFiles(figures: string): Promise<void> {
  for (const [layout, style, form] of choices) {
    const document = documentOf(await figuresOf(figures), layouts[layout])
    const page = join(work, `${figures}.${layout}.${style}.html`)
    await writeFile(page, barePage(document, form, styles[style]))
    const name = `${figures}.${layout}.browser-${style}`
    await browserPdf(page, join(folder, `${name}.pdf`))
    await pdfTexts(name, join(folder, `${name}.pdf`))
  }
}

async function pageTexts(figures: string): Promise<void> {
  for (const [layout, form] of pagesOnly) {
    const page = join(work, `${figures}.${layout}.${form}.html`)
    await writeFile(page, sitePage(documentOf(await figuresOf(figures), layouts[layout]), form))
    const save = (tool: string, text: string) =>
      writeFile(join(folder, `${figures}.${layout}.${form}-${tool}.txt`), text)
    await save(
      'lynx',
      await printedBy('lynx', [
        '-dump',
        '-nolist',
        '-assume_charset=utf-8',
        '-display_charset=utf-8',
        page,
      ]),
    )
    await save('w3m', await printedBy('w3m', ['-dump', '-cols', '120', page]))
    await save('html2text', await printedBy('html2text', ['-utf8', '-width', '100', page]))
    for (const way of ['soup', 'soup-lines', 'soup-bars'])
      await save(way, await printedBy(python, [script, way, page]))
  }
}

async function officeForms(all: readonly string[]): Promise<void> {
  const pages: string[] = []
  for (const figures of all)
    for (const [layout, style, form] of choices) {
      const page = join(work, `${figures}.${layout}.office-${style}.html`)
      await writeFile(
        page,
        barePage(documentOf(await figuresOf(figures), layouts[layout]), form, styles[style]),
      )
      pages.push(page)
    }
  const writer = 'HTML (StarWriter)'
  const made = (type: string) =>
    pages.map((page) => join(work, type, basename(page).replace(/html$/, type)))
  await officeFiles(pages, 'odt:writer8', { into: join(work, 'odt'), infilter: writer })
  await officeFiles(made('odt'), 'docx:MS Word 2007 XML', { into: join(work, 'docx') })
  await officeFiles(made('odt'), 'doc:MS Word 97', { into: join(work, 'doc') })
  await officeFiles(made('odt'), 'rtf:Rich Text Format', { into: join(work, 'rtf') })
  await officeFiles(made('docx'), 'pdf', { into: join(work, 'pdf') })
  await officeFiles(made('docx'), 'txt:Text (encoded):UTF8', { into: join(work, 'txt') })
  await officeFiles(pages, 'xlsx:Calc MS Excel 2007 XML', {
    into: join(work, 'xlsx'),
    infilter: 'HTML (StarCalc)',
  })
  await officeFiles(made('xlsx'), 'xls:MS Excel 97', { into: join(work, 'xls') })
  await officeFiles(made('xlsx'), 'ods', { into: join(work, 'ods') })
  for (const page of pages) {
    const name = basename(page, '.html')
    const from = (type: string) => join(work, type, `${name}.${type}`)
    const doc = from('doc')
    await writeFile(
      join(folder, `${name}-catdoc.txt`),
      await printedBy('catdoc', ['-w', '-d', 'utf-8', doc]),
    )
    await writeFile(
      join(folder, `${name}-antiword.txt`),
      await printedBy('antiword', ['-m', 'UTF-8.txt', doc]),
    )
    await pdfTexts(name, from('pdf'))
    for (const type of ['odt', 'docx', 'doc', 'rtf', 'pdf', 'txt', 'xlsx', 'xls', 'ods'])
      await keep(from(type), folder, `${name}.${type}`)
  }
}

const all = wanted?.split(',') ?? ['dense', 'sparse', 'blanks', 'dense-2019', 'notes']
for (const figures of all) await pageTexts(figures)
await officeForms(all)
for (const figures of all) await browserFiles(figures)
await removeFolder(work)

// Makes the documents of the corpus from the figures: `node …/make.ts FOLDER [text|html]`.

import { mkdir, writeFile } from 'node:fs/promises'
import { encodeGbk } from '../../samples/encode-gbk.ts'
import { figureNames, figuresOf } from '../figures.ts'
import { type Document, documentOf, withTexts } from './document.ts'
import { barePage, htmlForms, sitePage } from './html-forms.ts'
import { layouts } from './layouts.ts'
import { textForms, textOf } from './text-forms.ts'
import { type Twist, twists } from './twists.ts'

const [folder = '', only] = process.argv.slice(2)
await mkdir(folder, { recursive: true })

async function save(name: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${folder}/${name}`, content)
}

function gbk(text: string): Uint8Array {
  return encodeGbk(text.replace(/[\u2e80-\u2fdf]/gu, (one) => `&#${one.codePointAt(0)};`))
}

async function saveForms(name: string, document: Document): Promise<void> {
  if (only !== 'html')
    for (const form of textForms)
      await save(
        `${name}.${form}.${form.startsWith('markdown') ? 'md' : form === 'commas' ? 'csv' : 'txt'}`,
        textOf(document, form),
      )
  if (only === 'text') return
  for (const form of htmlForms) {
    await save(`${name}.${form}.html`, barePage(document, form))
    if (form !== 'semantic')
      await save(
        `${name}.site-${form}.html`,
        form === 'plain' ? gbk(sitePage(document, form, 'gb2312')) : sitePage(document, form),
      )
  }
}

for (const figures of await figureNames()) {
  const given = await figuresOf(figures)
  for (const [layout, options] of Object.entries(layouts))
    await saveForms(`${figures}.${layout}`, documentOf(given, options))
  if (!/^(?:dense|sparse|notes|dense-2019|jiaozuo-2022|blanks)$/.test(figures)) continue
  for (const twist of Object.keys(twists) as Twist[])
    await saveForms(`${figures}.${twist}`, withTexts(documentOf(given), twists[twist]))
}

/** Two units' reports in one file, as counties put them together. */
const [first, second] = [await figuresOf('sparse'), await figuresOf('zero')]
const both = [documentOf(first), documentOf(second, { manner: 'brief' })]
if (only !== 'html')
  await save('sparse.several.cells.txt', both.map((one) => textOf(one, 'cells')).join('\n'))
if (only !== 'text')
  await save(
    'sparse.several.plain.html',
    both
      .map((one) => barePage(one, 'plain'))
      .join('')
      .replace(/<\/body>[\s\S]*?<body>/, ''),
  )

// The buttons over the rich text, each with its state; reached and used by keyboard.

import type { Editor } from '@tiptap/core'

type Button = {
  readonly title: string
  readonly run: (editor: Editor) => unknown
  readonly isOn?: (editor: Editor) => boolean
  readonly may?: (editor: Editor) => boolean
}

const align = (editor: Editor, value: 'center' | 'right'): unknown => {
  const type = editor.isActive('heading') ? 'heading' : 'paragraph'
  const next = editor.isActive({ align: value }) ? null : value
  return editor.chain().focus().updateAttributes(type, { align: next }).run()
}

const inTable = (editor: Editor): boolean => editor.isActive('table')

const groups: readonly (readonly Button[])[] = [
  [
    {
      title: '标题',
      run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
      isOn: (editor) => editor.isActive('heading', { level: 2 }),
    },
    {
      title: '小标题',
      run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
      isOn: (editor) => editor.isActive('heading', { level: 3 }),
    },
  ],
  [
    {
      title: '加粗',
      run: (editor) => editor.chain().focus().toggleBold().run(),
      isOn: (editor) => editor.isActive('bold'),
    },
    {
      title: '斜体',
      run: (editor) => editor.chain().focus().toggleItalic().run(),
      isOn: (editor) => editor.isActive('italic'),
    },
  ],
  [
    {
      title: '居中',
      run: (editor) => align(editor, 'center'),
      isOn: (editor) => editor.isActive({ align: 'center' }),
    },
    {
      title: '右对齐',
      run: (editor) => align(editor, 'right'),
      isOn: (editor) => editor.isActive({ align: 'right' }),
    },
  ],
  [
    {
      title: '列表',
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      isOn: (editor) => editor.isActive('bulletList'),
    },
    {
      title: '编号列表',
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      isOn: (editor) => editor.isActive('orderedList'),
    },
    {
      title: '引用',
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
      isOn: (editor) => editor.isActive('blockquote'),
    },
  ],
  [
    {
      title: '清除格式',
      run: (editor) => editor.chain().focus().clearNodes().unsetAllMarks().run(),
    },
    {
      title: '撤销',
      run: (editor) => editor.chain().focus().undo().run(),
      may: (editor) => editor.can().undo(),
    },
    {
      title: '重做',
      run: (editor) => editor.chain().focus().redo().run(),
      may: (editor) => editor.can().redo(),
    },
  ],
  [
    {
      title: '插入表格',
      run: (editor) =>
        editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
      may: (editor) => !inTable(editor),
    },
  ],
]

const tableButtons: readonly Button[] = [
  { title: '下方加行', run: (editor) => editor.chain().focus().addRowAfter().run() },
  { title: '右侧加列', run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { title: '删除行', run: (editor) => editor.chain().focus().deleteRow().run() },
  { title: '删除列', run: (editor) => editor.chain().focus().deleteColumn().run() },
  {
    title: '合并单元格',
    run: (editor) => editor.chain().focus().mergeCells().run(),
    may: (editor) => editor.can().mergeCells(),
  },
  {
    title: '拆分单元格',
    run: (editor) => editor.chain().focus().splitCell().run(),
    may: (editor) => editor.can().splitCell(),
  },
  { title: '切换表头行', run: (editor) => editor.chain().focus().toggleHeaderRow().run() },
  { title: '删除表格', run: (editor) => editor.chain().focus().deleteTable().run() },
]

type Place = {
  readonly place: HTMLElement
  readonly pictures: readonly (readonly [id: string, title: string])[]
}

/** Puts the bar before the text and keeps its states right. */
export function toolbar(editor: Editor, { place, pictures }: Place): void {
  const bar = document.createElement('div')
  bar.className = 'rich-bar'
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', '正文格式')
  const shown: (() => void)[] = []
  for (const buttons of groups) bar.append(group(editor, buttons, shown))
  bar.append(linkFields(editor, shown))
  if (pictures.length > 0) bar.append(pictureChoice(editor, pictures))
  bar.append(pictureFields(editor, shown))
  const row = group(editor, tableButtons, shown)
  row.className = 'rich-row'
  shown.push(() => {
    row.hidden = !inTable(editor)
  })
  bar.append(row)
  place.prepend(bar)
  const show = (): void => {
    for (const one of shown) one()
  }
  editor.on('transaction', show)
  show()
}

function group(editor: Editor, buttons: readonly Button[], shown: (() => void)[]): HTMLElement {
  const element = document.createElement('span')
  element.className = 'rich-group'
  for (const { title, run, isOn, may } of buttons) {
    const button = plainButton(title, () => run(editor))
    shown.push(() => {
      if (isOn) button.setAttribute('aria-pressed', String(isOn(editor)))
      if (may) button.disabled = !may(editor)
    })
    element.append(button)
  }
  return element
}

function plainButton(title: string, press: () => unknown): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = title
  button.addEventListener('click', press)
  return button
}

/** A link stands on what is selected; its address is typed beside. */
function linkFields(editor: Editor, shown: (() => void)[]): HTMLElement {
  const element = document.createElement('span')
  element.className = 'rich-group'
  const address = document.createElement('input')
  address.type = 'text'
  address.placeholder = '链接地址 https://'
  address.setAttribute('aria-label', '链接地址')
  const set = (): void => {
    const href = address.value.trim()
    const chain = editor.chain().focus().extendMarkRange('link')
    if (href === '') chain.unsetLink().run()
    else chain.setLink({ href }).run()
  }
  address.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    set()
  })
  shown.push(() => {
    if (document.activeElement !== address)
      address.value = String(editor.getAttributes('link').href ?? '')
  })
  element.append(address, plainButton('设为链接', set))
  return element
}

function pictureChoice(editor: Editor, pictures: Place['pictures']): HTMLElement {
  const select = document.createElement('select')
  select.setAttribute('aria-label', '插入图片')
  select.append(new Option('插入图片……', ''))
  for (const [id, title] of pictures) select.append(new Option(title, id))
  select.addEventListener('change', () => {
    const [, title] = pictures.find(([id]) => id === select.value) ?? []
    const attrs = { src: `attachment:${select.value}`, alt: title ?? '' }
    if (select.value !== '') editor.chain().focus().insertContent({ type: 'picture', attrs }).run()
    select.value = ''
  })
  return select
}

/** What those who do not see the picture read instead of it. */
function pictureFields(editor: Editor, shown: (() => void)[]): HTMLElement {
  const row = document.createElement('span')
  row.className = 'rich-row'
  const label = document.createElement('label')
  const alt = document.createElement('input')
  label.append('图片的文字说明（读屏时读出） ', alt)
  alt.addEventListener('change', () =>
    editor.commands.updateAttributes('picture', { alt: alt.value }),
  )
  shown.push(() => {
    row.hidden = !editor.isActive('picture')
    if (document.activeElement !== alt)
      alt.value = String(editor.getAttributes('picture').alt ?? '')
  })
  row.append(label)
  return row
}

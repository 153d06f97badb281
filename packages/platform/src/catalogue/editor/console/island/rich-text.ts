// The body as rich text over its plain field: what is pasted is cleaned as the server does.

import { Editor, Extension, Node } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Slice } from '@tiptap/pm/model'
import StarterKit from '@tiptap/starter-kit'
import { cleanBody } from '../../../content/clean-body.ts'
import { toolbar } from './toolbar.ts'

type Given = {
  readonly body: HTMLTextAreaElement
  readonly place: HTMLElement
  /** Address of the record: pictures stand below it. */
  readonly path: string
}

/** Alignment as classes: the page allows no style attributes. */
const alignment = Extension.create({
  name: 'alignment',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading'],
      attributes: {
        align: {
          default: null,
          parseHTML: (element: HTMLElement) =>
            element.classList.contains('align-center')
              ? 'center'
              : element.classList.contains('align-right')
                ? 'right'
                : null,
          renderHTML: ({ align }: Record<string, unknown>) =>
            typeof align === 'string' ? { class: `align-${align}` } : {},
        },
      },
    },
  ],
})

/** A picture among the attachments; shown from the staff site, stored by its id. */
const picture = (path: string) =>
  Node.create({
    name: 'picture',
    group: 'inline',
    inline: true,
    draggable: true,
    addAttributes: () => ({ src: { default: '' }, alt: { default: '' } }),
    parseHTML: () => [{ tag: 'img[src^="attachment:"]' }],
    renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement('img')
        dom.src = `${path}/files/${String(node.attrs.src).slice('attachment:'.length)}/picture`
        dom.alt = String(node.attrs.alt)
        return { dom }
      },
  })

// The library writes widths as style attributes otherwise.
const plainTable = Table.extend({ renderHTML: () => ['table', ['tbody', 0]] })

/** Puts the editor in the place of the field; `read` takes over what stands in the field now. */
export function richText({ body, place, path }: Given): { readonly read: () => void } {
  const editor = new Editor({
    element: place,
    injectCSS: false,
    content: body.value,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': 'body-label',
        'aria-describedby': 'body-hint',
      },
      transformPastedHTML: (html) => cleanBody(html),
      // Several paragraphs go in whole: the first would lose how it stands in the one it is put into.
      transformPasted: (slice) =>
        slice.content.childCount > 1 ? new Slice(slice.content, 0, 0) : slice,
    },
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3] },
        code: false,
        codeBlock: false,
        strike: false,
        underline: false,
        horizontalRule: false,
        dropcursor: false,
        link: { openOnClick: false, autolink: false, HTMLAttributes: { target: null, rel: null } },
      }),
      alignment,
      picture(path),
      plainTable.configure({ resizable: false }),
      TableRow,
      TableHeader,
      TableCell,
    ],
    onUpdate: () => {
      body.value = cleanBody(editor.getHTML())
      body.dispatchEvent(new Event('input', { bubbles: true }))
    },
  })
  toolbar(editor, { place, pictures: picturesIn(body) })
  body.hidden = true
  return { read: () => editor.commands.setContent(body.value, { emitUpdate: false }) }
}

function picturesIn({ dataset }: HTMLElement): readonly (readonly [string, string])[] {
  const parsed: unknown = JSON.parse(dataset.pictures ?? '[]')
  if (!Array.isArray(parsed)) return []
  return parsed.flatMap((one) => (Array.isArray(one) ? [[String(one[0]), String(one[1])]] : []))
}

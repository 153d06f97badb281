// What each HTML element means for reading: paragraph, container, part of a table, not shown.

/**
 * `container` may hold the main content; `paragraph` ends a line; `skipped` is never shown as text;
 * an element without a role is inline.
 */
export type Role =
  | 'container'
  | 'paragraph'
  | 'heading'
  | 'preformatted'
  | 'break'
  | 'table'
  | 'rowGroup'
  | 'row'
  | 'cell'
  | 'link'
  | 'meta'
  | 'embedded'
  | 'picture'
  | 'field'
  | 'title'
  | 'skipped'

const elements: Readonly<Record<Role, string>> = {
  container:
    'html body div section article main header footer aside center form fieldset ul ol dl blockquote details figure address frameset',
  paragraph: 'p li dt dd caption legend summary figcaption marquee',
  heading: 'h1 h2 h3 h4 h5 h6',
  preformatted: 'pre xmp plaintext listing',
  break: 'br hr',
  table: 'table',
  rowGroup: 'thead tbody tfoot',
  row: 'tr',
  cell: 'td th',
  link: 'a',
  meta: 'meta',
  embedded: 'embed object frame',
  picture: 'img image',
  field: 'input',
  title: 'title',
  skipped:
    'script style template noscript noembed noframes iframe select textarea button datalist nav svg math canvas audio video map rt rp xml',
}

const roles: ReadonlyMap<string, Role> = new Map(
  (Object.keys(elements) as Role[]).flatMap((role) =>
    elements[role].split(' ').map((name): [string, Role] => [name, role]),
  ),
)

/** The role of an element by its lower-case name; undefined for inline elements. */
export function roleOf(name: string): Role | undefined {
  return roles.get(name)
}

const never = new Set(
  'area base basefont br col command embed frame hr image img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
)

/** Whether an element never has content (br, img, …). */
export function isVoid(name: string): boolean {
  return never.has(name)
}

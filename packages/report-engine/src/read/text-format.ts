// Tells HTML, Markdown, saved web archives and office XML from plain text, by content.

/** How far into a text its kind is looked for. */
const headLength = 8192
const sampleLength = 200_000

export type TextFormat = 'html' | 'markdown' | 'text' | 'mhtml' | 'officeXml'

/** What a decoded text is. HTML counts as HTML whatever its file is called. */
export function textFormatOf(text: string): TextFormat {
  const head = text.slice(0, headLength).trimStart()
  if (isMhtml(head)) return 'mhtml'
  if (isOfficeXml(head)) return 'officeXml'
  const sample = text.slice(0, sampleLength)
  if (startsAsHtml(head)) return 'html'
  if (looksLikeMarkdown(sample)) return 'markdown'
  return (sample.match(/<\/(?:td|tr|table|p|div|li)\s*>|<br\s*\/?>/gi) ?? []).length >= 3
    ? 'html'
    : 'text'
}

function isMhtml(head: string): boolean {
  return /^[\w-]+:\s/.test(head) && /^content-type:\s*multipart\/related/im.test(head)
}

function isOfficeXml(head: string): boolean {
  if (!/^<\?xml|^<\?mso/i.test(head)) return false
  return /<\?mso-application|<w:wordDocument|urn:schemas-microsoft-com:office:spreadsheet|<pkg:package|<office:document|<uof:UOF/i.test(
    head,
  )
}

const leadingComment = /^(?:<!--[\s\S]*?-->|<\?xml[^>]*>)\s*/i
const openingTag =
  /^<(?:!doctype\s+html|html|head|body|meta|title|base|link|style|script|table|tbody|tr|td|div|p|span|center|font|section|article|main|h[1-6]|form|ul|ol|b|strong|br|img|frameset)\b/i

function startsAsHtml(head: string): boolean {
  let rest = head
  for (let found = leadingComment.exec(rest); found !== null; found = leadingComment.exec(rest))
    rest = rest.slice(found[0].length)
  return openingTag.test(rest) || /<(?:!doctype\s+html|html|head|body)[\s>]/i.test(rest)
}

function looksLikeMarkdown(sample: string): boolean {
  return (
    /^ {0,3}#{1,6}[ \t]+\S/m.test(sample) ||
    /^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|/m.test(sample) ||
    /^```/m.test(sample) ||
    /\*\*[^*\n]{1,200}\*\*/.test(sample)
  )
}

// What to look for when somebody describes the information they want: the most telling words first.

/** Words of every description; they tell nothing about what is asked for. */
const tellNothing = new Set(
  `关于 有关 相关 情况 信息 政府 公开 申请 文件 材料 内容 全部 所有 具体 以及 或者 我市 我县 本市 本人
  希望 获取 了解 查询 提供 复印 复印件 电子版 纸质 请问 需要 上述 以下 包括 其中 进行 通知 规定 办法`.split(
    /\s+/,
  ),
)
const numbered = /\p{Script=Han}{1,15}[〔[［（(]\d{4}[〕\]］）)]\s*\d+\s*号/gu
const titled = /《([^《》]{2,60})》/g
const wordsOf = new Intl.Segmenter('zh', { granularity: 'word' })

/** Lines for the search, at most six; titles and 文号 that are named come before words. */
export function linesAskedFor(description: string): readonly string[] {
  const titles = [...description.matchAll(titled)].map(([, title = '']) => title)
  const numbers = [...description.matchAll(numbered)].map(([number]) =>
    number.replace(/^.*[和及与的]/u, ''),
  )
  const words = tellingWords(description.replaceAll(numbered, ' ').replaceAll(titled, ' '))
  const together = [3, 2].map((count) => words.slice(0, count).join(' '))
  const alone = words.length <= 2 ? words : []
  const lines = [...titles, ...numbers, ...together, ...alone]
  return [...new Set(lines.filter((line) => line !== ''))].slice(0, 6)
}

/** The longest first: they are the rarest. */
function tellingWords(text: string): readonly string[] {
  const words = [...wordsOf.segment(text)]
    .filter(({ isWordLike, segment }) => isWordLike && /^\p{Script=Han}{2,}$/u.test(segment))
    .map(({ segment }) => segment)
    .filter((word) => !tellNothing.has(word))
  return [...new Set(words)].sort((one, other) => other.length - one.length)
}

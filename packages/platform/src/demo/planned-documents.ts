// The demo's documents of 市政府办公室: made up, every one marked as such; how many of them there are comes
// from the published figures of the year.

import { type EditionContent, emptyContent, type TakenIn } from '#catalogue/index.ts'
import { addDays, type LocalDate, localDate } from '#law/index.ts'

const topics = [
  ...['城市停车管理', '老旧小区改造', '物业服务', '餐饮油烟治理', '户外广告设置', '共享单车停放'],
  ...['养老服务', '托育服务', '校车安全', '学生资助', '家庭医生签约', '突发疾病急救'],
  ...['农村道路养护', '农田灌溉', '秸秆综合利用', '农产品质量追溯', '畜禽粪污利用', '耕地保护'],
  ...['企业登记便利', '中小企业融资', '科技成果转化', '人才安居', '创业担保贷款', '展会服务'],
  ...['公共资源交易', '工程招标', '政府采购', '财政资金绩效', '国有资产出租', '公务用车'],
  ...['档案移交', '政务服务', '投诉办理', '信息公开', '数据共享', '证明事项清理'],
  ...['防汛抗旱', '森林防火', '燃气使用安全', '消防通道', '应急物资储备', '救灾捐赠'],
  ...['文物保护', '公共体育设施', '旅游厕所', '非物质文化遗产', '图书馆服务', '历史建筑'],
] as const

const forms = [
  { before: '关于加强', after: '工作的通知', genre: '通知' },
  { before: '关于规范', after: '的意见', genre: '意见' },
  { before: '', after: '实施细则', genre: '细则' },
  { before: '关于推进', after: '的实施意见', genre: '意见' },
  { before: '', after: '暂行规定', genre: '规定' },
  { before: '', after: '管理办法', genre: '办法' },
  { before: '关于做好', after: '有关事项的通知', genre: '通知' },
] as const

type Named = { readonly title: string; readonly genre: string; readonly topic: string }

/** A name for each number; two numbers never share one as long as there are fewer than 336. */
function named(index: number): Named {
  const topic = topics[index % topics.length] ?? ''
  const form = forms[Math.floor(index / topics.length) % forms.length] ?? forms[0]
  return { title: `${form.before}${topic}${form.after}（演示）`, genre: form.genre, topic }
}

type Dated = { readonly on: LocalDate; readonly number: number }

function documentOf(organ: string, index: number, { on, number }: Dated): EditionContent {
  const { title, genre, topic } = named(index)
  return {
    ...emptyContent,
    title,
    documentNumber: `演示办〔${on.slice(0, 4)}〕${number}号`,
    issuers: [organ],
    formedOn: on,
    effectiveOn: on,
    attribute: 'proactive',
    entryCode: '20.1',
    subject: '综合政务',
    genre,
    audience: '全社会',
    keywords: [topic, genre],
    summary: `为演示编造的文件，说明${topic}的职责、程序和要求。`,
    body: bodyOf(topic),
  }
}

function bodyOf(topic: string): string {
  const lines = [
    `本文件为演示编造，不是真实文件。为了做好${topic}，保障公众的合法权益，制定本文件。`,
    `负责${topic}的单位应当公布办理的条件、程序和时限，接受监督。`,
    `公众对${topic}有意见的，可以向负责的单位提出；收到意见的单位应当及时答复。`,
    '本文件自印发之日起施行。',
  ]
  return lines.map((line) => `<p>${line}</p>`).join('\n')
}

const day = (year: number, share: number): LocalDate =>
  addDays(localDate(`${year}-01-08`), Math.floor(share * 340))

/** Documents that were public before the platform, oldest first. */
export function earlierDocuments(organ: string, count: number): readonly TakenIn[] {
  const [first, last] = [2012, 2024]
  const numbers = new Map<number, number>()
  return Array.from({ length: count }, (_, index) => {
    const place = (index / count) * (last - first + 1)
    const year = first + Math.floor(place)
    const on = day(year, place - Math.floor(place))
    const number = (numbers.get(year) ?? 0) + 1
    numbers.set(year, number)
    return {
      kind: 'normativeDocument',
      content: documentOf(organ, index, { on, number }),
      publishedOn: addDays(on, 5),
      source: '原政府网站（演示）',
      sourceAddress: `https://old.example/documents/${index + 1}`,
    }
  })
}

/** Documents of the year itself, one after the other. */
export function documentsOfYear(
  organ: string,
  { year, count, after }: { readonly year: number; readonly count: number; readonly after: number },
): readonly EditionContent[] {
  return Array.from({ length: count }, (_, index) =>
    documentOf(organ, after + index, { on: day(year, index / count), number: index + 1 }),
  )
}

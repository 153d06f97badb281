// Channels, classes and results as registers write them: the platform's words, those of table 三, and
// the words that offices use for the same thing.

import { type ApplicantClass, applicantClasses } from '../case/applicant-class.ts'
import { type ChannelName, channels } from '../case/channel.ts'
import { type OutcomeName, outcomes } from '../case/outcome.ts'

const bare = (text: string): string =>
  text.normalize('NFKC').replace(/[\s"'“”‘’()（）:：、,，。.]/gu, '')

type Words<Name extends string> = Readonly<Partial<Record<Name, readonly string[]>>>

/** Words that mean one name each; words for two of them mean none. */
function dictionary<Name extends string>(...lists: readonly Words<Name>[]) {
  const found = new Map<string, Name | undefined>()
  for (const list of lists)
    for (const [name, words] of Object.entries(list) as [Name, readonly string[]][])
      for (const word of words.map(bare))
        found.set(word, found.has(word) && found.get(word) !== name ? undefined : name)
  return (text: string): Name | undefined => found.get(bare(text))
}

const titlesOf = <Name extends string>(
  table: Readonly<Record<Name, { readonly title: string }>>,
): Words<Name> => wordsOf(table, ({ title }) => title)

function wordsOf<Name extends string, Value>(
  table: Readonly<Record<Name, Value>>,
  word: (value: Value) => string,
): Words<Name> {
  const words: { [Key in Name]?: readonly string[] } = {}
  for (const name in table) words[name] = [word(table[name])]
  return words
}

export const channelNamed = dictionary<ChannelName>(titlesOf<ChannelName>(channels), {
  counter: ['当面', '现场', '现场提交', '现场申请', '当面申请'],
  oral: ['口头', '口头申请'],
  registeredPost: ['挂号信', '特快专递', 'EMS', '邮政特快专递', '邮寄', '信函邮寄'],
  ordinaryPost: ['平信', '信函', '普通信函'],
  online: ['网络', '网上', '网络申请', '网上提交', '在线申请', '互联网'],
  email: ['邮箱', '电邮', 'E-mail'],
  fax: ['传真申请'],
})

export const classNamed = dictionary<ApplicantClass>(
  wordsOf(applicantClasses, (title) => title),
  {
    naturalPerson: ['公民', '个人'],
    company: ['企业', '法人或其他组织商业企业'],
    otherOrganisation: ['其他组织', '法人或其他组织其他'],
  },
)

const grouped = wordsOf(outcomes, ({ group, title }) => `${group}${title}`)

export const outcomeNamed = dictionary<OutcomeName>(titlesOf<OutcomeName>(outcomes), grouped, {
  granted: ['公开', '同意公开'],
  partlyGranted: ['部分予以公开'],
  'unavailable.notHeld': ['信息不存在', '不掌握', '非本机关负责公开', '不属于本机关公开'],
  'unavailable.needsCreation': ['需要另行制作'],
  'notProcessed.repeat': ['重复申请不予处理'],
  'other.notClarified': ['逾期不补正', '不补正不再处理'],
  'other.feeUnpaid': ['逾期不缴费'],
  'other.other': ['撤回', '申请人撤回', '撤回申请'],
})

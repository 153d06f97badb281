// Whether what stands in the head of a record agrees with itself, with its text and with other records.

import { addDays, countWorkingDays } from '#law/index.ts'
import { bodyLines } from '../content/body-text.ts'
import type { EditionContent } from '../record/content.ts'
import type { Checked } from './checked.ts'
import { readDocumentNumber } from './document-number.ts'
import type { MetadataFacts } from './metadata-facts.ts'
import type { RecordFinding } from './record-finding.ts'

type Found = readonly RecordFinding[]

const warning = (code: string, field: string, message: string): RecordFinding => ({
  code: `metadata.${code}`,
  severity: 'warning',
  field,
  message,
})

const error = (code: string, field: string, message: string): RecordFinding => ({
  ...warning(code, field, message),
  severity: 'error',
})

/**
 * @law 条例 12 — index, name, summary and date of every item
 * @law 条例 26 — within twenty working days
 * @law 规章制定程序条例 32 — thirty days between publication and effect
 */
export function checkMetadata(checked: Checked): Found {
  const { content, metadata } = checked
  return [
    ...checkNumber(content),
    ...checkHead(checked),
    ...checkDays(content),
    ...checkEffect(checked),
    ...(metadata === undefined ? [] : checkBeside(content, metadata)),
  ]
}

function checkNumber({ documentNumber, formedOn, body }: EditionContent): Found {
  if (documentNumber === '') return []
  const read = readDocumentNumber(documentNumber)
  if (read === undefined) {
    const says = `“${documentNumber}”不像发文字号，应写作“机关代字〔年份〕序号号”，例如 示政办〔2026〕7号。`
    return [warning('documentNumberForm', 'documentNumber', says)]
  }
  const found: RecordFinding[] = []
  const { written, year } = read
  if (written !== documentNumber) {
    const says = `发文字号应写作“${written}”：年份用六角括号〔〕，序号不加“第”、不编虚位。`
    found.push(warning('documentNumberForm', 'documentNumber', says))
  }
  if (year !== undefined && formedOn !== null && Number(formedOn.slice(0, 4)) !== year) {
    const says = `发文字号的年份是 ${year} 年，成文日期是 ${formedOn}，请核对。`
    found.push(warning('documentNumberYear', 'documentNumber', says))
  }
  return [...found, ...otherNumberInText(written, body)]
}

/** Where a number stands on a line of its own at the head of the text. */
const headLines = 15

function otherNumberInText(written: string, body: string): Found {
  const inText = bodyLines(body)
    .slice(0, headLines)
    .flatMap((line) => readDocumentNumber(line) ?? [])
  const other = inText.find((one) => one.written !== written)
  if (other === undefined || inText.some((one) => one.written === written)) return []
  const says = `正文开头的文号是“${other.written}”，这里填写的是“${written}”，请核对。`
  return [{ ...warning('documentNumberInText', 'documentNumber', says), excerpt: other.written }]
}

/** Seven head fields; number and publisher are given by the platform, attribute and date are essential. */
function checkHead({ content, kind }: Checked): Found {
  if (content.attribute !== 'proactive') return []
  const lacking = [
    content.subject === '' && '主题分类',
    kind.isDocument && content.documentNumber === '' && '发文字号',
    content.summary === '' && '内容概述',
  ].filter((one) => typeof one === 'string')
  if (lacking.length === 0) return []
  const field = content.subject === '' ? 'subject' : 'summary'
  return [warning('headFields', field, `页面头部的信息不全，还缺：${lacking.join('、')}。`)]
}

function checkDays({ formedOn, changedOn, effectiveOn, expiresOn }: EditionContent): Found {
  const found: RecordFinding[] = []
  if (formedOn !== null && changedOn !== null && changedOn < formedOn)
    found.push(error('changedBeforeFormed', 'changedOn', '变更日期早于成文日期，请核对。'))
  if (formedOn !== null && effectiveOn !== null && effectiveOn < formedOn)
    found.push(
      warning('effectBeforeIssue', 'effectiveOn', `施行日期早于成文日期（${formedOn}），请核对。`),
    )
  const from = effectiveOn ?? formedOn
  if (from !== null && expiresOn !== null && expiresOn < from)
    found.push(error('expiresBeforeEffect', 'expiresOn', '有效期至早于施行日期，请核对。'))
  return found
}

/** What a regulation says where it takes effect sooner. */
const earlyEffectField = 'earlyEffectReason'

const daysBeforeEffect = 30

function checkEffect({ content, kind }: Checked): Found {
  const { formedOn, effectiveOn, fields } = content
  const isRule = kind.countsIn === 'regulations'
  if (!isRule || formedOn === null || effectiveOn === null) return []
  const isEarly = effectiveOn < addDays(formedOn, daysBeforeEffect)
  if (!isEarly || (fields[earlyEffectField] ?? '').trim() !== '') return []
  const says =
    '规章应当自公布之日起 30 日后施行；涉及国家安全等情形可以自公布之日起施行的，请在“提前施行的理由”中写明（规章制定程序条例第三十二条）。'
  return [warning('earlyEffect', 'effectiveOn', says)]
}

function checkBeside(content: EditionContent, facts: MetadataFacts): Found {
  return [
    ...checkMark(content, facts),
    ...checkTwins(content, facts),
    ...checkInTime(content, facts),
  ]
}

/** Only the unit's own documents: what others issued has marks of others. */
function checkMark({ documentNumber, issuers }: EditionContent, facts: MetadataFacts): Found {
  const { marks, unitName } = facts
  const mark = readDocumentNumber(documentNumber)?.mark
  const [lead = ''] = issuers
  if (mark === undefined || marks.length === 0 || lead === '') return []
  const known = marks.find((one) => one.mark === mark)
  if (known !== undefined && known.issuer !== lead) {
    const says = `机关代字“${mark}”是${known.issuer}的，填写的发文机关是${lead}，请核对。`
    return [warning('mark', 'documentNumber', says)]
  }
  const isOwn = lead === unitName || marks.some(({ issuer }) => issuer === lead)
  if (known !== undefined || !isOwn) return []
  const says = `机关代字“${mark}”不在本单位登记的机关代字中（${marks.map((one) => one.mark).join('、')}），请核对。`
  return [warning('mark', 'documentNumber', says)]
}

function checkTwins({ documentNumber, title }: EditionContent, { twins }: MetadataFacts): Found {
  const number = readDocumentNumber(documentNumber)?.written ?? documentNumber
  const sameNumber = twins.find((one) => number !== '' && one.documentNumber === number)
  const sameTitle = twins.find((one) => title !== '' && one.title === title)
  return [
    ...(sameNumber
      ? [
          warning(
            'twinNumber',
            'documentNumber',
            `本单位已有文号相同的信息：《${sameNumber.title}》，请核对是否重复。`,
          ),
        ]
      : []),
    ...(sameTitle && sameTitle !== sameNumber
      ? [warning('twinTitle', 'title', '本单位已有标题相同的信息，请核对是否重复。')]
      : []),
  ]
}

const daysToPublish = 20

/** Counted over (成文, 发布]; of a later edition from the day it changed. */
function checkInTime({ formedOn, changedOn }: EditionContent, facts: MetadataFacts): Found {
  const { publishedOn, calendar } = facts
  const from = changedOn ?? formedOn
  if (publishedOn === undefined || from === null) return []
  if (publishedOn < from) {
    const says = `发布日期（${publishedOn}）早于成文或者变更日期（${from}），请核对。`
    return [warning('publishedBeforeFormed', 'formedOn', says)]
  }
  const count = countWorkingDays(calendar, { after: from, workingDays: daysToPublish })
  if ('notArranged' in count || publishedOn <= count.dueOn) return []
  const says = `${publishedOn} 发布，晚于成文或者变更之日起 20 个工作日（${count.dueOn}）。`
  return [warning('publishedLate', 'formedOn', says)]
}

// The form of one entry of a catalogue: its fields as shown, and as they were typed.

import { choice, longField } from '#kit/html/components/choice/choice.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import {
  audienceTitles,
  type CatalogueEntry,
  type Channel,
  channelTitles,
  type EntryAudience,
  type Level,
  levelTitles,
  type Manner,
  mannerTitles,
} from '../entry.ts'
import type { EntryProblems } from '../entry-problems.ts'
import { type FieldCode, grassRootsFields, isFieldCode } from '../grass-roots-fields.ts'
import { type EntryLimit, isLimitKind, limitInWords, limitTitles } from '../limit.ts'

export type EntryForm = {
  readonly entry: CatalogueEntry
  readonly problems: EntryProblems
  readonly keptFields: readonly FieldCode[]
}

export function entryFields({ entry, problems, keptFields }: EntryForm): Html {
  const plain = (
    name: 'code' | 'firstMatter' | 'discloser' | 'limitWords',
    label: string,
    hint = '',
  ) => field({ name, label, value: entry[name], problem: problems[name], ...(hint && { hint }) })
  const kept = keptFields.map((code) => [code, grassRootsFields[code].title] as const)
  return html`${plain('code', '目录代码', '条例的项目代码和本单位的编号，例如 20.10.3；信息按它归入目录。')}
${choice({ name: 'field', label: '试点领域', value: entry.field, options: [['', '不属于试点领域'], ...kept] })}
${plain('firstMatter', '一级事项')}
${field({ name: 'secondMatter', label: '二级事项', value: entry.secondMatter, isOptional: true })}
${longField({ name: 'elements', label: '公开内容（要素）', value: entry.elements, problem: problems.elements })}
${longField({ name: 'basis', label: '公开依据', value: entry.basis, isOptional: true })}
${plain('limitWords', '公开时限', '照目录印出的写法。')}${limitFields(entry.limit, problems.limit)}
${plain('discloser', '公开主体')}
${boxes('channels', '公开渠道和载体', { titles: channelTitles, chosen: entry.channels, problem: problems.channels })}
${choice({ name: 'audience', label: '公开对象', value: entry.audience, options: Object.entries(audienceTitles) })}
${field({ name: 'audienceWords', label: '特定群体是哪些人', value: entry.audienceWords, problem: problems.audienceWords, isOptional: true })}
${choice({ name: 'manner', label: '公开方式', value: entry.manner, options: Object.entries(mannerTitles) })}
${boxes('levels', '公开层级', { titles: levelTitles, chosen: entry.levels, problem: undefined })}`
}

function limitFields(limit: EntryLimit, problem: string | undefined): Html {
  const days = limit.kind === 'workingDays' ? String(limit.days) : ''
  const [month, day] = limit.kind === 'yearly' ? [String(limit.month), String(limit.day)] : ['', '']
  return html`<fieldset class="field" id="limit"><legend class="form-label">按什么推算公开期限</legend>
${problem && html`<p class="field-problem">${problem}</p>`}
${choice({ name: 'limitKind', label: '时限的种类', value: limit.kind, options: Object.entries(limitTitles) })}
${field({ name: 'limitDays', label: '工作日数', value: days, isOptional: true })}
${field({ name: 'limitDate', label: '每年几月几日以前', value: month && `${month}-${day}`, hint: '例如 9-30', isOptional: true })}
${field({ name: 'limitLaw', label: '规定这一时限的法律、法规', value: 'law' in limit ? limit.law : '', hint: '比条例第二十六条的 20 个工作日长的，必须写明。', isOptional: true })}</fieldset>`
}

type Boxes = {
  readonly titles: Readonly<Record<string, string>>
  readonly chosen: readonly string[]
  readonly problem: string | undefined
}

function boxes(name: string, label: string, { titles, chosen, problem }: Boxes): Html {
  return html`<fieldset class="field" id="${name}"><legend class="form-label">${label}</legend>${problem && html`<p class="field-problem">${problem}</p>`}
<div class="form-line">${Object.entries(titles).map(
    ([value, title]) =>
      html`<label class="form-check"><input class="form-check-input" type="checkbox" name="${name}" value="${value}"${chosen.includes(value) && html` checked`}> <span class="form-check-label">${title}</span></label>`,
  )}</div></fieldset>`
}

const keysOf = <Name extends string>(
  titles: Readonly<Record<Name, string>>,
  values: readonly string[],
) => (Object.keys(titles) as Name[]).filter((name) => values.includes(name))

/** The entry that was typed, however faulty. */
export function readEntryForm(form: URLSearchParams): CatalogueEntry {
  const text = (name: string): string => (form.get(name) ?? '').trim()
  const limit = readLimit(text)
  const fieldCode = text('field')
  const [audience = 'everybody'] = keysOf<EntryAudience>(audienceTitles, [text('audience')])
  const [manner = 'proactive'] = keysOf<Manner>(mannerTitles, [text('manner')])
  return {
    code: text('code'),
    field: isFieldCode(fieldCode) ? fieldCode : '',
    firstMatter: text('firstMatter'),
    secondMatter: text('secondMatter'),
    elements: text('elements'),
    basis: text('basis'),
    limitWords: text('limitWords') || limitInWords(limit),
    limit,
    discloser: text('discloser'),
    channels: keysOf<Channel>(channelTitles, form.getAll('channels')),
    audience,
    audienceWords: audience === 'somebody' ? text('audienceWords') : '',
    manner,
    levels: keysOf<Level>(levelTitles, form.getAll('levels')),
  }
}

function readLimit(text: (name: string) => string): EntryLimit {
  const kind = text('limitKind')
  const law = text('limitLaw')
  const [month = 0, day = 0] = text('limitDate')
    .split(/[-/月]/)
    .map((part) => Number.parseInt(part, 10))
  if (!isLimitKind(kind)) return { kind: 'regulation' }
  if (kind === 'workingDays') return { kind, days: Number(text('limitDays') || Number.NaN), law }
  if (kind === 'yearly') return { kind, month, day, law }
  return { kind }
}

// The form of an answer: which parts each result has, and reading them.

import { choice, longField } from '#kit/html/components/choice/choice.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import { isOutcomeName, type OutcomeName, outcomes } from '../case/outcome.ts'
import { type Draft, emptyDraft, type Withheld } from '../decision/draft.ts'

type Part =
  | 'route'
  | 'given'
  | 'withheld'
  | 'search'
  | 'rightOrgan'
  | 'earlierNumber'
  | 'specialRules'
  | 'reason'

/** Results that an answer is written for; the others end a request without one. */
export const answerOutcomes = (Object.keys(outcomes) as OutcomeName[]).filter(
  (name) => !name.startsWith('other.'),
)

/**
 * The parts of an answer beside its own sentences.
 * @law 条例 36
 * @law 条例 37
 */
function partsOf(outcome: OutcomeName): readonly Part[] {
  if (outcome === 'granted') return ['route', 'given']
  if (outcome === 'partlyGranted') return ['given', 'withheld', 'route']
  if (outcome === 'unavailable.notHeld') return ['reason', 'search', 'rightOrgan']
  if (outcome === 'notProcessed.repeat') return ['reason', 'earlierNumber']
  if (outcome === 'refused.registryInquiry') return ['reason', 'specialRules']
  return ['reason']
}

const withheldLines = 4
const grounds = (Object.keys(outcomes) as OutcomeName[]).filter((name) =>
  name.startsWith('refused.'),
)

const parts: Readonly<Record<Part, (draft: Draft) => Html>> = {
  route: ({ route }) =>
    longField({
      name: 'route',
      label: '获取的方式和途径',
      value: route,
      isOptional: true,
      hint: '已经公开的，写明网址或者查阅点；提供的，写明方式和时间',
    }),
  given: ({ given }) =>
    longField({
      name: 'given',
      label: '随答复提供的材料',
      value: given.join('\n'),
      isOptional: true,
      hint: '每行一份',
    }),
  withheld: ({ withheld }) =>
    html`<fieldset class="draft-part"><legend>不公开的内容</legend>${Array.from({ length: Math.max(withheldLines, withheld.length + 1) }, (_, index) => withheldLine(index, withheld[index]))}</fieldset>`,
  search: ({ search }) =>
    html`<fieldset class="draft-part"><legend>检索记录</legend><div class="form-columns">
${optional('searchWhere', '在哪里检索', search?.where)}${optional('searchWords', '用什么词', search?.words)}
${optional('searchBy', '由谁检索', search?.by)}${optional('searchOn', '哪一天', search?.on)}</div></fieldset>`,
  rightOrgan: ({ rightOrgan }) =>
    html`<fieldset class="draft-part"><legend>不属于本机关负责公开的</legend><div class="form-columns">
${optional('organName', '负责的机关', rightOrgan?.name)}${optional('organContact', '联系方式', rightOrgan?.contact)}</div></fieldset>`,
  earlierNumber: ({ earlierNumber }) =>
    field({ name: 'earlierNumber', label: '先前答复的文号', value: earlierNumber }),
  specialRules: ({ specialRules }) =>
    field({ name: 'specialRules', label: '依据哪部法律、行政法规查询', value: specialRules }),
  reason: ({ reason }) => longField({ name: 'reason', label: '理由', value: reason }),
}

function optional(name: string, label: string, value = ''): Html {
  return field({ name, label, value, isOptional: true })
}

function withheldLine(index: number, given: Withheld | undefined): Html {
  const titles = [
    ['', '—'] as const,
    ...grounds.map((name) => [name, outcomes[name].title] as const),
  ]
  const number = index + 1
  return html`<div class="form-columns">${optional(`withheldWhat${index}`, `内容 ${number}`, given?.what)}
${choice({ name: `withheldGround${index}`, label: `依据 ${number}`, value: given?.ground ?? '', options: titles })}
${optional(`withheldReason${index}`, `理由 ${number}`, given?.reason)}</div>`
}

/** The fields of an answer with this result. */
export function draftFields(draft: Draft): Html {
  return html`<input type="hidden" name="outcome" value="${draft.outcome}">${partsOf(draft.outcome).map((part) => parts[part](draft))}
${longField({ name: 'text', label: '答复中要说的其他话', value: draft.text, isOptional: true })}`
}

/** The draft that was typed; undefined without a result. */
export function readDraft(form: URLSearchParams): Draft | undefined {
  const text = (name: string): string => (form.get(name) ?? '').trim()
  const outcome = text('outcome')
  if (!isOutcomeName(outcome)) return undefined
  const search = {
    where: text('searchWhere'),
    words: text('searchWords'),
    by: text('searchBy'),
    on: text('searchOn'),
  }
  const organ = { name: text('organName'), contact: text('organContact') }
  return {
    ...emptyDraft(outcome),
    text: text('text'),
    reason: text('reason'),
    route: text('route'),
    given: linesOf(text('given')),
    withheld: readWithheld(text),
    search: Object.values(search).every((one) => one === '') ? null : search,
    rightOrgan: organ.name === '' ? null : organ,
    earlierNumber: text('earlierNumber'),
    specialRules: text('specialRules'),
  }
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function readWithheld(text: (name: string) => string): readonly Withheld[] {
  return Array.from({ length: 30 }, (_, index) => {
    const ground = text(`withheldGround${index}`)
    return {
      what: text(`withheldWhat${index}`),
      ground: isOutcomeName(ground) ? ground : ('refused.thirdPartyRights' as const),
      reason: text(`withheldReason${index}`),
    }
  }).filter(({ what, reason }) => what !== '' || reason !== '')
}

// The fields that only a kind has: those without which it tells too little, and whether they agree.

import { isHiddenName, naturalPerson } from '../record/public-fields.ts'
import type { Checked } from './checked.ts'
import type { RecordFinding } from './record-finding.ts'

type Fields = Readonly<Record<string, string>>

/**
 * Required fields are there, days follow each other, the number is the one of the document, and natural
 * persons are not named in full.
 * @law 条例 15 — privacy of third parties
 * @law 条例 20 — items (五), (六)
 */
export function checkKindFields({ content, kind }: Checked): readonly RecordFinding[] {
  const { fields = [] } = kind
  if (content.attribute === 'withheld' || fields.length === 0) return []
  const missing = fields.flatMap(({ name, title, isRequired }) =>
    isRequired === true && (content.fields[name] ?? '').trim() === ''
      ? [finding('missing', name, `请填写“${title}”。`)]
      : [],
  )
  return [
    ...missing,
    ...namesOf(content.fields),
    ...daysOf(content.fields),
    ...(kind.decides === undefined ? [] : sameAsDocument(content)),
  ]
}

function finding(code: string, field: string, message: string): RecordFinding {
  return { code: `kindFields.${code}`, severity: 'error', field: `fields.${field}`, message }
}

function namesOf({ partyKind, party = '', partyCode = '' }: Fields): readonly RecordFinding[] {
  if (partyKind !== naturalPerson) return []
  const found: RecordFinding[] = []
  if (party !== '' && !isHiddenName(party))
    found.push(
      finding(
        'personNamed',
        'party',
        '行政相对人是自然人的，姓名默认不公开，请写作“王某”。正文和附件里的姓名也要遮去。',
      ),
    )
  if (partyCode !== '')
    found.push(finding('personCode', 'partyCode', '行政相对人是自然人的，这里不能填写证件号码。'))
  return found
}

function daysOf({
  validFrom = '',
  validUntil = '',
  decidedOn = '',
  shownUntil = '',
}: Fields): readonly RecordFinding[] {
  const found: RecordFinding[] = []
  if (validFrom !== '' && validUntil !== '' && validUntil < validFrom)
    found.push(finding('days', 'validUntil', '“有效期至”早于“有效期自”。'))
  if (decidedOn !== '' && shownUntil !== '' && shownUntil < decidedOn)
    found.push(finding('days', 'shownUntil', '“公示截止期”早于决定日期。'))
  return found
}

/** What table two counts a decision by is the date of the document. */
function sameAsDocument({ fields, formedOn, documentNumber }: Checked['content']) {
  const found: RecordFinding[] = []
  const { decidedOn = '', decisionNumber = '' } = fields
  if (decidedOn !== '' && formedOn !== null && decidedOn !== formedOn)
    found.push(finding('decidedOn', 'decidedOn', `决定日期与成文日期（${formedOn}）不同，请核对。`))
  if (decisionNumber !== '' && documentNumber !== '' && decisionNumber !== documentNumber) {
    const says = `与文号“${documentNumber}”不同，请核对。`
    found.push({ ...finding('number', 'decisionNumber', says), severity: 'warning' })
  }
  return found
}

// What the public is shown of the fields that only a kind has: in their order, names of natural persons
// of decisions not in full.

import type { EditionContent } from './content.ts'
import type { KindField } from './kind.ts'
import { kindOf, type RecordKindName } from './kinds.ts'

/** Columns of a list of records of the kind, in the order in which people look for them. */
const listed: { readonly [Kind in RecordKindName]?: readonly string[] } = {
  licenceDecision: ['party', 'decisionNumber', 'licenceKind', 'decidedOn'],
  penaltyDecision: ['party', 'decisionNumber', 'penaltyKind', 'decidedOn'],
  coerciveMeasure: ['party', 'decisionNumber', 'measureName', 'decidedOn'],
  budget: ['year', 'budgetKind', 'department'],
  charge: ['chargeName', 'rate', 'per'],
  procurement: ['projectNumber', 'noticeKind', 'method', 'amount'],
  project: ['stage', 'builder', 'investment'],
  meeting: ['session', 'heldOn'],
  gazette: ['year', 'issue', 'issuedOn'],
  proposal: ['proposalKind', 'number', 'handler', 'result', 'answeredOn'],
}

/** The fields of a kind that stand in the columns of its list; empty for kinds without fields. */
export function publicFields(kind: RecordKindName): readonly KindField[] {
  const { fields = [] } = kindOf(kind)
  return (listed[kind] ?? []).flatMap((name) => fields.find((one) => one.name === name) ?? [])
}

/** The value of a field as the public reads it; empty where there is none. */
export function publicValue(
  { name }: Pick<KindField, 'name'>,
  { fields }: Pick<EditionContent, 'fields'>,
): string {
  const value = fields[name] ?? ''
  return name === 'party' && fields.partyKind === naturalPerson ? shownName(value) : value
}

/** The content as everything of the public site reads it: pages, files, interfaces, exports. */
export function publicContent(content: EditionContent): EditionContent {
  const names = Object.keys(content.fields)
  const fields = Object.fromEntries(names.map((name) => [name, publicValue({ name }, content)]))
  return { ...content, fields }
}

export const naturalPerson = '自然人'

/** Whether a name is written so that it does not tell who it is. */
export function isHiddenName(name: string): boolean {
  return /[某*＊×]/.test(name)
}

/** 王某; a double family name keeps both signs: 欧阳某. */
export function shownName(name: string): string {
  const signs = [...name.trim()]
  if (signs.length === 0 || isHiddenName(name)) return name
  return `${signs.slice(0, signs.length >= 4 ? 2 : 1).join('')}某`
}

// The form of one entry of a catalogue.

import type { Unit } from '#agencies/index.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { CatalogueEntry } from '../entry.ts'
import { entryProblems } from '../entry-problems.ts'
import type { FieldCode } from '../grass-roots-fields.ts'
import { entryFields } from './entry-fields.ts'

export type EntryPage = {
  readonly unit: Unit
  readonly was: CatalogueEntry | undefined
  /** What was typed and refused. */
  readonly typed: CatalogueEntry | undefined
  readonly attempt: Attempt
  readonly kept: readonly FieldCode[]
  readonly path: string
}

export function entryPage(view: View, given: EntryPage): Html {
  const { was, typed, attempt, kept, path, unit } = given
  const entry = typed ?? was ?? emptyEntry(unit)
  const code = attempt.problem('code')
  const isTaken = attempt.refusal?.code === 'catalogue.codeTaken'
  const problems =
    typed === undefined ? {} : { ...entryProblems(typed), ...(isTaken && code && { code }) }
  const action = `${path}/entry${was === undefined ? '' : `?code=${was.code}`}`
  return html`${attempt.summary}<section class="panel"><form method="post" action="${action}">${view.token()}
${entryFields({ entry, problems, keptFields: kept })}
<div class="form-line"><button class="btn btn-primary" type="submit" name="do" value="save">保存</button><a class="btn" href="${path}">返回，不保存</a></div></form>
${was && html`<form method="post" action="${action}">${view.token()}<button class="btn btn-danger" type="submit" name="do" value="remove">删除这一条</button></form>`}</section>`
}

function emptyEntry({ name }: Unit): CatalogueEntry {
  return {
    code: '',
    field: '',
    firstMatter: '',
    secondMatter: '',
    elements: '',
    basis: '',
    limitWords: '信息形成或者变更之日起20个工作日内',
    limit: { kind: 'regulation' },
    discloser: name,
    channels: ['website'],
    audience: 'everybody',
    audienceWords: '',
    manner: 'proactive',
    levels: [],
  }
}

// What the form of a new dispute says, read: the case, or what is wrong with each field.

import { isLocalDate, localDate } from '#law/index.ts'
import type { NewCase } from '../case/file-dispute.action.ts'
import { isId } from './dispute-scope.ts'

export type ReadNewCase =
  | { readonly given: NewCase }
  | { readonly problems: Readonly<Record<string, string>> }

export function readNewCase(form: URLSearchParams, unitId: string | undefined): ReadNewCase {
  const text = (name: string): string => (form.get(name) ?? '').trim()
  const [kind, on, request, follows] = [text('kind'), text('on'), text('request'), text('follows')]
  const isKind = kind === 'reconsideration' || kind === 'litigation'
  const problems = {
    ...(unitId === undefined && { unit: '请选择被申请人或者被告。' }),
    ...(!isKind && { kind: '请选择案件的种类。' }),
    ...(!isLocalDate(on) && { on: '请填写登记日期，如 2026-01-31。' }),
    ...(text('authority') === '' && { authority: '请填写受理的复议机关或者法院。' }),
    ...(text('subject') === '' && { subject: '请写明争议的事项。' }),
  }
  if (Object.keys(problems).length > 0 || unitId === undefined || !isKind) return { problems }
  return {
    given: {
      ...{ unitId, kind, on: localDate(on), subject: text('subject') },
      ...{ authority: text('authority'), authorityNumber: text('authorityNumber') },
      ...{ publication: text('publication').slice(0, 500) },
      ...(isId(request) && { requestId: request }),
      ...(isId(follows) && { followsId: follows }),
      isReviewerOnly: text('isReviewerOnly') === 'yes',
    },
  }
}

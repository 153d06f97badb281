// The form of the kept details, read, and what is wrong with it.

import { isMailbox } from '#kit/mail/mailbox.ts'
import { isApplicantClass } from '../../case/applicant-class.ts'
import { type DetailField, type Details, detailFields } from '../account.ts'

const mostSigns = 200

/** The details as typed; nothing of them has to be given. */
export function readDetails(form: URLSearchParams): Details {
  const one = (name: DetailField): string => (form.get(name) ?? '').trim()
  return {
    class: one('class'),
    name: one('name'),
    identityKind: one('identityKind'),
    identityNumber: one('identityNumber'),
    contactPerson: one('contactPerson'),
    phone: one('phone'),
    email: one('email'),
    address: one('address'),
    postcode: one('postcode'),
  }
}

/** What is wrong with details, by their fields. */
export function detailProblems(details: Details): Readonly<Record<string, string>> {
  const long = detailFields.filter((name) => details[name].length > mostSigns)
  return {
    ...Object.fromEntries(long.map((name) => [name, `请不要超过 ${mostSigns} 个字。`])),
    ...(!isApplicantClass(details.class) && { class: '请选择申请人类别。' }),
    ...(details.email !== '' && !isMailbox(details.email) && { email: '请填写一个电子邮箱。' }),
  }
}

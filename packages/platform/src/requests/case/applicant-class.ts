// The six classes of applicants that table 三 of the annual report counts apart.

/** Keys are the columns of the report's cells. */
export const applicantClasses = {
  naturalPerson: '自然人',
  company: '商业企业',
  researchBody: '科研机构',
  publicInterestBody: '社会公益组织',
  legalServiceBody: '法律服务机构',
  otherOrganisation: '其他',
} as const

export type ApplicantClass = keyof typeof applicantClasses

/** Whether a text names a class. */
export function isApplicantClass(text: string): text is ApplicantClass {
  return Object.hasOwn(applicantClasses, text)
}

// Columns of the three tables, in the order of the form.

export type Column = { readonly key: string; readonly label: string }

/** 申请人情况: six kinds of requester and their total (table 三). */
export const requesterColumns = [
  { key: 'naturalPerson', label: '自然人' },
  { key: 'company', label: '商业企业' },
  { key: 'researchBody', label: '科研机构' },
  { key: 'publicInterestBody', label: '社会公益组织' },
  { key: 'legalServiceBody', label: '法律服务机构' },
  { key: 'otherOrganisation', label: '其他' },
  { key: 'total', label: '总计' },
] as const satisfies readonly Column[]

/** Results of a review or lawsuit (table 四). */
export const resultColumns = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'other', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
  { key: 'total', label: '总计' },
] as const satisfies readonly Column[]

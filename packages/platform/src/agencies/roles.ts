// The roles a person can hold in a unit, by their official names.

export const roleTitles = {
  clerk: '经办人',
  reviewer: '审核人',
  secrecyReviewer: '保密审查人',
  officeHead: '公开工作机构负责人',
  organHead: '签发人',
  supervisor: '主管部门',
  auditor: '审计查阅',
  administrator: '系统管理员',
} as const

export type Role = keyof typeof roleTitles

/** Whether a text names a role. */
export function isRole(text: string): text is Role {
  return Object.hasOwn(roleTitles, text)
}

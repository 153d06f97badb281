// How far each role reaches, in one table: lists, pages, search, exports and files ask it.

import type { Role } from './roles.ts'

/**
 * `unit`: the unit the role is held in, and no other. `supervised`: also every unit whose disclosure
 * that unit supervises, directly or not. `platform`: accounts and the tree of units, no report.
 */
export const reachTitles = {
  unit: '本单位',
  supervised: '本单位和它主管的下级单位',
  platform: '整个平台的账号和单位，不看报告',
} as const

export type RoleReach = keyof typeof reachTitles

export type Permission = {
  readonly reach: RoleReach
  /** What the role is for, for whoever gives it. */
  readonly says: string
  readonly law: string
}

/**
 * @law 条例 3 — the office in charge supervises its region, or its system where that leads
 * @law 条例 4 — each organ's own office does the daily work
 * @law 条例 17 — what is published is examined first
 * @law 条例 46 — assessment looks into the work of those below
 * @law 条例 47 — the office in charge inspects and has faults put right
 */
export const permissions: Readonly<Record<Role, Permission>> = {
  clerk: { reach: 'unit', says: '填写、导入、修改本单位的报告', law: '条例第四条' },
  reviewer: { reach: 'unit', says: '审核本单位要公开的内容', law: '条例第十七条' },
  secrecyReviewer: { reach: 'unit', says: '对本单位要公开的内容进行保密审查', law: '条例第十七条' },
  officeHead: {
    reach: 'unit',
    says: '负责本单位的公开工作机构：维护机构信息，报送、公开、更正报告',
    law: '条例第四条',
  },
  organHead: { reach: 'unit', says: '签发本单位的报告', law: '条例第三条' },
  supervisor: {
    reach: 'supervised',
    says: '主管所辖单位的公开工作：接收、退回报告，准予带错报送',
    law: '条例第三条、第四十七条',
  },
  auditor: { reach: 'supervised', says: '考核、审计时查阅，不能修改', law: '条例第四十六条' },
  administrator: {
    reach: 'platform',
    says: '管理账号、职责和单位；不因此看到任何单位的报告',
    law: '条例第四条',
  },
}

// What the demo says of a unit's disclosure office: made up, with numbers that reach nobody.

import type { Profile, Unit } from '#agencies/index.ts'

/** The profile of a unit of the demo. */
export function demoProfile({ name }: Unit): Profile {
  return {
    officeName: `${name.replace('（演示）', '')}政府信息公开工作机构（演示）`,
    address: '示例路 1 号（演示地址）',
    hours: '工作日 8:30—12:00，14:30—17:30（演示）',
    phone: '0000-0000000',
    fax: '0000-0000001',
    internetContact: 'gongkai@example.invalid（演示）',
    guideAddress: '',
  }
}

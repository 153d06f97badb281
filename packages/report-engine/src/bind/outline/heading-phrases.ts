// How the six headings of the form are worded: exactly, and in the variants that offices print.

import type { SectionKind } from '../../report.ts'

export type HeadingPhrase = {
  readonly kind: SectionKind
  /** Worded as in the form of 2021 or of 2019. */
  readonly exact: boolean
  /** Pattern over squeezed, folded text. */
  readonly pattern: string
  /** Words of which every match holds one: most lines hold none and are not searched. */
  readonly holds: readonly string[]
}

const disputes =
  '(?:行政)?复议[、,和与及以(/]{0,2}(?:被)?(?:提起)?(?:行政)?诉讼\\)?(?:案件)?(?:的)?(?:有关)?(?:情况|工作)'
const improvement = '(?:改进|整改|解决|努力|下一步)(?:情况|措施|方向|打算|计划|工作|意见|办法)?'

export const headingPhrases: readonly HeadingPhrase[] = [
  { kind: 'overview', exact: true, pattern: '总体情况', holds: ['总体情况'] },
  {
    kind: 'overview',
    exact: false,
    pattern: '(?:政府信息公开)?(?:工作)?(?:总体|基本|整体)(?:工作)?(?:情况|概况|概述)|概述|综述',
    holds: ['总体', '基本', '整体', '概述', '综述'],
  },
  { kind: 'disclosure', exact: true, pattern: '主动公开政府信息(?:的)?情况', holds: ['主动公开'] },
  {
    kind: 'disclosure',
    exact: false,
    pattern: '(?:政府)?(?:信息)?主动公开(?:政府)?(?:信息)?(?:的)?(?:工作)?(?:有关)?情况',
    holds: ['主动公开'],
  },
  {
    kind: 'requests',
    exact: true,
    pattern: '收到(?:和|及|并)处理(?:的)?政府信息公开申请(?:的)?情况',
    holds: ['公开申请'],
  },
  {
    kind: 'requests',
    exact: false,
    pattern:
      '(?:收到(?:和|及|并|、)?(?:处理|办理|答复)?(?:的)?)?(?:政府)?(?:信息)?(?:公开申请|依申请公开|申请公开)(?:政府信息)?(?:的)?(?:收到和|收到及)?(?:工作|处理|办理|受理|答复)*(?:的)?情况',
    holds: ['公开申请', '申请公开'],
  },
  {
    kind: 'disputes',
    exact: true,
    pattern: `因?政府信息公开(?:工作)?(?:被)?(?:申请)?${disputes}`,
    holds: ['复议'],
  },
  {
    kind: 'disputes',
    exact: false,
    pattern: `因?(?:信息公开)?(?:工作)?(?:被)?(?:申请)?${disputes}`,
    holds: ['复议'],
  },
  {
    kind: 'problems',
    exact: true,
    pattern: '(?:政府信息公开工作)?存在(?:的)?(?:主要)?问题(?:及|和|与|以及)改进(?:情况|措施)',
    holds: ['问题'],
  },
  {
    kind: 'problems',
    exact: false,
    pattern: `(?:(?:政府)?信息公开(?:工作)?)?(?:中)?(?:存在(?:的)?)?(?:主要|突出)?(?:问题|困难|不足)(?:及|和|与|以及|、)(?:下一步)?${improvement}`,
    holds: ['问题', '困难', '不足'],
  },
  { kind: 'other', exact: true, pattern: '其[他它]需要报告的?事项', holds: ['其他', '其它'] },
  {
    kind: 'other',
    exact: false,
    pattern:
      '其[他它](?:需要|应当|须|需)?(?:报告|说明|公开)?的?(?:有关)?(?:事项|情况|问题)|需要(?:报告|说明)的其[他它](?:事项|情况)',
    holds: ['其他', '其它'],
  },
]

/** 一、 （二） 3. 第四部分: the number before a heading. */
export const headingNumber =
  '(?:第(?<part>[一二三四五六七八九十]{1,3}|\\d{1,2})(?:部分|章|节)[、.,:]?|(?<plain>[一二三四五六七八九十]{1,3})[、.,:]|(?<digit>\\d{1,2})[、.](?!\\d)|\\((?<inner>[一二三四五六七八九十]{1,3}|\\d{1,2})\\)[、.]?)'

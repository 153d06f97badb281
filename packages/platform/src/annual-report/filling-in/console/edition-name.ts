// How an edition is named where several stand side by side.

import { stateTitles } from '../../flow/edition-state.ts'
import type { ReportEdition } from '../../flow/report-edition.ts'

/** 第 2 版（已公开）; a later edition in work is a correction: 第 3 版（更正：填报中） */
export function editionName({ number, state }: Pick<ReportEdition, 'number' | 'state'>): string {
  const isPublic = state === 'published' || state === 'corrected'
  return `第 ${number} 版（${number > 1 && !isPublic ? '更正：' : ''}${stateTitles[state]}）`
}

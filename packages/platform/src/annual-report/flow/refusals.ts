// Why a person may not do something to a report now: one answer for buttons and for actions.

import { type Duty, holdsRole } from '#agencies/index.ts'
import type { EditionState } from './edition-state.ts'
import { type ReportAction, type Transition, transitions } from './transitions.ts'

/** What the rules need to know of a report and of who acts. */
export type Situation = {
  readonly state: EditionState | 'none'
  readonly submittedBy: string | null
  /** Whether it is a later edition of a report that is public. */
  readonly isCorrection: boolean
  /** The unit the report belongs to, and those it stands under. */
  readonly unitIds: readonly [own: string, ...above: string[]]
  readonly person: { readonly id: string; readonly duties: readonly Duty[] }
}

/** Sentences for people, by code. */
export const reportRefusals = {
  'report.wrongState': '报告现在的状态不能这样处理，请刷新页面查看最新状态。',
  'report.notYourRole': '您在这个单位没有办理这一步的职责。',
  'report.ownSubmission': '报送人不能接收自己报送的报告，请由另一位工作人员接收。',
  'report.notDroppable': '只有还没有报送过的更正才能放弃。',
  'report.yearUnusable': '请填写四位数的年度，如 2025。',
  'report.yearNotOver': '这一年还没有结束，年度结束后才能编制报告。',
  'report.nothingFilledIn': '报告还没有内容，请先填表或者从文件导入。',
  'report.errorsStand': '报告还有错误，请改正后再报送，或者由主管部门说明理由准予报送。',
  'report.errorsAppeared':
    '接收以后检查出新的错误，现在不能公开。请主管部门撤回接收并退回，改正后重新报送。',
  'report.unitsMissing': '报告不含下列单位的数字，请确认知道后再报送。',
  'report.unreadable': '没有从文件中读到年度报告，请核对文件。',
  'report.otherYear': '文件写明的年份与这份报告的年份不同，请核对文件。',
  'report.otherOrgan': '文件写明的机关与本单位名称不同，请确认是不是本单位的报告。',
  'report.nothingRead': '这一版报告不是从文件读取的，没有需要确认的读取结果。',
  'report.cellNotDoubtful': '这一格的读取没有疑问，不需要逐格确认。请刷新页面。',
  'report.readingNotConfirmed':
    '从文件读取的数字还没有确认，请在“来源文件”页对照原文确认后再报送。',
  'report.findingUnknown': '这个问题已经不存在，请刷新页面。',
  'report.reasonMissing': '请写明理由。',
  'report.otherEdition': '这份报告已经开始了新的一版，请刷新页面后再填。',
  'report.cellUnknown': '表上没有这一格，请刷新页面后再填。',
  'report.notANumber': '填写的内容不是这一格可以填的数字。',
  'rollUp.nothingToAdd': '下级单位还没有已接收的报告，本机关部分也没有填入，没有数字可以汇总。',
  'rollUp.changedMeanwhile': '汇总数在您查看之后有变化，请看过下面的最新情况再生成。',
  'rollUp.partUnknown': '这个单位没有可以引用的已接收报告，请刷新页面。',
  'rollUp.partCoversOthers': '这份报告含有其他单位的数字，不能作为本机关部分。',
  'rollUp.scopeUnknown': '没有这种统计范围，请从列表中选择。',
  'rollUp.cellSame': '所选各格与计算数没有不同，不需要处理，请刷新页面。',
  'rollUp.differencesUnexplained':
    '报告中有数字与汇总数不同而没有说明，请在“与记录核对”中采用汇总数或写明原因。',
  'report.textConflict': '有人同时改了这段文字，请核对后再保存。',
  'report.textTooLong': '一段文字最多 20000 字，请缩短后再保存。',
} as const

export type ReportRefusalCode = keyof typeof reportRefusals
export type ReportRefusal = {
  readonly code: ReportRefusalCode
  readonly facts?: Readonly<Record<string, unknown>>
}

/**
 * Why this person may not do this now; undefined when they may. Who submitted a report does not
 * accept it: supervision by oneself is none.
 * @law 条例 47
 */
export function whyNot(action: ReportAction, situation: Situation): ReportRefusal | undefined {
  const { from, by, reach }: Transition = transitions[action]
  const { state, person, unitIds } = situation
  const within = reach === 'own' ? unitIds.slice(0, 1) : unitIds
  if (!holdsRole(person.duties, by, within)) return { code: 'report.notYourRole' }
  if (!from.includes(state)) return { code: 'report.wrongState', facts: { state } }
  if (action === 'accept' && situation.submittedBy === person.id)
    return { code: 'report.ownSubmission' }
  if (action === 'dropCorrection' && !(situation.isCorrection && situation.submittedBy === null))
    return { code: 'report.notDroppable' }
  return undefined
}

/** The state an action leaves the edition in. */
export function stateAfter(action: ReportAction, state: EditionState): EditionState {
  const { to }: Transition = transitions[action]
  return to === 'same' ? state : to
}

// After a step of the flow: tells whom it concerns, and has the errors counted anew.

import { getUnit, type Role, settleNews, tellHolders } from '#agencies/index.ts'
import type { Context, Tx } from '#kit/db/transaction.ts'
import { enqueue } from '#kit/jobs/enqueue.ts'
import { countErrorsJob } from './job-names.ts'
import type { ReportKey } from './report-edition.ts'
import type { ReportAction } from './transitions.ts'

type Telling = {
  /** `above`: the offices in charge, of the unit itself and of those it stands under. */
  readonly whom: 'unit' | 'above'
  readonly roles: readonly Role[]
  /** What follows the name of the report. */
  readonly title: string
  /** What follows it where an edition that is public already goes out anew. */
  readonly titleOfCorrection?: string
  /** Steps whose news nobody need read any more. */
  readonly settles?: readonly ReportAction[]
}

/** Steps that others wait for; of the rest nobody is told. */
const tellings: Partial<Record<ReportAction, Telling>> = {
  submit: {
    whom: 'above',
    roles: ['supervisor'],
    title: '已报送，请接收或者退回',
    settles: ['return', 'waive'],
  },
  return: {
    whom: 'unit',
    roles: ['clerk', 'officeHead'],
    title: '被退回，请修改后重新报送',
    settles: ['submit', 'withdraw'],
  },
  accept: {
    whom: 'unit',
    roles: ['officeHead', 'organHead'],
    title: '已接收，请向社会公开',
    settles: ['submit', 'withdraw'],
  },
  withdraw: {
    whom: 'unit',
    roles: ['clerk', 'officeHead', 'organHead'],
    title: '的接收已撤回，暂时不能公开，由主管部门重新接收或者退回',
    settles: ['accept'],
  },
  waive: { whom: 'unit', roles: ['clerk', 'officeHead'], title: '有一处错误已准予带错报送' },
  publish: {
    whom: 'above',
    roles: ['supervisor'],
    title: '已向社会公开',
    titleOfCorrection: '的更正已向社会公开',
    settles: ['accept', 'correct'],
  },
  correct: { whom: 'above', roles: ['supervisor'], title: '开始更正' },
  dropCorrection: {
    whom: 'above',
    roles: ['supervisor'],
    title: '的更正已放弃，公开的内容不变',
    settles: ['correct'],
  },
}

export type StepDone = {
  readonly action: ReportAction
  readonly key: ReportKey
  /** Which edition the step was taken on; undefined where it began one. */
  readonly number: number | undefined
  /** The unit and those it stands under. */
  readonly unitIds: readonly string[]
  /** A reason that goes with the step. */
  readonly said?: unknown
}

/** In the transaction of the step. */
export async function tellOfStep(
  tx: Tx,
  { actor, now }: Context,
  { action, key, number, unitIds, said }: StepDone,
): Promise<void> {
  const { unitId, year } = key
  const jobKey = `${countErrorsJob}:${unitId}:${year}`
  await enqueue(tx, { job: countErrorsJob, payload: { unitId, year }, jobKey })
  const telling = tellings[action]
  if (telling === undefined) return
  const causeOf = (one: ReportAction): string => `report.${one}:${unitId}:${year}:`
  const causes = (telling.settles ?? []).map(causeOf)
  const concerned = ['clerk', 'officeHead', 'organHead', 'supervisor'] as const
  if (causes.length > 0) await settleNews(tx, { unitIds, roles: concerned, causes, now })
  const { name, code } = await getUnit(tx, unitId)
  const news = {
    cause: `${causeOf(action)}${number ?? 1}:${now.toISOString()}`,
    title: `${name}${year}年度报告${titleOf(telling, number)}`,
    detail: typeof said === 'string' ? said : '',
    link: `/annual-reports/${code}/${year}`,
  }
  await tellHolders(tx, {
    unitIds: telling.whom === 'unit' ? [unitId] : unitIds,
    roles: telling.roles,
    except: actor.id,
    newsOf: () => news,
    now,
  })
}

function titleOf({ title, titleOfCorrection }: Telling, number = 1): string {
  if (titleOfCorrection === undefined || number === 1) return title
  return `${titleOfCorrection}（第 ${number} 版）`
}

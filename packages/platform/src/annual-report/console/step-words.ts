// The steps between the unit, the office in charge and the public, in words: before and after.

import type { EditionState } from '../flow/edition-state.ts'
import type { ReportAction } from '../flow/transitions.ts'

type Words = {
  /** What the step does, and what cannot be taken back. */
  readonly before: readonly string[]
  /** The same of an edition that corrects what is public, where it is not the same. */
  readonly beforeOfCorrection?: readonly string[]
  /** What was done and what comes next. */
  readonly after: string
  /** The state in which that is true. */
  readonly leadsTo: EditionState
  /** What the reason asked for is called; absent where none is. */
  readonly reason?: string
}

export const steps = {
  submit: {
    before: [
      '报告交给主管部门。报送后本单位不能再修改，主管部门退回后才能修改。',
      '对检查发现作出的说明随报告一起报送。',
    ],
    after: '已报送。接下来由主管部门接收或者退回。',
    leadsTo: 'submitted',
  },
  accept: {
    before: [
      '报告的数字计入上级单位的汇总，接下来由报送单位向社会公开。',
      '公开之前发现问题的，可以说明理由撤回接收；公开后不能撤回。',
    ],
    beforeOfCorrection: [
      '更正后的数字计入上级单位的汇总，接下来由报送单位公开更正。公众在此之前看到的仍是现行版本。',
      '公开之前发现问题的，可以说明理由撤回接收；公开后不能撤回。',
    ],
    after: '已接收。接下来由报送单位向社会公开。',
    leadsTo: 'accepted',
  },
  withdraw: {
    before: [
      '报告回到“已报送”，可以重新接收或者退回；报送单位可以看到撤回原因。',
      '报告的数字不再计入上级单位的汇总，已经汇总的由上级单位重新生成。',
    ],
    after: '已撤回接收。接下来重新接收或者退回。',
    leadsTo: 'submitted',
    reason: '撤回原因',
  },
  return: {
    before: ['报告退回报送单位修改，修改后须重新报送。报送单位可以看到退回原因。'],
    after: '已退回。报送单位修改后重新报送。',
    leadsTo: 'returned',
    reason: '退回原因',
  },
  publish: {
    before: [
      '报告立即在公众网站上公开，任何人都可以查看和下载。',
      '公开后不能撤回，内容不再改动；有错误的，用“更正”另出一版，两版都可以查阅。',
    ],
    beforeOfCorrection: [
      '更正后的一版立即在公众网站上公开，成为现行版本；更正说明和改动的内容随同公开。',
      '以前的版本仍可查阅。公开后不能撤回；再有错误的，再用“更正”另出一版。',
    ],
    after: '已向社会公开，公众网站上可以查看和下载。发现错误的，用“更正”另出一版。',
    leadsTo: 'published',
  },
  correct: {
    before: [
      '以已公开的内容新开一版，修改后须重新报送、接收、公开。报送之前可以放弃。',
      '新的一版公开之前，公众看到的仍是现行版本。更正说明随新的一版向社会公开。',
    ],
    after: '更正已经开始，现在可以修改新的一版。修改后重新报送。',
    leadsTo: 'draft',
    reason: '更正说明（向社会公开）',
  },
  dropCorrection: {
    before: [
      '正在更正的这一版不再保留在报告中，已经作的改动随之放弃；公众看到的版本不变。',
      '放弃后可以重新开始更正。放弃的原因记入经过。',
    ],
    after: '更正已放弃，公开的版本没有变动。',
    leadsTo: 'published',
    reason: '放弃原因',
  },
} as const satisfies Partial<Readonly<Record<ReportAction, Words>>>

export type Step = keyof typeof steps

/** Whether a text names one of these steps. */
export function isStep(text: string): text is Step {
  return Object.hasOwn(steps, text)
}

/** What was done, where the report stands as it left it; an old address says nothing. */
export function wordsAfter(step: string, state: EditionState): string | undefined {
  return isStep(step) && steps[step].leadsTo === state ? steps[step].after : undefined
}

/** What the reason of a step is called. */
export function reasonOf(step: Step): string | undefined {
  const words: Words = steps[step]
  return words.reason
}

/** What the step does, with this edition. */
export function wordsBefore(step: Step, number: number): readonly string[] {
  const { before, beforeOfCorrection = before }: Words = steps[step]
  return number > 1 ? beforeOfCorrection : before
}

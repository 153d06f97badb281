// Puts computed figures into the draft in place of what it states.

import { type Report, reportToJson } from '@gongkai/report-engine'
import { getUnit, type StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { emptyReport } from '../filling-in/empty-report.ts'
import { actOnEdition } from '../flow/act-on-edition.action.ts'
import { updateEdition } from '../flow/editions.store.ts'
import { reportOf } from '../flow/findings.ts'
import { stateAfter } from '../flow/refusals.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { withFigures } from '../roll-up/roll-up-changes.ts'
import { readComparison } from './differences.store.ts'

/** Takes over the computed figures of these cells; refused where none of them differs. */
export async function adoptComputed(
  context: StaffContext,
  key: ReportKey,
  addresses: readonly string[],
): Promise<void> {
  let adopted: readonly string[] = []
  const facts = () => ({ cells: adopted })
  await actOnEdition(context, { action: 'adoptComputed', key, facts }, async (tx, edition) => {
    const differing = (await readComparison(tx, edition)).filter(
      ({ address, isSame }) => !isSame && addresses.includes(address),
    )
    if (differing.length === 0) throw new Refused({ code: 'rollUp.cellSame' })
    adopted = differing.map(({ address }) => address)
    const { name: organ } = await getUnit(tx, key.unitId)
    const report: Report =
      edition.document === null
        ? emptyReport({ organ, year: key.year })
        : reportOf(edition.document)
    const figures = differing.map(({ address, computed }) => [address, computed.value] as const)
    await updateEdition(tx, edition, {
      state: stateAfter('adoptComputed', edition.state),
      document: reportToJson(withFigures(report, new Map(figures))),
      now: context.now,
    })
  })
}

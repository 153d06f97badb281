// All rules over one report, in the order of the reference. Codes are permanent; none is retired yet.

import { cellsAnnotated } from './cells/annotated.ts'
import { cellsBlank } from './cells/blank.ts'
import { cellsNotApplicable } from './cells/not-applicable.ts'
import { cellsUnreadable } from './cells/unreadable.ts'
import { disclosureAmountUnit } from './disclosure/amount-unit.ts'
import { disclosureAmounts } from './disclosure/amounts.ts'
import { disclosureCounts } from './disclosure/counts.ts'
import { disclosureRegulationsPower } from './disclosure/regulations-power.ts'
import { disputesCounts } from './disputes/counts.ts'
import { disputesRowTotal } from './disputes/row-total.ts'
import { editionYear } from './edition/year.ts'
import { formIncompleteTable } from './form/incomplete-table.ts'
import { requestsBalance } from './requests/balance.ts'
import { requestsCounts } from './requests/counts.ts'
import { requestsOtherSingleRow } from './requests/other-single-row.ts'
import { requestsOutcomes } from './requests/outcomes.ts'
import { requestsRowTotal } from './requests/row-total.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [
  disclosureCounts,
  disclosureAmounts,
  disclosureAmountUnit,
  disclosureRegulationsPower,
  requestsBalance,
  requestsOutcomes,
  requestsRowTotal,
  requestsCounts,
  requestsOtherSingleRow,
  disputesRowTotal,
  disputesCounts,
  cellsBlank,
  cellsNotApplicable,
  cellsAnnotated,
  cellsUnreadable,
  formIncompleteTable,
  editionYear,
]

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
import { textContradiction } from './text/contradiction.ts'
import { textDisputes } from './text/disputes.ts'
import { textDocuments } from './text/documents.ts'
import { overviewFiveAspects } from './text/five-aspects.ts'
import { governmentDuties } from './text/government-duties.ts'
import { periodYear } from './text/period-year.ts'
import { otherProcessingFee } from './text/processing-fee.ts'
import { textRequests } from './text/requests.ts'
import { sectionsEmpty } from './text/sections/empty.ts'
import { sectionsMissing } from './text/sections/missing.ts'
import { sectionsNumbering } from './text/sections/numbering.ts'
import { sectionsOrder } from './text/sections/order.ts'
import { titleOrgan } from './text/title-organ.ts'
import { titleYear } from './text/title-year.ts'

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
  titleYear,
  titleOrgan,
  periodYear,
  sectionsMissing,
  sectionsOrder,
  sectionsNumbering,
  sectionsEmpty,
  overviewFiveAspects,
  governmentDuties,
  textDocuments,
  textRequests,
  textDisputes,
  textContradiction,
  otherProcessingFee,
]

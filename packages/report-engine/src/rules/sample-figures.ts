// Figures of the sample report other than 0, by address: invented, and balanced.

import type { Edition } from '../report.ts'

type Figures = Readonly<Record<string, string>>

const requests: Figures = {
  'requests.received.naturalPerson': '20',
  'requests.received.company': '5',
  'requests.received.legalServiceBody': '1',
  'requests.received.total': '26',
  'requests.carriedIn.naturalPerson': '2',
  'requests.carriedIn.total': '2',
  'requests.granted.naturalPerson': '10',
  'requests.granted.company': '3',
  'requests.granted.total': '13',
  'requests.partlyGranted.naturalPerson': '4',
  'requests.partlyGranted.total': '4',
  'requests.refused.thirdPartyRights.company': '1',
  'requests.refused.thirdPartyRights.total': '1',
  'requests.unavailable.notHeld.naturalPerson': '5',
  'requests.unavailable.notHeld.legalServiceBody': '1',
  'requests.unavailable.notHeld.total': '6',
  'requests.notProcessed.petition.naturalPerson': '1',
  'requests.notProcessed.petition.total': '1',
  'requests.handled.naturalPerson': '20',
  'requests.handled.company': '5',
  'requests.handled.legalServiceBody': '1',
  'requests.handled.total': '26',
  'requests.carriedOut.naturalPerson': '2',
  'requests.carriedOut.total': '2',
}

const disputes: Figures = {
  'disputes.reconsideration.upheld': '2',
  'disputes.reconsideration.corrected': '1',
  'disputes.reconsideration.other': '1',
  'disputes.reconsideration.total': '4',
  'disputes.litigationDirect.upheld': '1',
  'disputes.litigationDirect.pending': '1',
  'disputes.litigationDirect.total': '2',
  'disputes.litigationAfterReconsideration.other': '1',
  'disputes.litigationAfterReconsideration.total': '1',
}

export const sampleFigures: Readonly<Record<Edition, Figures>> = {
  '2021': {
    'disclosure.normativeDocuments.issued': '5',
    'disclosure.normativeDocuments.repealed': '3',
    'disclosure.normativeDocuments.inForce': '40',
    'disclosure.licences.decisions': '120',
    'disclosure.penalties.decisions': '30',
    'disclosure.coerciveMeasures.decisions': '2',
    'disclosure.fees.amount': '12.5',
    ...requests,
    'requests.other.other.company': '1',
    'requests.other.other.total': '1',
    ...disputes,
  },
  '2019': {
    'disclosure.normativeDocuments.made': '5',
    'disclosure.normativeDocuments.published': '5',
    'disclosure.normativeDocuments.totalPublished': '60',
    'disclosure.licences.previous': '100',
    'disclosure.licences.change': '-2',
    'disclosure.licences.decisions': '98',
    'disclosure.penalties.previous': '10',
    'disclosure.penalties.change': '1',
    'disclosure.penalties.decisions': '30',
    'disclosure.fees.previous': '3',
    'disclosure.procurement.items': '6',
    'disclosure.procurement.amount': '251000元',
    ...requests,
    'requests.other.company': '1',
    'requests.other.total': '1',
    ...disputes,
  },
}

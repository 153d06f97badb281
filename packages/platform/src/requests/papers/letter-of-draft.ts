// Which letter gives an answer: one for each result, two where the law tells two cases apart.

import type { LetterKindName } from '#letters/index.ts'
import type { OutcomeName } from '../case/outcome.ts'
import type { Draft } from '../decision/draft.ts'

type Answered = Exclude<OutcomeName, `other.${string}`>

type Letters = {
  readonly [Name in Answered]: LetterKindName | ((draft: Draft) => LetterKindName)
}

/**
 * @law 条例 36
 * @law 条例 37
 */
const lettersOfOutcomes: Letters = {
  granted: ({ given }) => (given.length > 0 ? 'provided' : 'alreadyPublic'),
  partlyGranted: 'partly',
  'refused.stateSecret': 'stateSecret',
  'refused.prohibitedByLaw': 'prohibitedByLaw',
  'refused.endangersSecurity': 'endangersSecurity',
  'refused.thirdPartyRights': 'thirdPartyRights',
  'refused.internalAffairs': 'internalAffairs',
  'refused.deliberative': 'deliberative',
  'refused.enforcementFile': 'enforcementFile',
  'refused.registryInquiry': 'registryInquiry',
  'unavailable.notHeld': ({ rightOrgan }) => (rightOrgan === null ? 'notHeld' : 'notOurs'),
  'unavailable.needsCreation': 'needsCreation',
  'unavailable.stillUnclear': 'stillUnclear',
  'notProcessed.petition': 'petition',
  'notProcessed.repeat': 'repeat',
  'notProcessed.publication': 'publication',
  'notProcessed.excessive': 'excessive',
  'notProcessed.reconfirmation': 'reconfirmation',
}

/** The letter of a draft; undefined where no answer is owed. */
export function letterOfDraft(draft: Draft): LetterKindName | undefined {
  const letters: Readonly<Partial<Record<OutcomeName, Letters[Answered]>>> = lettersOfOutcomes
  const letter = letters[draft.outcome]
  return typeof letter === 'function' ? letter(draft) : letter
}

// One forbidden kind of import, in the words of dependency-cruiser.

import type { IRegularForbiddenRuleType } from 'dependency-cruiser'

export function forbid(
  name: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType {
  return { name, severity: 'error', from, to }
}

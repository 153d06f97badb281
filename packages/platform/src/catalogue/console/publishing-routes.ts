// All addresses of proactive publishing on the staff site.

import type { Route } from '#kit/http/route.ts'
import { checkRoutes } from '../checks/console/checks-routes.ts'
import { wordingRoutes } from '../checks/console/wordings-routes.ts'
import { cleanUpRoutes } from '../clean-up/console/clean-up-routes.ts'
import { publishingClockRoutes } from '../clock/console/clock-routes.ts'
import { coverageRoutes } from '../coverage/console/coverage-routes.ts'
import { decisionRoutes } from '../decision-figures/console/decision-routes.ts'
import { editorRoutes } from '../editor/console/editor-routes.ts'
import { catalogueRoutes } from '../entries/console/catalogue-routes.ts'
import { guideRoutes } from '../guide/console/guide-routes.ts'
import { numberingRoutes } from '../index-number/console/numbering-routes.ts'
import { synonymRoutes } from '../search/console/synonyms-routes.ts'
import { siteRoutes } from '../site/console/site-routes.ts'
import { normativeRoutes } from '../validity/console/normative-routes.ts'
import { validityRoutes } from '../validity/console/validity-routes.ts'
import { recordRoutes } from './record-routes.ts'

/** In the order in which addresses are tried: what has a name of its own before `:unit`. */
export const publishingRoutes: readonly Route[] = [
  ...normativeRoutes,
  ...cleanUpRoutes,
  ...validityRoutes,
  ...publishingClockRoutes,
  ...catalogueRoutes,
  ...numberingRoutes,
  ...coverageRoutes,
  ...guideRoutes,
  ...recordRoutes,
  ...editorRoutes,
  ...decisionRoutes,
  ...checkRoutes,
  ...wordingRoutes,
  ...synonymRoutes,
  ...siteRoutes,
]

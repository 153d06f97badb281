// Everything the public site shows of records, but search; the portal's way into this slice.

import type { Route } from '#kit/http/route.ts'
import { documentRoutes } from './document-routes.ts'
import { aboutSiteRoutes } from './site-routes.ts'
import { listRoutes } from './unit-column-routes.ts'

export const recordPortalRoutes: readonly Route[] = [
  ...listRoutes,
  ...documentRoutes,
  ...aboutSiteRoutes,
]

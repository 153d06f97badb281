// Everything the public site shows of annual reports; the portal's only way into this slice.

import type { OpenDataPart } from '#kit/http/open-data-part.ts'
import type { Route } from '#kit/http/route.ts'
import { publicComparisonRoutes } from '../comparison/portal/comparison-routes.ts'
import { apiRoutes } from './api-routes.ts'
import { openDataRoutes } from './open-data-routes.ts'
import { reportFiles } from './rendering/report-files.ts'
import { reportRoutes } from './report-routes.ts'

/** The routes; `parts`: open data of other slices; `origin` is the portal's address as the public sees it: https://www.example.gov.cn */
export function publicRoutes(
  origin: string,
  files = reportFiles(),
  parts: readonly OpenDataPart[] = [],
): readonly Route[] {
  return [
    ...reportRoutes(files),
    ...publicComparisonRoutes,
    ...apiRoutes(origin, parts),
    ...openDataRoutes(origin, parts),
  ]
}

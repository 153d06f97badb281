// Who may import whom inside the platform: the order of its slices, their doors, the kinds of file,
// and the public site, which never loads what belongs to the staff's site.

import type { IForbiddenRuleType, IRegularForbiddenRuleType } from 'dependency-cruiser'
import { forbid } from './forbid.ts'

const src = '^packages/platform/src/'
/** Each slice may use those before it. */
const order = [
  'law',
  'kit',
  'agencies',
  'calendar',
  'letters',
  'catalogue',
  'requests',
  'disputes',
  'monitoring',
  'assessment',
  'annual-report',
]
const slices = `${src}(${order.filter((name) => name !== 'kit').join('|')})/`
/** Where the slices are put together: the sites, the operator's commands, the demo. */
const assembly = `${src}(admin|portal|console|demo|[^/]+\\.ts$)`
// Tests and what only tests use may look anywhere.
const tests = ['\\.test\\.ts$', '/testing/', '/test-[^/]+\\.ts$']
const suffixed = '\\.(action|store|page|job)\\.ts$'
const sitesOfASlice = '/(portal|console)/'

const orderRules: readonly IRegularForbiddenRuleType[] = order
  .slice(0, -1)
  .map((slice, index) =>
    forbid(
      `slice-order: ${slice}`,
      { path: `${src}${slice}/`, pathNot: tests },
      { path: `${src}(${order.slice(index + 1).join('|')})/` },
    ),
  )

export const platformRules: readonly IForbiddenRuleType[] = [
  ...orderRules,
  forbid('slices-know-no-assembly', { path: `${src}(${order.join('|')})/` }, { path: assembly }),
  forbid(
    'front-door',
    { path: `${src}([^/]+)/`, pathNot: tests },
    {
      path: slices,
      pathNot: [
        `${src}$1/`,
        `${src}[^/]+/index\\.ts$`,
        `${src}[^/]+${sitesOfASlice}`,
        `${src}[^/]+/[^/]+${sitesOfASlice}`,
      ],
    },
  ),
  forbid(
    'no-suffix-means-pure',
    { path: slices, pathNot: [...tests, suffixed, sitesOfASlice, '/index\\.ts$'] },
    {
      path: [suffixed, `${src}kit/`, '^(node:)?(fs|http|https|net|child_process|crypto)(/|$)'],
      // Words and their terms are values and nothing else.
      pathNot: `${src}kit/words/`,
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'stores-are-of-their-slice',
    { path: `${src}([^/]+)/`, pathNot: tests },
    { path: '\\.store\\.ts$', pathNot: `${src}$1/` },
  ),
  forbid(
    'pages-are-outermost',
    { path: src, pathNot: [...tests, '\\.page\\.ts$', sitesOfASlice, assembly] },
    { path: '\\.page\\.ts$' },
  ),
  {
    name: 'portal-reaches-no-console',
    severity: 'error',
    from: { path: `${src}portal\\.ts$` },
    to: { path: ['/console(/|\\.ts$)', '/console-[^/]+$'], reachable: true },
  },
]

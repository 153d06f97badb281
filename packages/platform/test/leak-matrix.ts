// Who gets what at each address: declared here by hand, compared with what the sites really answer.
// `open`: the handler answered, be it that the form was incomplete; `signIn`: sent to sign in;
// `refused`: 403; `none`: 404.

import type { Role } from '#agencies/roles.ts'
import type { Relation, Scene } from './report-scenes.ts'

export type Outcome = 'open' | 'signIn' | 'refused' | 'none'
export type Visitor = Role | 'anonymous'

const everybody = all('open')
const signedIn = { ...all('open'), anonymous: 'signIn' } as const
const administrators = { ...all('refused'), anonymous: 'signIn', administrator: 'open' } as const

type Outcomes = Readonly<Record<Visitor, Outcome>>

/**
 * What the walk around one unit without reports meets; for pages of a report also in which states of
 * the report they open, to whoever may look into the unit.
 */
export type Line = Outcomes | { readonly outcomes: Outcomes; readonly opensIn: readonly Scene[] }

/** Who looks into the reports of a unit that stands so to the unit of their role: all else is none. */
export const looksInto: Readonly<Record<Relation, readonly Role[]>> = {
  own: [
    ...(['clerk', 'reviewer', 'secrecyReviewer', 'officeHead', 'organHead'] as const),
    ...(['supervisor', 'auditor'] as const),
  ],
  below: ['supervisor', 'auditor'],
  above: [],
  beside: [],
}

const worked: readonly Scene[] = [
  ...(['filled', 'submitted', 'returned', 'accepted', 'published', 'correcting'] as const),
  'corrected',
]
const begun: readonly Scene[] = ['draft', ...worked]
const always: readonly Scene[] = ['none', ...begun]

/** The public site: the same for everybody, whatever cookies they bring. */
export const portalMatrix: Readonly<Record<string, Line>> = {
  'GET /': everybody,
  'GET /text-size': everybody,
  // What no other route answers: an address of a former site, or nothing.
  'GET *': all('none'),
  'GET /units': everybody,
  'GET /units/:unit': everybody,
  'GET /units/:unit/catalogue': everybody,
  // The walk knows no column, and its unit has published nothing.
  'GET /units/:unit/:column': all('none'),
  'GET /documents': everybody,
  'GET /documents/:unit/:name': all('none'),
  'GET /documents/:unit/:name/code.svg': all('none'),
  'GET /documents/:unit/:name/files/:file': all('none'),
  'GET /documents/:unit/:name/editions/:number': all('none'),
  'GET /documents/:unit/:name/editions/:number/files/:file': all('none'),
  'GET /removals': everybody,
  'GET /site-map': everybody,
  'GET /apply': everybody,
  'POST /apply': everybody,
  'GET /track': everybody,
  'POST /track': everybody,
  // The walk knows no step.
  'POST /track/:step': all('none'),
  // Without a code that opens a request: the form again.
  'POST /track/letters/:letter': everybody,
  'POST /track/files/:file': everybody,
  // Whoever is not signed in to an account of their own is shown how to.
  'GET /my': everybody,
  'POST /my/links': everybody,
  // The walk has no link.
  'GET /my/links/:token': all('none'),
  'POST /my/links/:token': all('none'),
  'POST /my/requests': everybody,
  'GET /my/requests/:number': everybody,
  'POST /my/requests/:number/remove': everybody,
  'POST /my/sign-out': everybody,
  'GET /my/close': everybody,
  'POST /my/close': everybody,
  'GET /my/details': everybody,
  'POST /my/details': everybody,
  // The walk has no key.
  'GET /consultations/:key': all('none'),
  'POST /consultations/:key/arrived': all('none'),
  'POST /consultations/:key/answer': all('none'),
  'GET /search': everybody,
  'GET /search.atom': everybody,
  'GET /search.json': everybody,
  'GET /search/mail': everybody,
  'POST /search/mail': everybody,
  // The walk has no link.
  'GET /search/mail/confirm/:token': all('none'),
  'POST /search/mail/confirm/:token': all('none'),
  'GET /search/mail/end/:token': all('none'),
  'POST /search/mail/end/:token': all('none'),
  'GET /reports': everybody,
  'GET /reports/:unit': everybody,
  'GET /reports/:unit/chart.svg': everybody,
  // The unit of the walk has published nothing.
  'GET /reports/:unit/:name': all('none'),
  'GET /reports/:unit/:year/editions': all('none'),
  'GET /reports/:unit/:year/editions/:name': all('none'),
  'GET /compare': everybody,
  'GET /compare/chart.svg': everybody,
  'GET /compare.csv': everybody,
  'GET /api/v1/openapi.json': everybody,
  'GET /api/v1/units': everybody,
  'GET /api/v1/reports': everybody,
  'GET /api/v1/editions': everybody,
  'GET /api/v1/comparison': everybody,
  'GET /api/v1/records': everybody,
  'GET /api/v1/records/:unit/:name': all('none'),
  'GET /open-data': everybody,
  'GET /open-data/records.csv': everybody,
  'GET /open-data/records.jsonl': everybody,
  'GET /open-data/reports.csv': everybody,
  'GET /open-data/reports.jsonl': everybody,
  'GET /open-data/dcat.jsonld': everybody,
  'GET /feeds/reports.atom': everybody,
  'GET /feeds/records.atom': everybody,
  'GET /feeds/records.json': everybody,
  'GET /sitemap.xml': everybody,
  'GET /sitemaps/:name': all('none'),
  'GET /robots.txt': everybody,
}

export const consoleMatrix: Readonly<Record<string, Line>> = {
  'GET /': signedIn,
  'GET /sign-in': everybody,
  'POST /sign-in': everybody,
  'POST /sign-out': signedIn,
  'GET /first-sign-in/:token': all('none'),
  'POST /first-sign-in/:token': all('none'),
  'GET /account': signedIn,
  'GET /site': administrators,
  'POST /site': administrators,
  'POST /account/codes': signedIn,
  'POST /account/password': signedIn,
  // The walk brings no secret; the site of the walk has no unified login.
  'GET /account/codes/image.svg': { ...all('none'), anonymous: 'signIn' },
  'POST /account/recovery-codes': signedIn,
  'POST /account/unlink': signedIn,
  'POST /account/sessions': signedIn,
  'GET /account/unified': { ...all('none'), anonymous: 'signIn' },
  'GET /sign-in/unified': all('none'),
  'GET /sign-in/unified/callback': all('none'),
  'GET /annual-reports': reportStaff('open'),
  // The walk sends no form, and the unit of the walk has no report.
  'POST /annual-reports': reportStaff('open'),
  'GET /annual-reports/board.csv': reportStaff('open'),
  'GET /annual-reports/board.xlsx': reportStaff('open'),
  'GET /annual-reports/campaigns/:unit/:year': reportPage(always),
  // The walk knows no step.
  'POST /annual-reports/campaigns/:unit/:year/:step': reportStaff('none'),
  'GET /annual-reports/:unit/:year/history': reportPage(always),
  'GET /annual-reports/:unit/:year': reportPage(always),
  'GET /annual-reports/:unit/:year/due': reportPage(always),
  'POST /annual-reports/:unit/:year/:action': reportStaff('none'),
  'GET /annual-reports/:unit/:year/preview': reportPage(begun),
  'GET /annual-reports/:unit/:year/steps/:action': reportPage([]),
  'GET /annual-reports/:unit/:year/source': reportPage(begun),
  'POST /annual-reports/:unit/:year/source': reportStaff('none'),
  'POST /annual-reports/:unit/:year/source/read': reportStaff('none'),
  'POST /annual-reports/:unit/:year/source/confirm': reportStaff('none'),
  'GET /annual-reports/:unit/:year/source/file': reportPage(worked),
  'GET /annual-reports/:unit/:year/text': reportPage(begun),
  'POST /annual-reports/:unit/:year/text': reportStaff('none'),
  'POST /annual-reports/:unit/:year/text/autosave': reportStaff('none'),
  'GET /annual-reports/:unit/:year/findings': reportPage(begun),
  'POST /annual-reports/:unit/:year/findings': reportStaff('none'),
  'POST /annual-reports/:unit/:year/findings/waive': reportStaff('none'),
  'GET /annual-reports/compare': reportStaff('open'),
  'GET /annual-reports/compare/chart.svg': reportStaff('open'),
  'GET /annual-reports/compare.csv': reportStaff('open'),
  'GET /annual-reports/:unit/:year/years': unlessAlone(always),
  'GET /annual-reports/:unit/:year/years/chart.svg': unlessAlone(always),
  'GET /annual-reports/:unit/:year/fill-in': reportPage(begun),
  'POST /annual-reports/:unit/:year/fill-in': reportStaff('none'),
  'GET /annual-reports/:unit/:year/fill-in/cells': reportPage(begun),
  'POST /annual-reports/:unit/:year/fill-in/cells': reportStaff('none'),
  'GET /annual-reports/:unit/:year/fill-in/zeros': reportPage(begun),
  'POST /annual-reports/:unit/:year/fill-in/zeros': reportStaff('none'),
  'GET /annual-reports/:unit/:year/fill-in/history': reportPage(begun),
  'GET /annual-reports/:unit/:year/roll-up': reportPage(always),
  // The walk sends neither a file nor a choice.
  'POST /annual-reports/:unit/:year/roll-up/part': reportStaff('none'),
  'POST /annual-reports/:unit/:year/roll-up/part/take': reportStaff('none'),
  'POST /annual-reports/:unit/:year/roll-up/part/remove': reportStaff('open'),
  'POST /annual-reports/:unit/:year/roll-up/scope': reportStaff('open'),
  'POST /annual-reports/:unit/:year/roll-up/generate': reportStaff('none'),
  'GET /annual-reports/:unit/:year/computed': reportPage(always),
  'POST /annual-reports/:unit/:year/computed/adopt': reportStaff('open'),
  'POST /annual-reports/:unit/:year/computed/explain': reportStaff('open'),
  'GET /notifications': signedIn,
  'GET /notifications/:id': { ...all('none'), anonymous: 'signIn' },
  'POST /notifications/read': signedIn,
  'GET /jobs': administrators,
  // The walk names no number.
  'POST /jobs/:number/retry': { ...administrators, administrator: 'none' },
  'GET /calendar': {
    ...all('refused'),
    anonymous: 'signIn',
    administrator: 'open',
    officeHead: 'open',
  },
  'GET /calendar/import': administrators,
  'GET /calendar/pattern.xlsx': administrators,
  'POST /calendar/preview': administrators,
  'POST /calendar/import': administrators,
  'GET /records': reportStaff('open'),
  'GET /records/clock': reportStaff('open'),
  'GET /records/:unit/:id/clock': reportStaff('none'),
  'GET /records/coverage': reportStaff('open'),
  // The walk names no item.
  'GET /records/coverage/:unit/:item': reportStaff('none'),
  'GET /records/guides': reportStaff('open'),
  'POST /records/guides/:unit': reportStaff('open'),
  'GET /records/numbering': reportStaff('open'),
  'POST /records/numbering/:unit': { ...reportStaff('open'), supervisor: 'open' },
  'GET /records/catalogue': reportStaff('open'),
  'POST /records/catalogue/:unit': reportStaff('open'),
  'POST /records/catalogue/:unit/fields': reportStaff('open'),
  // The walk names no edition.
  'GET /records/catalogue/:unit/:catalogue': reportStaff('none'),
  'POST /records/catalogue/:unit/:catalogue/head': reportStaff('none'),
  'POST /records/catalogue/:unit/:catalogue/issue': reportStaff('none'),
  'GET /records/catalogue/:unit/:catalogue/entries.xlsx': reportStaff('none'),
  'POST /records/catalogue/:unit/:catalogue/import': reportStaff('none'),
  'GET /records/catalogue/:unit/:catalogue/entry': reportStaff('none'),
  'POST /records/catalogue/:unit/:catalogue/entry': reportStaff('none'),
  'GET /records/site-imports': publishers('open'),
  // The walk sends no unit, and knows no import.
  'POST /records/site-imports': publishers('none'),
  'GET /records/site-imports/:unit/:import': publishers('none'),
  'POST /records/site-imports/:unit/:import': publishers('none'),
  'GET /records/site-imports/:unit/:import/report.xlsx': publishers('none'),
  'GET /records/gazette': reportStaff('open'),
  'POST /records/gazette': officeDesk('none'),
  'GET /records/gazette/:unit/:issue': officeDesk('none'),
  'POST /records/gazette/:unit/:issue': officeDesk('none'),
  'POST /records/gazette/:unit/:issue/set': officeDesk('none'),
  'GET /records/gazette/:unit/:issue/proof.pdf': officeDesk('none'),
  'GET /records/decisions': reportStaff('open'),
  'GET /records/decisions/template.xlsx': officeDesk('open'),
  'POST /records/decisions/:unit/:year': officeDesk('open'),
  // The walk names no item, and sends no file.
  'POST /records/decisions/:unit/:year/basis': officeDesk('none'),
  'POST /records/decisions/:unit/:year/imports': officeDesk('open'),
  'GET /records/decisions/:unit/:year/imports/:import': officeDesk('none'),
  'POST /records/decisions/:unit/:year/imports/:import': officeDesk('none'),
  'GET /records/re-review': reportStaff('open'),
  'GET /records/review-chains': reportStaff('open'),
  'GET /records/review-chains/:unit': reportStaff('open'),
  // The walk names no kind.
  'POST /records/review-chains/:unit': reportStaff('none'),
  'POST /records/review-chains/:unit/remove': reportStaff('none'),
  // The walk knows no record.
  'GET /records/normative': reportStaff('open'),
  'GET /records/normative.xlsx': reportStaff('open'),
  'GET /records/normative/rules': reportStaff('open'),
  'POST /records/normative/rules/:unit': reportStaff('open'),
  'GET /records/clean-ups': reportStaff('open'),
  'POST /records/clean-ups': reportStaff('none'),
  'GET /records/clean-ups/:unit/:id': reportStaff('none'),
  'GET /records/clean-ups/:unit/:id/list.xlsx': reportStaff('none'),
  'POST /records/clean-ups/:unit/:id/decide': reportStaff('none'),
  'POST /records/clean-ups/:unit/:id/confirm': reportStaff('none'),
  'POST /records/clean-ups/:unit/:id/result': reportStaff('none'),
  'POST /records/clean-ups/:unit/:id/drop': reportStaff('none'),
  'GET /records/:unit/:id/validity': reportStaff('none'),
  'POST /records/:unit/:id/validity': reportStaff('none'),
  'POST /records/:unit/:id/validity/correct': reportStaff('none'),
  'POST /records/:unit/:id/validity/waive': reportStaff('none'),
  'GET /records/:unit/:id': reportStaff('none'),
  'GET /records/:unit/:id/saves': reportStaff('none'),
  'GET /records/:unit/:id/previews': reportStaff('none'),
  'POST /records/:unit/:id/previews': reportStaff('none'),
  'POST /records/:unit/:id/previews/:preview/revoke': reportStaff('none'),
  // The walk has no link.
  'GET /drafts/:key': all('none'),
  'GET /records/:unit/:id/steps/:step': reportStaff('none'),
  'POST /records/:unit/:id/steps/:step': reportStaff('none'),
  'GET /records/:unit/:id/checks': reportStaff('none'),
  'POST /records/:unit/:id/checks/decide': reportStaff('none'),
  'POST /records/:unit/:id/checks/names': reportStaff('none'),
  'POST /records/:unit/:id/checks/links': reportStaff('none'),
  'GET /synonyms': {
    ...all('refused'),
    anonymous: 'signIn',
    officeHead: 'open',
    administrator: 'open',
  },
  'POST /synonyms': {
    ...all('refused'),
    anonymous: 'signIn',
    officeHead: 'open',
    administrator: 'open',
  },
  'GET /wordings': {
    ...all('refused'),
    anonymous: 'signIn',
    officeHead: 'open',
    administrator: 'open',
  },
  'POST /wordings': {
    ...all('refused'),
    anonymous: 'signIn',
    officeHead: 'open',
    administrator: 'open',
  },
  'GET /records/new': officeDesk('open'),
  // The walk names no kind.
  'POST /records/new': officeDesk('open'),
  'GET /records/:unit/:id/edit': officeDesk('none'),
  'POST /records/:unit/:id/edit': officeDesk('none'),
  'POST /records/:unit/:id/edit/autosave': officeDesk('none'),
  'GET /records/:unit/:id/files/:file': reportStaff('none'),
  'GET /records/:unit/:id/files/:file/picture': reportStaff('none'),
  'GET /records/:unit/:id/files/:file/page': reportStaff('none'),
  'GET /requests': reportStaff('open'),
  'GET /requests/register.xlsx': reportStaff('open'),
  'GET /requests/new': officeDesk('open'),
  'POST /requests/new': officeDesk('open'),
  // The walk knows no request.
  'GET /requests/imports': officeDesk('open'),
  // The walk names no unit and sends no file.
  'POST /requests/imports': officeDesk('open'),
  'GET /requests/imports/template.xlsx': officeDesk('open'),
  'GET /requests/imports/:unit/:id': officeDesk('none'),
  'POST /requests/imports/:unit/:id': officeDesk('none'),
  'GET /requests/:unit/:id': reportStaff('none'),
  'POST /requests/:unit/:id/reveal': officeDesk('none'),
  'POST /requests/:unit/:id/:action': reportStaff('none'),
  'GET /requests/:unit/:id/draft': reportStaff('none'),
  'POST /requests/:unit/:id/draft': reportStaff('none'),
  'GET /requests/due': reportStaff('open'),
  'POST /requests/due/feed': reportStaff('open'),
  'POST /requests/due/feed/revoke': reportStaff('open'),
  'POST /requests/due/mailbox': reportStaff('open'),
  // The walk names no unit.
  'POST /requests/due/settings': officeHeads('none'),
  // The walk has no key.
  'GET /due-days/:key': all('none'),
  'POST /requests/:unit/:id/comments': reportStaff('none'),
  'POST /requests/:unit/:id/helpers': reportStaff('none'),
  'POST /requests/:unit/:id/helpers/remove': reportStaff('none'),
  'POST /requests/:unit/:id/rooms/:room/close': officeDesk('none'),
  'POST /requests/:unit/:id/messages/:message/returned': officeDesk('none'),
  'POST /requests/:unit/:id/identity/:account': officeDesk('none'),
  'POST /requests/:unit/:id/identity/:account/take-back': officeDesk('none'),
  'GET /requests/matters': reportStaff('open'),
  // The walk names no kind and knows no matter.
  'GET /requests/matters/new': officeDesk('none'),
  'POST /requests/matters/new': officeDesk('none'),
  'GET /requests/matters/:unit/:id': reportStaff('none'),
  'POST /requests/matters/:unit/:id': officeDesk('none'),
  'POST /requests/matters/:unit/:id/reveal': officeDesk('none'),
  'GET /requests/matters/:unit/:id/letters/:letter': reportStaff('none'),
  'GET /requests/:unit/:id/file.zip': reportStaff('none'),
  'GET /requests/:unit/:id/files': officeDesk('none'),
  'POST /requests/:unit/:id/files': officeDesk('none'),
  'POST /requests/:unit/:id/files/:file': officeDesk('none'),
  'GET /requests/:unit/:id/release': ownOffice('none'),
  'POST /requests/:unit/:id/release': ownOffice('none'),
  'POST /requests/:unit/:id/release/:release': ownOffice('none'),
  'GET /requests/:unit/:id/release/:release/copy': ownOffice('none'),
  'GET /requests/:unit/:id/release/:release/pages/:page': ownOffice('none'),
  'GET /requests/:unit/:id/letters': reportStaff('none'),
  'POST /requests/:unit/:id/letters': officeDesk('none'),
  'GET /requests/:unit/:id/letters/preview': reportStaff('none'),
  'GET /requests/:unit/:id/letters/:letter': reportStaff('none'),
  'GET /letters/templates': reportStaff('open'),
  'GET /letters/templates/:unit': reportStaff('open'),
  'POST /letters/templates/:unit/marks': officeHeads('open'),
  // The walk names no kind of letter and no row.
  'GET /letters/templates/:unit/:kind': reportStaff('none'),
  'POST /letters/templates/:unit/:kind': officeHeads('none'),
  'GET /remedies': reportStaff('open'),
  'GET /remedies/:unit': reportStaff('open'),
  'POST /remedies/:unit': officeHeads('none'),
  'GET /requests/:unit/:id/fee': reportStaff('none'),
  'POST /requests/:unit/:id/fee': reportStaff('none'),
  'GET /disputes': reportStaff('open'),
  'GET /disputes/new': officeDesk('open'),
  'POST /disputes/new': officeDesk('open'),
  // The walk knows no dispute.
  'GET /disputes/:unit/:id': reportStaff('none'),
  'POST /disputes/:unit/:id/papers': reportStaff('none'),
  'GET /disputes/:unit/:id/papers/:file': reportStaff('none'),
  'GET /dispute-outcomes': reportStaff('open'),
  'GET /dispute-outcomes/:unit': reportStaff('open'),
  'POST /dispute-outcomes/:unit': officeHeads('open'),
  'POST /disputes/:unit/:id/:action': reportStaff('none'),
  'GET /units': signedIn,
  'GET /units/new': administrators,
  'POST /units/new': administrators,
  'GET /units/imports': administrators,
  'POST /units/imports': administrators,
  // The walk has prepared no import.
  'GET /units/imports/:id': { ...administrators, administrator: 'none' },
  'POST /units/imports/:id': { ...administrators, administrator: 'none' },
  'GET /units/export.xlsx': administrators,
  'GET /units/export.csv': administrators,
  'GET /units/:unit': signedIn,
  'GET /units/:unit/edit': administrators,
  'POST /units/:unit/edit': administrators,
  'GET /units/:unit/succession/:form': { ...administrators, administrator: 'none' },
  'POST /units/:unit/succession/:form': { ...administrators, administrator: 'none' },
  'GET /units/:unit/profile': { ...administrators, officeHead: 'open' },
  'POST /units/:unit/profile': { ...administrators, officeHead: 'open' },
  'GET /accounts': administrators,
  'POST /accounts': administrators,
  'GET /accounts/:id': administrators,
  'GET /accounts/:id/contact': administrators,
  'POST /accounts/:id/contact': administrators,
  'POST /accounts/:id/contact/reveal': administrators,
  'POST /accounts/:id/assign-role': administrators,
  'POST /accounts/:id/withdraw-role': administrators,
  'POST /accounts/:id/lock': administrators,
  'POST /accounts/:id/unlock': administrators,
  'POST /accounts/:id/link': administrators,
  'POST /accounts/:id/reset-codes': administrators,
  'POST /accounts/:id/identity': { ...administrators, administrator: 'none' },
  'POST /accounts/:id/identity/remove': { ...administrators, administrator: 'none' },
}

/** Whoever works on reports; the system administrator reads none. */
function reportStaff(outcome: Outcome): Outcomes {
  return { ...all(outcome), anonymous: 'signIn', administrator: 'refused' }
}

/** Who answers for what was public before the platform. */
function publishers(outcome: Outcome): Line {
  return { ...all('refused'), anonymous: 'signIn', officeHead: outcome, organHead: outcome }
}

/** Who keeps the wording of letters and the table of remedies. */
function officeHeads(outcome: Outcome): Line {
  return { ...all('refused'), anonymous: 'signIn', officeHead: outcome }
}

/** Whoever works on the answers of an office: not those above it, who only read. */
function ownOffice(outcome: Outcome): Line {
  const { supervisor, auditor, administrator } = all('refused')
  return { ...all(outcome), anonymous: 'signIn', supervisor, auditor, administrator }
}

/** Whoever takes requests in and writes to applicants. */
function officeDesk(outcome: Outcome): Line {
  return { ...all('refused'), anonymous: 'signIn', clerk: outcome, officeHead: outcome }
}

/** A page of one report, and the states of the report in which there is such a page. */
function reportPage(opensIn: readonly Scene[]): Line {
  return { outcomes: reportStaff(opensIn.includes('none') ? 'open' : 'none'), opensIn }
}

/** As reportPage; but there is no such page of a unit that has no report at all, as in the walk. */
function unlessAlone(opensIn: readonly Scene[]): Line {
  return { outcomes: reportStaff('none'), opensIn }
}

function all(outcome: Outcome): Outcomes {
  return {
    anonymous: outcome,
    clerk: outcome,
    reviewer: outcome,
    secrecyReviewer: outcome,
    officeHead: outcome,
    organHead: outcome,
    supervisor: outcome,
    auditor: outcome,
    administrator: outcome,
  }
}

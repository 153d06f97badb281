// The staff site: its routes and how it is set up.

import type { FastifyInstance } from 'fastify'
import { accountRoutes } from '#agencies/console/account-routes.ts'
import { accountsRoutes } from '#agencies/console/accounts.page.ts'
import { inConsole } from '#agencies/console/console-frame.ts'
import { homeRoutes } from '#agencies/console/home.page.ts'
import { identifyBy } from '#agencies/console/identify.page.ts'
import { askToSignIn, signInRoutes } from '#agencies/console/sign-in.page.ts'
import { contactRoutes } from '#agencies/contacts/console/contact-routes.ts'
import { unifiedRoutes } from '#agencies/identity/console/unified-routes.ts'
import { agencyRefusals } from '#agencies/index.ts'
import { notificationRoutes } from '#agencies/notifications/console/notification-routes.ts'
import { unreadPanel } from '#agencies/notifications/console/unread.panel.ts'
import { profileRoutes } from '#agencies/profile/console/profile-routes.ts'
import { importRoutes } from '#agencies/tree/console/import-routes.ts'
import { successionRoutes } from '#agencies/tree/console/succession-routes.ts'
import { unitsRoutes } from '#agencies/tree/console/units-routes.ts'
import { boardRoutes } from '#annual-report/board/console/board-routes.ts'
import { dueRoutes as reportDueRoutes } from '#annual-report/board/console/due-routes.ts'
import { waitingPanel } from '#annual-report/board/console/waiting.panel.ts'
import { campaignRoutes } from '#annual-report/campaign/console/campaign-routes.ts'
import { comparisonRoutes } from '#annual-report/comparison/console/comparison-routes.ts'
import { computedRoutes } from '#annual-report/computed/console/computed-routes.ts'
import { annualReportRoutes } from '#annual-report/console/annual-report-routes.ts'
import { previewRoutes } from '#annual-report/console/preview-routes.ts'
import { stepRoutes } from '#annual-report/console/step-routes.ts'
import { fillInRoutes } from '#annual-report/filling-in/console/fill-in-routes.ts'
import { findingsRoutes } from '#annual-report/findings/console/findings-routes.ts'
import { historyRoutes } from '#annual-report/history/console/history-routes.ts'
import { campaignRefusals, listCampaignDates, reportRefusals } from '#annual-report/index.ts'
import { textRoutes } from '#annual-report/narrative/console/text-routes.ts'
import { rollUpRoutes } from '#annual-report/roll-up/console/roll-up-routes.ts'
import { sourceRoutes } from '#annual-report/source/console/source-routes.ts'
import { yearsRoutes } from '#annual-report/years/console/years-routes.ts'
import { calendarRoutes } from '#calendar/console/calendar-routes.ts'
import { calendarRefusals } from '#calendar/index.ts'
import { publishingRoutes } from '#catalogue/console/publishing-routes.ts'
import { recordsWaitingPanel } from '#catalogue/console/waiting.panel.ts'
import {
  catalogueRefusals,
  chainRefusals,
  checkRefusals,
  cleanUpRefusals,
  decisionFigureRefusals,
  gazetteRefusals,
  guideRefusals,
  numberingRefusals,
  previewRefusals,
  recordFileRefusals,
  recordRefusals,
  siteImportRefusals,
  siteRefusals,
  synonymRefusals,
  takingInRefusals,
  validityRefusals,
} from '#catalogue/index.ts'
import { disputeRoutes } from '#disputes/console/dispute-routes.ts'
import { disputesOfRequest } from '#disputes/console/of-request.panel.ts'
import { disputeRefusals, listDueInDisputes } from '#disputes/index.ts'
import { outcomeRoutes } from '#disputes/outcomes/console/outcome-routes.ts'
import type { Config } from '#kit/config.ts'
import type { Database } from '#kit/db/database.ts'
import { fileRefusals } from '#kit/files/file-answer.ts'
import type { Route } from '#kit/http/route.ts'
import { createSite } from '#kit/http/site.ts'
import { jobGauges } from '#kit/jobs/job-gauges.ts'
import { jobRefusals } from '#kit/jobs/retry-job.ts'
import { templateRoutes } from '#letters/console/template-routes.ts'
import { letterRefusals } from '#letters/index.ts'
import { identityRoutes } from '#requests/applicants/console/identity-routes.ts'
import { caseFileRoutes } from '#requests/archive/console/case-file-routes.ts'
import { requestFileRoutes } from '#requests/attachments/console/files-routes.ts'
import { colleagueRoutes } from '#requests/colleagues/console/colleague-routes.ts'
import { useRequestParts } from '#requests/console/request-parts.ts'
import { requestRoutes } from '#requests/console/request-routes.ts'
import { dueRoutes } from '#requests/due/console/due-routes.ts'
import { earlierYearsRoutes } from '#requests/earlier-years/console/import-routes.ts'
import {
  accountRefusals,
  attachmentRefusals,
  colleagueRefusals,
  dueRefusals,
  matterRefusals,
  releaseRefusals,
  requestRefusals,
  roomRefusals,
} from '#requests/index.ts'
import { matterRoutes } from '#requests/matters/console/matter-routes.ts'
import { mattersWaitingPanel } from '#requests/matters/console/waiting.panel.ts'
import { paperRoutes } from '#requests/papers/console/paper-routes.ts'
import { releaseRoutes } from '#requests/release/console/release-routes.ts'
import { remedyRoutes } from '#requests/remedy/console/remedy-routes.ts'
import { officeRoomRoutes } from '#requests/rooms/console/room-routes.ts'
import { messageRoutes } from '#requests/telling/console/message-routes.ts'
import { workerJobs } from '../worker-jobs.ts'
import { jobRoutes } from './job-routes.ts'
import { listOpenRedated, noteOpenOverdue } from './open-cases.ts'

/** All addresses of the staff site; some ask how it is set up. */
export function consoleRoutes(config: Config): readonly Route[] {
  useRequestParts([disputesOfRequest])
  return [
    ...homeRoutes([waitingPanel, recordsWaitingPanel, mattersWaitingPanel, unreadPanel]),
    ...signInRoutes(config),
    ...accountRoutes(config),
    ...unifiedRoutes(config),
    ...accountsRoutes(config),
    ...contactRoutes,
    ...unitsRoutes,
    ...importRoutes,
    ...successionRoutes,
    ...profileRoutes,
    ...boardRoutes,
    ...reportDueRoutes,
    ...campaignRoutes,
    ...annualReportRoutes,
    ...stepRoutes,
    ...previewRoutes,
    ...sourceRoutes,
    ...historyRoutes,
    ...fillInRoutes,
    ...findingsRoutes,
    ...textRoutes,
    ...rollUpRoutes,
    ...computedRoutes,
    ...yearsRoutes,
    ...comparisonRoutes,
    ...notificationRoutes,
    ...publishingRoutes,
    ...requestRoutes,
    ...releaseRoutes,
    ...requestFileRoutes,
    ...earlierYearsRoutes,
    ...caseFileRoutes,
    ...matterRoutes,
    ...paperRoutes,
    ...officeRoomRoutes,
    ...identityRoutes,
    ...messageRoutes,
    ...colleagueRoutes,
    ...dueRoutes(listDueInDisputes),
    ...remedyRoutes,
    ...disputeRoutes,
    ...outcomeRoutes,
    ...templateRoutes,
    ...jobRoutes(workerJobs(config)),
    ...calendarRoutes({
      listKnownDates: listCampaignDates,
      listRedated: listOpenRedated,
      noteOverdue: noteOpenOverdue,
    }),
  ]
}

export function consoleSite(
  config: Config,
  database: Database,
  log: boolean,
): Promise<FastifyInstance> {
  return createSite({
    name: 'console',
    database,
    settings: { ...config, log },
    routes: consoleRoutes(config),
    layout: inConsole,
    identify: identifyBy(database, config),
    askToSignIn: askToSignIn(config),
    gauges: () => jobGauges(database),
    refusals: {
      ...agencyRefusals,
      ...calendarRefusals,
      ...fileRefusals,
      ...reportRefusals,
      ...campaignRefusals,
      ...catalogueRefusals,
      ...numberingRefusals,
      ...guideRefusals,
      ...recordRefusals,
      ...decisionFigureRefusals,
      ...gazetteRefusals,
      ...siteImportRefusals,
      ...siteRefusals,
      ...chainRefusals,
      ...previewRefusals,
      ...recordFileRefusals,
      ...checkRefusals,
      ...validityRefusals,
      ...synonymRefusals,
      ...cleanUpRefusals,
      ...takingInRefusals,
      ...requestRefusals,
      ...matterRefusals,
      ...releaseRefusals,
      ...attachmentRefusals,
      ...accountRefusals,
      ...roomRefusals,
      ...colleagueRefusals,
      ...dueRefusals,
      ...letterRefusals,
      ...disputeRefusals,
      ...jobRefusals,
    },
  })
}

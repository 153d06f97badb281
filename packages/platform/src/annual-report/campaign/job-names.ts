// Names of the jobs of campaigns: what actions put into the queue and the worker does.

export const tellOpeningJob = 'campaign.tellOpening'
export const remindJob = 'campaign.remind'

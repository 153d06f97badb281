// Names of jobs that steps of the flow put into the queue.

export const countErrorsJob = 'annualReport.countErrors'

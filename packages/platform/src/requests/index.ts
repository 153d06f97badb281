// The door of the requests: what disputes and the annual report use.

export { findRequest } from './case/requests.store.ts'

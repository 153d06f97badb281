// What a person is told: something happened, or waits for them; read once they have opened it.

export type Notification = {
  readonly id: string
  readonly title: string
  /** A sentence more; empty when the title says all. */
  readonly detail: string
  /** Where on the staff site it leads. */
  readonly link: string
  readonly createdAt: Date
  readonly readAt: Date | null
}

export type News = Pick<Notification, 'title' | 'detail' | 'link'> & {
  /** Names what happened: nobody is told the same twice. */
  readonly cause: string
}

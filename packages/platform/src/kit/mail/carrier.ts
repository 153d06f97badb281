// What brings a message to somebody outside: e-mail by SMTP, and SMS where an office has a gateway.

export type CarrierName = 'email' | 'sms'

/** Words for one person: never personal data and never what a case is about. */
export type Message = {
  /** The same at every attempt, so that a server can tell a message it has taken already. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** An address at which such messages are ended; mail programs offer it. */
  readonly unsubscribe?: string | undefined
}

export type Carried =
  | { readonly outcome: 'taken' }
  /** The address does not exist, or the server will never take this: not tried again. */
  | { readonly outcome: 'bounced'; readonly problem: string }
  /** Tried again later. */
  | { readonly outcome: 'later'; readonly problem: string }

export type Carrier = (message: Message) => Promise<Carried>

export type Carriers = { readonly [Name in CarrierName]?: Carrier }

let carriers: Carriers = {}

/** Sets what this process sends with; a carrier that is not set up is left out. */
export function useCarriers(given: Carriers): void {
  carriers = given
}

export function carrierOf(name: CarrierName): Carrier | undefined {
  return carriers[name]
}

/** Whether messages of this kind leave the platform at all. */
export function isSetUp(name: CarrierName): boolean {
  return carriers[name] !== undefined
}

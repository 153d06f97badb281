// What a process needs besides the database: keys of secrets, the store of files, mail, addresses.

import type { Config } from '../config.ts'
import { fileRoomOf, useFileRoom } from '../files/file-room.ts'
import { useStageLimits } from '../files/stage-limits.ts'
import { useCarriers } from '../mail/carrier.ts'
import { mailBySmtp } from '../mail/smtp.ts'
import { useAsking } from '../net/asking.ts'
import { useOfficeRules } from '../office-rules.ts'
import { addressesOf, useAddresses } from '../public-addresses.ts'
import { loadKeys } from '../secrets/key-file.ts'
import { useKeys } from '../secrets/key-ring.ts'

/** Gives this process all of it; keys are loaded when something is first sealed or opened. */
export function equip(config: Config): void {
  useKeys(() => loadKeys(config))
  useFileRoom(fileRoomOf(config))
  useAddresses(addressesOf(config))
  useAsking({ isOn: config.checkLinks })
  useOfficeRules({ maySplitRequests: config.splitRequests })
  useStageLimits({ fromOne: config.stagedMegabytesFromOne, inAll: config.stagedMegabytesInAll })
  const { smtpUrl: url, mailSender: sender, mailMayBePlain: mayBePlain } = config
  useCarriers(url && sender ? { email: mailBySmtp({ url, sender, mayBePlain }) } : {})
}

/** Gives this process all of it; says why and ends it when the keys cannot be used. */
export function equipOrExit(config: Config): void {
  equip(config)
  try {
    loadKeys(config)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(2)
  }
}

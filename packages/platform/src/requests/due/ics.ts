// Due days as calendar programs read them (RFC 5545): the number of the request and the day, no more.

import { addDays, type LocalDate } from '#law/index.ts'
import { type DueDay, dueTitles } from './due-day.ts'

const compact = (on: LocalDate): string => on.replaceAll('-', '')

/** All-day entries; a line break is CR LF, and nothing here is long enough to be folded. */
export function icsOf(days: readonly DueDay[], now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = days.flatMap(({ requestId, number, clockState, dueOn }) => {
    const [what = ''] = dueTitles[clockState].split('（')
    return [
      'BEGIN:VEVENT',
      `UID:${requestId}-${clockState === 'waiting' ? 'waiting' : 'answer'}@gongkai`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(dueOn)}`,
      `DTEND;VALUE=DATE:${compact(addDays(dueOn, 1))}`,
      `SUMMARY:${escaped(`${what}期限 ${number ?? '未登记'}`)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]
  })
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Gongkai//Due days//ZH']
  return `${[...head, 'X-WR-CALNAME:到期日历', ...lines, 'END:VCALENDAR'].join('\r\n')}\r\n`
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/[\r\n]+/g, ' ')
}

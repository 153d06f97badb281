// Due days as calendar programs read them (RFC 5545): the number of the case and the day, no more.

import { addDays, type LocalDate } from '#law/index.ts'
import type { DueItem } from './due-item.ts'

const compact = (on: LocalDate): string => on.replaceAll('-', '')

/** RFC 5545 folds lines of more than 75 bytes; with these nothing is that long. */
const mostSigns = 20

/** All-day entries; a line break is CR LF. */
export function icsOf(items: readonly DueItem[], now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = items.flatMap(({ id, mark, number, what, dueOn }) => {
    const [short = ''] = what.split('（')
    const name = [...`${short}期限 ${number}`].slice(0, mostSigns).join('')
    return [
      'BEGIN:VEVENT',
      `UID:${id}-${mark}@gongkai`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(dueOn)}`,
      `DTEND;VALUE=DATE:${compact(addDays(dueOn, 1))}`,
      `SUMMARY:${escaped(name)}`,
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

import type { Day } from '../../core/base/calendar.ts'

// Swedish writes days as ISO does; bills count days in Shanghai wherever the computer is.
const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** Today in Shanghai. */
export function today(): Day {
  return shanghai.format(new Date()) as Day
}

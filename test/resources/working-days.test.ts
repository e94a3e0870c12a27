import { readFileSync } from 'node:fs'
import { isWorkday } from 'chinese-days'
import { expect, it } from 'vitest'
import data from '../../resources/law/working-days.json' with { type: 'json' }
import { addDays, type Day, day } from '../../src/core/base/calendar.ts'
import { isWorkingDay } from '../../src/core/claims/working-days.ts'

/** Its days as they are published with the package, by which it is seen which years it knows. */
const published: { holidays: Record<string, string> } = JSON.parse(
  readFileSync(new URL('../../node_modules/chinese-days/dist/chinese-days.json', import.meta.url), 'utf8'),
)

it('every day of the data is a working day or none as the package chinese-days has it', () => {
  const [first, last] = [day(data.validFrom), day(data.validTo)]
  for (let on: Day = first; on <= last; on = addDays(on, 1)) expect(isWorkingDay(on), on).toBe(isWorkday(on))
})

it('the package knows every year of the data', () => {
  const known = new Set(Object.keys(published.holidays).map(on => on.slice(0, 4)))
  for (let year = Number(data.validFrom.slice(0, 4)); year <= Number(data.validTo.slice(0, 4)); year += 1)
    expect([...known]).toContain(String(year))
})

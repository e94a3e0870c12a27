import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, dayFromEpoch, type WallTime } from '../../../src/core/base/calendar.ts'
import { type CalendarEvent, calendarFile, folded } from '../../../src/core/reminders/calendar-file.ts'

const stamp = '2026-04-02T07:30:05' as WallTime

function reminder(other: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: 'charge-alipay-1-2026-04-09@xucha',
    day: day('2026-04-02'),
    title: '小米云服务 快要扣 ¥6',
    text: '4月9日前后会从支付宝扣款。',
    ...other,
  }
}

interface Component {
  name: string
  properties: Map<string, string>
  children: Component[]
}

/** Reads a file by the words of RFC 5545, apart from the code that writes it. */
function parsed(file: string): Component {
  const root: Component = { name: '', properties: new Map(), children: [] }
  const open = [root]
  for (const line of file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)) {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/s.exec(line) ?? []
    const top = open.at(-1) ?? root
    if (name === 'BEGIN') {
      const child: Component = { name: value, properties: new Map(), children: [] }
      top.children.push(child)
      open.push(child)
    } else if (name === 'END') {
      expect(top.name).toBe(value)
      open.pop()
    } else {
      expect(top.properties.has(name)).toBe(false)
      top.properties.set(name, value)
    }
  }
  expect(open).toEqual([root])
  return root.children[0] ?? root
}

function unescaped(text = ''): string {
  return text.replaceAll(/\\([\\;,nN])/g, (_, letter: string) =>
    letter.toLowerCase() === 'n' ? '\n' : letter,
  )
}

describe('a calendar file', () => {
  test('holds one all-day event with an alarm per reminder', () => {
    const calendar = parsed(calendarFile([reminder()], stamp))
    expect(calendar.name).toBe('VCALENDAR')
    expect(calendar.properties.get('VERSION')).toBe('2.0')
    expect(calendar.properties.get('PRODID')).toBeTruthy()
    const [event] = calendar.children
    expect(event?.name).toBe('VEVENT')
    expect(Object.fromEntries(event?.properties ?? [])).toEqual({
      UID: 'charge-alipay-1-2026-04-09@xucha',
      DTSTAMP: '20260401T233005Z',
      SEQUENCE: '29585250',
      'DTSTART;VALUE=DATE': '20260402',
      'DTEND;VALUE=DATE': '20260403',
      SUMMARY: '小米云服务 快要扣 ¥6',
      DESCRIPTION: '4月9日前后会从支付宝扣款。',
      TRANSP: 'TRANSPARENT',
    })
    expect(event?.children.map(child => child.name)).toEqual(['VALARM'])
    expect(event?.children[0]?.properties.get('TRIGGER')).toBe('PT9H')
  })

  test('rings on the day, and as many days before it as are asked for', () => {
    const rings = (ringsBefore?: number) =>
      parsed(
        calendarFile([{ ...reminder(), ...(ringsBefore !== undefined && { ringsBefore }) }], stamp),
      ).children[0]?.children.map(({ properties }) => properties.get('TRIGGER'))
    expect(rings()).toEqual(['PT9H'])
    expect(rings(1)).toEqual(['-PT15H', 'PT9H'])
    expect(rings(30)).toEqual(['-PT711H', 'PT9H'])
  })

  test('is an empty calendar without reminders', () => {
    expect(parsed(calendarFile([], stamp)).children).toEqual([])
  })

  test('ends an event on the next day across the ends of months and years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18000, max: 30000 }), epoch => {
        const on = dayFromEpoch(epoch)
        const event = parsed(calendarFile([reminder({ day: on })], stamp)).children[0]
        expect(event?.properties.get('DTSTART;VALUE=DATE')).toBe(on.replaceAll('-', ''))
        expect(event?.properties.get('DTEND;VALUE=DATE')).toBe(addDays(on, 1).replaceAll('-', ''))
      }),
    )
  })

  test('gives back any text as it was, in lines of at most 75 octets with CRLF', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 300 })
      .map(raw => raw.replaceAll(/\p{Cc}|\p{Cs}/gu, ''))
    const withBreaks = fc.array(text, { minLength: 1, maxLength: 3 }).map(parts => parts.join('\n'))
    fc.assert(
      fc.property(text, withBreaks, (title, body) => {
        const file = calendarFile([reminder({ title, text: body })], stamp)
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
        }
        const event = parsed(file).children[0]
        expect(unescaped(event?.properties.get('SUMMARY'))).toBe(title)
        expect(unescaped(event?.properties.get('DESCRIPTION'))).toBe(body)
      }),
    )
  })

  test('drops characters that the format forbids', () => {
    expect(calendarFile([reminder({ title: 'a\u0000b\u0007\tc' })], stamp)).toContain('SUMMARY:abc')
  })

  test('folds between characters, never inside one', () => {
    const line = `SUMMARY:${'续'.repeat(60)}😀${'a'.repeat(90)}`
    const parts = folded(line).split('\r\n ')
    expect(parts.join('')).toBe(line)
    for (const part of parts) expect(part).not.toMatch(/\p{Cs}/u)
  })
})

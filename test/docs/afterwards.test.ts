import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { debitWindow } from '../../src/core/base/cadence.ts'
import { changeKinds } from '../../src/core/cancellation/check-up.ts'
import { nearDays, ownDaysAhead } from '../../src/core/claims/case-day.ts'
import { oldAfterDays } from '../../src/core/reminders/alert.ts'
import { alertDaysBefore } from '../../src/core/reminders/charge-note.ts'
import { words } from '../../src/i18n/words.ts'
import { daytime } from '../../src/main/reminders/alert-schedule.ts'

const read = (file: string) => readFileSync(resolve(import.meta.dirname, '../../docs', file), 'utf8')

const [few, some, many] = alertDaysBefore

const pages = [
  {
    language: 'zh',
    text: read('afterwards.zh-CN.md'),
    label: /「([^」]+)」/g,
    days: [
      `扣款日前 ${debitWindow.early} 天`,
      `扣款日后 ${debitWindow.late} 天`,
      `前 ${debitWindow.late} 天里该来的一笔`,
      `扣款前 ${few}、${some} 或 ${many} 天`,
      `连续 ${oldAfterDays} 天没有新账单`,
      `到期前 ${nearDays.reply} 天起`,
      `到期前 ${nearDays.own} 天起`,
      `到期前 ${ownDaysAhead} 天`,
      `提前 ${ownDaysAhead} 天再响一次`,
      `上海时间 ${daytime.from} 点到 ${daytime.to} 点`,
    ],
  },
  {
    language: 'en',
    text: read('afterwards.md'),
    label: /“([^”]+)”/g,
    days: [
      `${debitWindow.early} days before it (Alipay`,
      `${debitWindow.late} days after it (WeChat`,
      `due up to ${debitWindow.late} days before`,
      `${few}, ${some} or ${many} days before the next charge`,
      `shows the last ${oldAfterDays} days`,
      `from ${nearDays.reply} days before it`,
      `from ${nearDays.own} days before it`,
      `${ownDaysAhead} days before it; to sue`,
      `${ownDaysAhead} days before as well`,
      `between ${daytime.from} and ${daytime.to} o'clock in Shanghai`,
    ],
  },
] as const

/** Every sentence of the window that takes no values. */
function texts(of: unknown): string[] {
  if (typeof of === 'string') return [of]
  return typeof of === 'object' && of !== null ? Object.values(of).flatMap(texts) : []
}

/** What a page consists of, without its words: headings, table rows and paragraphs in their order. */
function shape(text: string): string[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => (/^#+|^\|/.exec(line) ?? ['text'])[0])
}

describe.each(pages)('the page on what comes afterwards, $language', ({ language, text, label, days }) => {
  const labels = [...text.matchAll(label)].map(match => match[1] ?? '')

  it('names the days by which the app goes', () => {
    expect(days.filter(one => !text.includes(one))).toEqual([])
    expect(words(language).alert.explained).toContain(String(ownDaysAhead))
  })

  it('calls things as the window does', () => {
    const said = new Set(texts(words(language)))
    expect(labels.length).toBeGreaterThan(15)
    expect(labels.filter(one => !said.has(one))).toEqual([])
  })

  it('names every change a check-up tells, the most urgent first', () => {
    const { kinds } = words(language).checkUp
    expect(text).toContain(
      changeKinds
        .map(kind => (language === 'zh' ? `「${kinds[kind]}」` : `“${kinds[kind]}”`))
        .join(language === 'zh' ? '' : ', '),
    )
  })
})

it('says the same in the same places in both languages', () => {
  const [zh, en] = pages.map(({ text }) => shape(text))
  expect(zh).toEqual(en)
})

import { describe, expect, it } from 'vitest'
import { read, readText } from '../../../fixture/read.ts'
import { encoded } from '../../../fixture/write-bill.ts'
import { appHeader, appRow, wechatHeader, wechatRow } from '../trap-rows.ts'

/** Rows of a direction and a sum each, in a table of either wallet. */
function texts(rows: readonly (readonly [direction: string, sum: string])[]): string[] {
  return [
    [wechatHeader, ...rows.map(([word, sum], index) => wechatRow({ 4: word, 5: sum, 8: `420000${index}` }))],
    [appHeader, ...rows.map(([word, sum], index) => appRow({ 5: word, 6: sum, 9: `202403${index}` }))],
  ].map(lines => lines.join('\n'))
}

describe('sums with a sign', () => {
  it.each(['-21.00', '¥-21.00', '-¥21.00', '−21.00', '－21.00', '(21.00)', '- 21'])(
    'of every 支出, %s, say what the direction says',
    sum => {
      for (const text of texts([
        ['支出', sum],
        ['收入', '+3.00'],
        ['其他', '-5.00'],
        ['支出', '0.00'],
      ]))
        expect(readText(text)).toMatchObject({
          rejected: [],
          transactions: [
            { direction: 'expense', fen: 2100 },
            { direction: 'income', fen: 300 },
            { direction: 'neutral', fen: 500 },
            { direction: 'expense', fen: 0 },
          ],
        })
    },
  )

  it.each([[['支出', '21.00']], [['收入', '-3.00']]] as const)(
    'beside %j may mean money that came back: these rows stay refused',
    other => {
      for (const text of texts([['支出', '-21.00'], other, ['收入', '1.00']]))
        expect(readText(text).rejected.map(({ reason }) => reason)).toContain('amount')
    },
  )

  it('are read with dates that the file as a whole has to settle', () => {
    for (const text of texts([['支出', '-21.00']]))
      expect(readText(text.replaceAll('2024-03-05 08:31:12', '3/25/2024 8:31')).transactions).toMatchObject([
        { fen: 2100, paidAt: '2024-03-25T08:31:00' },
      ])
  })

  it('of nothing but 收入 are no bill', () => {
    for (const text of texts([['收入', '-21.00']]))
      expect(read(encoded(text, 'utf-8'))).toMatchObject({ issue: { code: 'unreadable' } })
  })
})

import { expect, test } from 'vitest'
import { dataTemplate, found, full, killed, killedWhileAsked, limitMs, request } from '../killed-data.ts'

const template = dataTemplate()

test(
  `${killed}removing bills takes all of them or none`,
  async () => {
    const dataFolder = template.copies()
    const counts = new Set<number>()
    await killedWhileAsked(
      turn => ({ dataFolder: dataFolder(turn), asked: request('bills.remove', { ids: [1, 3] }) }),
      async turn => {
        const now = await found(dataFolder(turn))
        expect([1, 3]).toContain(now.sources)
        expect(now.rows === full.rows).toBe(now.sources === 3)
        expect(now).toMatchObject({ cases: 1, attachments: 1 })
        counts.add(now.sources)
      },
    )
    expect(counts.size).toBe(2)
  },
  limitMs,
)

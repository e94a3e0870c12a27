import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seemingPng } from '../../fixture/png.ts'
import { dataTemplate, found, killed, killedWhileAsked, limitMs, request } from '../killed-data.ts'
import { temporaryFolder } from '../test-engine.ts'

const template = dataTemplate()

test(
  `${killed}attaching files adds all of them or none`,
  async () => {
    const dataFolder = template.copies()
    const into = temporaryFolder()
    const paths: Record<string, string> = {}
    for (const token of ['a', 'b', 'c', 'd']) {
      paths[token] = join(into, `${token}.png`)
      writeFileSync(paths[token], seemingPng(1_500_000, token.charCodeAt(0)))
    }
    const counts = new Set<number>()
    const asked = request('claims.attach', { id: 1, evidence: 'E04', tokens: Object.keys(paths) }, paths)
    await killedWhileAsked(
      turn => ({ dataFolder: dataFolder(turn), asked }),
      async turn => {
        const now = await found(dataFolder(turn))
        expect([1, 5]).toContain(now.attachments)
        expect(now).toMatchObject({ sources: 3, cases: 1 })
        counts.add(now.attachments)
      },
    )
    expect(counts.has(1)).toBe(true)
  },
  limitMs,
)

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fen as fenOf, formatYuan } from '../../../src/core/base/money.ts'
import { yuanText } from '../../../src/core/claims/paper-text.ts'
import { needPrograms } from '../../fixture/system.ts'
import { tenCases } from '../claims/ten-cases.ts'
import { caseOf } from '../claims/test-case.ts'
import { verified, written } from './test-pack.ts'

test.for(tenCases)(
  '$id from the bill to a checked pack',
  async ({ id, title, trades, wallet, answers, fen, cites }, context) => {
    const one = await caseOf(trades, wallet ? { wallet } : {})
    one.answerAsked(answers)
    expect(one.view.answered).toBe(true)
    expect(one.view.claims.map(({ key }) => key)).toContain(id)
    const { path } = await written(one)

    const text = (name: string) => readFileSync(join(path, name), 'utf8')
    expect((await verified(path)).sound).toBe(true)

    const report = text('证据/证据包.pdf')
    expect(report).toContain(title)
    // What nobody agreed to is asked of the wallet; the merchant only got it.
    const asked = /向谁提出<\/th><td>支付宝/
    if (id === 'unauthorised') expect(report).toMatch(asked)
    else expect(report).not.toMatch(asked)
    expect(report).toContain(formatYuan(fenOf(fen)))
    for (const cited of cites) expect(report).toContain(cited)
    // What is meant for the person alone, or for the other side's lawyer, is not in it.
    for (const { merchantSays, weakness } of one.view.claims) {
      expect(report).not.toContain(merchantSays)
      expect(report).not.toContain(weakness)
    }
    expect(JSON.parse(text('校验/manifest.json'))).toMatchObject({ claimedFen: fen, sample: false })

    const letters = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(name =>
      /^[1-4]-.*\.txt$/.test(name),
    )
    expect(letters.length).toBeGreaterThan(0)
    for (const name of letters) {
      expect(text(name)).not.toMatch(/请填写|XX|undefined|null|NaN|\{|\}|YYYY|五日/)
      // What three years have passed over stands in a sum of its own.
      const isSplit = /三年以内/.test(text(name)) || /照着填/.test(name)
      if (!name.includes('举报') && !isSplit)
        expect(text(name)).toMatch(new RegExp(`(?<!\\d)${yuanText(fenOf(fen))}`))
    }

    needPrograms(context, 'sha256sum')
    execFileSync('sha256sum', ['--quiet', '-c', '校验/SHA256SUMS'], { cwd: path })
  },
)

import { expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import { certifiedCharges } from '../../../src/engine/claims/case-charges.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { numberOfCertificate } from '../../../src/engine/packs/pack-excerpt.ts'
import { allTrades } from '../../../src/engine/store/rows.ts'
import { allSources } from '../../../src/engine/store/sources.ts'
import { planned } from '../../fixture/bill-options.ts'
import { certificateOf } from '../../fixture/certificate.ts'
import { certificatePdf } from '../../fixture/certificate-pdf.ts'
import { household } from '../../fixture/household.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

const period = { from: '2024-01-01', to: '2024-12-31' }

it.each([
  ['alipay', 'A5', 'A4', 'predefined', '2026112800085004132820654681680069189554'],
  ['wechat', 'W6', 'W4', 'subset', '202611281234567890'],
] as const)(
  'charges of %s stand in the certificate of their account',
  async (wallet, certificate, bill, fonts, number) => {
    const ctx = await testContext()
    const folder = temporaryFolder()
    const months = Array.from({ length: 12 }, (_, month) => ({
      at: `2024-${String(month + 1).padStart(2, '0')}-05 00:31:12`,
      counterparty: '北京小米移动软件有限公司',
      goods: '小米云服务 200GB 连续包月',
      fen: 2100,
    }))
    const trades = [...months, ...household({ wallet, ...period, perMonth: 15, seed: 4 })]
    const printed = certificatePdf(certificateOf(planned({ format: certificate, trades, period })), {
      fonts,
      split: true,
    })
    await billUseCases(ctx).import(
      [
        fileOf(folder, '证明.pdf', printed),
        fileOf(folder, `账单.${bill === 'W4' ? 'xlsx' : 'csv'}`, writeBill({ format: bill, trades, period })),
      ],
      {},
    )
    const charges = allTrades(ctx.db, day('2025-01-01')).filter(({ counterparty }) =>
      counterparty.includes('小米移动'),
    )
    expect(charges).toHaveLength(12)
    expect(new Set(charges.map(({ source }) => source.name))).not.toContain('证明.pdf')
    const sources = allSources(ctx.db)
    const [certified, ...others] = certifiedCharges(ctx, sources, charges)
    expect(others).toEqual([])
    expect(certified).toMatchObject({ wallet, isWhole: true, missing: [], outside: [] })
    expect(certified?.found).toHaveLength(12)
    expect(certified?.pages.length).toBeGreaterThan(3)
    const source = sources.find(({ id }) => id === certified?.sourceId)
    expect(await numberOfCertificate(ctx, source?.sha256 ?? '')).toBe(number)
  },
)

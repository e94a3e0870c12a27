import { expect, test } from 'vitest'
import { addMonths, day } from '../../../../src/core/base/calendar.ts'
import { fen } from '../../../../src/core/base/money.ts'
import { chargeSection } from '../../../../src/core/packs/report/charges.ts'
import { evidenceSection } from '../../../../src/core/packs/report/evidence.ts'
import { factSection } from '../../../../src/core/packs/report/facts.ts'
import { madeCase, madeCharge } from '../../claims/made-case.ts'
import { packOf } from '../handed-texts.ts'

const charges = [0, 1, 2].map(months => madeCharge(addMonths(day('2026-05-05'), months), 600))
const facts = packOf(madeCase(charges, { payer: 'self' }))

test('charges are numbered from 1, as claims and refunds name them', () => {
  const rows = [
    ...chargeSection(facts).markup.matchAll(/<tr><td class="[^"]*">●?(-?\d+)<\/td><td>([\d-]+)<br>/g),
  ]
  expect(rows.map(([, number, on]) => [number, on])).toEqual([
    ['1', '2026-05-05'],
    ['2', '2026-06-05'],
    ['3', '2026-07-05'],
  ])
})

test('what happened on one day keeps the order in which the pack tells it', () => {
  const step = { day: day('2026-06-05'), before: fen(600), after: fen(900), wallet: 'alipay' as const }
  const priceSteps = ['云空间', '摄像头'].map(service => ({ ...step, service }))
  const { markup } = factSection({ ...facts, priceSteps }, { pages: new Map(), pictures: new Map() })
  expect(markup.indexOf('云空间')).toBeGreaterThan(0)
  expect(markup.indexOf('摄像头')).toBeGreaterThan(markup.indexOf('云空间'))
})

test('a certificate that the facts name stands in the index of evidence, handed over or not', () => {
  const parts = { pages: new Map(), pictures: new Map() }
  const certificate = {
    wallet: 'alipay' as const,
    sha256: 'a'.repeat(64),
    number: '20260701',
    agreed: [1, 2, 3],
    pages: [1],
    isAllClaimed: false,
    claimedCount: 0,
    differences: [],
    missing: [],
  }
  const told = (path: string | null, agreed = certificate.agreed) => {
    const certificates = [{ ...certificate, path, agreed }]
    const index = evidenceSection({ ...facts, certificates }, parts).markup
    return { facts: factSection({ ...facts, certificates }, parts).markup, index }
  }
  const name = '《交易流水证明》（编号20260701）'
  for (const { facts: said, index } of [told(null), told('4-法院/支付宝交易流水证明.pdf')]) {
    expect(said).toContain(name)
    expect(index).toContain(name)
  }
  expect(told(null).index).toContain('由我保存')
  expect(told(null).index).not.toContain('只交法院')
  expect(told(null, []).index + told(null, []).facts).not.toContain(name)
})

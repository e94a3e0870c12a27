import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { WallTime } from '../../../src/core/base/calendar.ts'
import { isOwn } from '../../../src/core/packs/pack-names.ts'
import { caseHandlers } from '../../../src/engine/claims/cases.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { writePack } from '../../../src/engine/packs/packs.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { planned } from '../../fixture/bill-options.ts'
import { certificateOf, certified } from '../../fixture/certificate.ts'
import { certificatePdf } from '../../fixture/certificate-pdf.ts'
import { type FixtureTrade, numbered } from '../../fixture/trade.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { sure } from '../claims/test-case.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'
import { print } from './print.ts'
import { filesIn } from './test-pack.ts'

const period = { from: '2025-01-01', to: '2025-12-31' }
const months: FixtureTrade[] = Array.from({ length: 12 }, (_, month) =>
  numbered('alipay', {
    at: `2025-${String(month + 1).padStart(2, '0')}-05 08:31:12`,
    counterparty: '北京小米移动软件有限公司',
    goods: '小米云服务-200GB连续包月',
    fen: 2100,
  }),
)

/** A case about a year of charges beside the certificate of their account; `printed` are the trades as that has them. */
async function caseWith(printed: readonly FixtureTrade[]) {
  const ctx = await testContext()
  ctx.now = () => '2026-03-01T12:00:00' as WallTime
  const pdf = certificatePdf(certificateOf(planned({ format: 'A5', trades: printed, period })), {
    fonts: 'predefined',
    split: false,
  })
  const bill = writeBill({ format: 'A4', trades: months, period })
  const folder = temporaryFolder()
  await billUseCases(ctx).import([fileOf(folder, '证明.pdf', pdf), fileOf(folder, '账单.csv', bill)], {})
  const getSnapshot = createSnapshots(ctx)
  const handlers = caseHandlers(ctx, getSnapshot)
  const [renewal] = getSnapshot().all
  const charges = renewal!.charges.map(({ charge: { wallet, tradeNo } }) => ({ wallet, tradeNo }))
  const { id } = sure(handlers['claims.start']({ charges }))
  const answer = (question: string, said: string) =>
    sure(handlers['claims.answer']({ id, question: question as never, answer: said }))
  for (const [question, said] of Object.entries({
    payer: 'self',
    'first-charge': 'renewal',
    reminder: 'none',
    future: 'stop',
  }))
    answer(question, said)
  const pack = async () => {
    const wanted = { caseId: id, form: 'folder' as const, folder: temporaryFolder() }
    const { path } = sure(await writePack(ctx, getSnapshot, wanted, print))
    return new Map([...filesIn(path)].map(([name, file]) => [name, readFileSync(file)]))
  }
  return { pdf, answer, pack, view: () => sure(handlers['claims.open']({ id })) }
}

const name = '4-法院/交易流水证明.pdf'
const number = '2026112800085004132820654681680069189554'

test('the report says that the charges stand in the certificate, whose file goes to the court alone, if asked for', async () => {
  const { pdf, answer, pack, view } = await caseWith(months)
  expect(view().evidence.find(({ id }) => id === 'sealed-statement')?.state).toBe('done')
  expect(view().questions.find(({ id }) => id === 'certificate')).toMatchObject({
    optional: true,
    answer: null,
  })
  const sentence = new RegExp(
    `请求退还的12笔扣款，都记载在支付宝出具的《交易流水证明》（编号${number}）第[\\d、–]+页，时间、金额、收款方和交易单号都和账单一致。`,
  )
  const without = await pack()
  expect(without.has(name)).toBe(false)
  expect(String(without.get('证据/证据包.pdf'))).toMatch(sentence)
  expect(String(without.get('4-法院/起诉状.txt'))).not.toContain('流水证明')

  answer('certificate', 'with')
  const files = await pack()
  expect(files.get(name)?.equals(Buffer.from(pdf))).toBe(true)
  expect(String(files.get('证据/证据包.pdf'))).toMatch(sentence)
  expect(String(files.get('4-法院/起诉状.txt'))).toMatch(
    /1\. 交易流水证明（支付宝出具），第[\d、]+页，证明其中12笔扣款的时间、金额和收款方/,
  )
  for (const [file, bytes] of files) {
    if (file === name) continue
    expect(String(bytes), file).not.toContain(certified.name)
    expect(String(bytes), file).not.toContain(certified.identityNumber)
  }
  const manifest = JSON.parse(String(files.get('校验/manifest.json')))
  expect(manifest.certificates).toMatchObject([{ path: name, wallet: 'alipay', number }])
})

test('what it says otherwise stands in the person’s own list alone', async () => {
  const { pack } = await caseWith(months.map((one, index) => (index === 3 ? { ...one, fen: 1800 } : one)))
  const files = await pack()
  expect(String(files.get('证据/证据包.pdf'))).toContain('第1–3、5–12笔扣款，记载在支付宝出具的')
  const differs = '第 4 笔的金额不一样：账单是“¥21”，证明是“¥18”'
  for (const [file, bytes] of files)
    if (file.startsWith('只给自己看/')) expect(String(bytes)).toContain(differs)
    else if (!isOwn(file)) expect(String(bytes), file).not.toContain('¥18')
})

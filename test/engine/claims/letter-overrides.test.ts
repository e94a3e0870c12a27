import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { openArchive } from '../../../src/engine/import/archive.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { plainAnswers } from '../../fixture/answers.ts'
import { refunded } from '../../fixture/trade.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { answered, verified, written } from '../packs/test-pack.ts'
import { emptiedLog, fileOf, temporaryFolder, testEngine } from '../test-engine.ts'
import { caseOf, letter, monthly, sure, type TestCase } from './test-case.ts'

/** Writes a letter as the window does: over the wording that is there. */
function word(one: TestCase, id: string, text: string): void {
  const { override, drafted } = letter(one, id)
  sure(
    one.handlers['claims.editLetter']({
      id: one.view.id,
      letter: id,
      override: { text, baseText: override?.baseText ?? drafted },
    }),
  )
}

const said = { ...plainAnswers, 'would-cancel': 'unsure', future: 'keep' }

const sentence = '我妈妈七十岁了，<b>她</b>从来没有同意过 & "自动续费"。'

describe('a letter in own words', () => {
  it('is kept letter by letter, and written into the pack as it is', async () => {
    const one = await answered()
    const { drafted } = letter(one, 'merchant')
    const text = drafted.replace('请你们', `${sentence}\n请你们`)
    word(one, 'merchant', text)
    word(one, '12315-300', `退钱。${sentence}`)
    sure(
      one.handlers['claims.editLetter']({
        id: one.view.id,
        letter: '12315-500',
        override: { text: sentence, baseText: '' },
      }),
    )
    expect(letter(one, 'merchant')).toMatchObject({
      text,
      drafted,
      newFacts: [],
      override: { baseText: drafted },
    })
    const pack = await written(one)
    const read = (name: string) => readFileSync(join(pack.path, name))
    const plain = (name: string) =>
      read(name)
        .toString()
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n')
    expect(plain('1-发给商家/退款申请.txt')).toBe(text)
    expect(plain('3-12315/投诉内容.txt')).toBe(`退钱。${sentence}`)
    expect(plain('3-12315/投诉内容-500字.txt')).toBe(sentence)
    word(one, 'court', sentence)
    const again = await written(one)
    const opened = await openArchive(readFileSync(join(again.path, '4-法院/起诉状.docx')))
    const files = opened.ok ? opened.value : []
    const document = new TextDecoder().decode(files.find(({ name }) => name === 'word/document.xml')?.bytes)
    expect(document).toContain('&lt;b&gt;她&lt;/b&gt;从来没有同意过 &amp; "自动续费"')
    expect(document).not.toContain('<b>')
    expect(plain('只给自己看/给自己看的清单.pdf')).toContain('1-发给商家/退款申请.txt')
    expect(plain('证据/证据包.pdf')).not.toContain('退款申请')
    expect((await verified(pack.path)).sound).toBe(true)
    expect((await written(one)).files).toEqual(again.files)
  })

  it('is told to be older than the facts, until the person says that it fits or takes the new one', async () => {
    const one = await answered()
    const before = letter(one, 'merchant').drafted
    word(one, 'merchant', `${sentence}\n${before}`)
    one.answer('demanded', 'refused')
    one.answer('demanded-on', '2026-11-01')
    const older = letter(one, 'merchant')
    expect(older.text).toBe(`${sentence}\n${before}`)
    expect(older.newFacts.flatMap(fact => fact.new).join()).toContain('2026年11月1日')
    // Going on writing is no answer to that.
    word(one, 'merchant', `${older.text}。`)
    expect(letter(one, 'merchant').newFacts).toEqual(older.newFacts)
    const { id } = one.view
    const override = { text: older.text, baseText: older.drafted }
    sure(one.handlers['claims.editLetter']({ id, letter: 'merchant', override }))
    expect(letter(one, 'merchant')).toMatchObject({ text: older.text, newFacts: [] })
    sure(one.handlers['claims.editLetter']({ id, letter: 'merchant', override: null }))
    expect(letter(one, 'merchant')).toMatchObject({ text: older.drafted, override: null, newFacts: [] })
  })

  it('is told to be older by a later bill as well: money that came back', async () => {
    const trades = monthly('2026-01', 4, 600)
    const one = await caseOf(trades, { period: { from: '2026-01-01', to: '2026-05-31' } })
    one.answerAll(said)
    const text = `${sentence}\n${letter(one, 'merchant').drafted}`
    word(one, 'merchant', text)
    const [first] = trades
    const back = first ? refunded('alipay', first, { at: '2026-06-03 10:00:00' }) : []
    const bytes = writeBill({ format: 'A4', trades: back, period: { from: '2026-01-01', to: '2026-06-30' } })
    await billUseCases(one.ctx).import([fileOf(temporaryFolder(), '后来.csv', bytes)], {})
    const older = letter(one, 'merchant')
    expect(older.text).toBe(text)
    expect(older.newFacts.flatMap(fact => fact.old).join()).toContain('24元')
    expect(older.newFacts.flatMap(fact => fact.new).join()).toContain('18元')
  })

  it('goes on with the facts again where every change was taken back', async () => {
    const one = await answered()
    const { drafted } = letter(one, 'court')
    word(one, 'court', sentence)
    word(one, 'court', drafted)
    expect(letter(one, 'court').override).toBeNull()
  })

  it('waits where the answers call for no such letter, and is there again when they do', async () => {
    const one = await answered()
    word(one, 'merchant', sentence)
    const stolen = one.answer('payer', 'stolen')
    expect(stolen.letters.map(({ id }) => id)).toEqual(['alipay'])
    expect(stolen.unusedOverrides).toMatchObject([{ id: 'merchant', text: sentence }])
    const { letters, unusedOverrides } = one.answer('payer', 'self')
    expect(letters.find(({ id }) => id === 'merchant')?.text).toBe(sentence)
    expect(unusedOverrides).toEqual([])
  })

  it('is refused for what is no letter or no case', async () => {
    const { handlers, view } = await answered()
    const override = { text: sentence, baseText: '' }
    const refused = { ok: false, failure: { code: 'not-found' } }
    for (const letter of ['12315-199', '12315-5001', '12315-2e2', 'toString', '../merchant'])
      expect(handlers['claims.editLetter']({ id: view.id, letter, override }), letter).toMatchObject(refused)
    expect(handlers['claims.editLetter']({ id: view.id + 1, letter: 'merchant', override })).toMatchObject(
      refused,
    )
  })
})

it('own words outlive a restart, travel in a backup and go with their case', async () => {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  const engine = await testEngine(data)
  const ask = async <N extends Parameters<typeof engine.ask>[0]>(
    name: N,
    input: Parameters<typeof engine.ask<N>>[1],
    of = engine,
  ) => {
    const reply = await of.ask(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}`)
    return reply.value
  }
  await ask('bills.importSamples', {})
  const { subscriptions } = await ask('subscriptions.overview', {})
  const charges = subscriptions.flatMap(({ wallet, charges }) =>
    charges.map(({ tradeNo }) => ({ wallet, tradeNo })),
  )
  const { id } = await ask('claims.start', { charges })
  await ask('claims.editLetter', { id, letter: 'merchant', override: { text: sentence, baseText: '原来的' } })
  // Of charges that nobody at home made, only the wallet is asked, whatever day it is.
  await ask('claims.answer', { id, question: 'payer', answer: 'stolen' })
  const kept = async (of = engine) => (await ask('claims.open', { id }, of)).unusedOverrides
  const own = [expect.objectContaining({ id: 'merchant', limit: null, text: sentence })]
  expect(await kept()).toEqual(own)
  expect(await kept(await testEngine(data))).toEqual(own)

  const path = join(folder, 'b.zip')
  expect(await engine.task({ name: 'back-up', path })).toMatchObject({ ok: true })
  const elsewhere = await testEngine(join(folder, 'elsewhere'))
  expect(await elsewhere.task({ name: 'restore', path, safety: null })).toMatchObject({ ok: true })
  expect(await kept(elsewhere)).toEqual(own)

  await ask('claims.remove', { id })
  const holds = () =>
    ['xucha.db', 'xucha.db-wal'].some(name => readFileSync(join(data, name)).includes('七十岁'))
  await vi.waitFor(() => expect(holds()).toBe(false), emptiedLog)
})

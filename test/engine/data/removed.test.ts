import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { openStore } from '../../../src/engine/store/open.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { sampleCase } from '../sample-case.ts'
import { emptiedLog, fileOf, sampleEngine, temporaryFolder, testEngine } from '../test-engine.ts'

const secret = '梧桐里私人诊所'
const other = '街角小店'

function billOf(counterparty: string, fen: number): Uint8Array {
  const at = '2024-03-09 00:31:12'
  return writeBill({ format: 'A4', trades: [{ at, counterparty, goods: `${counterparty}的东西`, fen }] })
}

/** Every file of the data folder in which a text stands, log and journals included. */
function holding(dataFolder: string, text: string): string[] {
  return readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).filter(name => {
    const path = join(dataFolder, name)
    return statSync(path).isFile() && readFileSync(path).includes(text)
  })
}

it('a bill that was removed is nowhere in the data folder a moment later, nor are the names it alone had', async () => {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  const engine = await testEngine(data)
  const paths = {
    a: fileOf(folder, 'a.csv', billOf(secret, 600)).path,
    b: fileOf(folder, 'b.csv', billOf(other, 700)).path,
  }
  expect(await engine.ask('bills.import', { tokens: ['a', 'b'] }, paths)).toMatchObject({ ok: true })
  expect(holding(data, secret)).not.toEqual([])
  expect(await engine.ask('bills.remove', { ids: [1] })).toEqual({ ok: true, value: null })
  await vi.waitFor(() => expect(holding(data, secret)).toEqual([]), emptiedLog)
  expect(holding(data, other)).not.toEqual([])
  const found = await engine.ask('bills.search', { text: other })
  expect(found).toMatchObject({ ok: true })
  expect(JSON.stringify(found)).toContain(other)
})

it('an answer of a case that was removed is nowhere either', async () => {
  const data = join(temporaryFolder(), 'data')
  const engine = await sampleEngine(data)
  const { id } = await sampleCase(engine)
  expect(await engine.ask('claims.answer', { id, question: 'address', answer: secret })).toMatchObject({
    ok: true,
  })
  expect(holding(data, secret)).not.toEqual([])
  await engine.ask('claims.remove', { id })
  await vi.waitFor(() => expect(holding(data, secret)).toEqual([]), emptiedLog)
})

it('the copy that was made before a newer version took over goes after a month', async () => {
  const folder = join(temporaryFolder(), 'data')
  mkdirSync(folder)
  copyFileSync(join(import.meta.dirname, '../../fixture/databases/v1.db'), join(folder, 'xucha.db'))
  const open = async () => {
    const opened = await openStore(folder)
    if (opened.ok) opened.db.close()
    return readdirSync(folder).sort()
  }
  expect(await open()).toEqual(['xucha.db', 'xucha.v1.bak'])
  const daysAgo = (days: number) => Date.now() / 1000 - days * 24 * 60 * 60
  utimesSync(join(folder, 'xucha.v1.bak'), daysAgo(29), daysAgo(29))
  expect(await open()).toEqual(['xucha.db', 'xucha.v1.bak'])
  utimesSync(join(folder, 'xucha.v1.bak'), daysAgo(31), daysAgo(31))
  expect(await open()).toEqual(['xucha.db'])
})

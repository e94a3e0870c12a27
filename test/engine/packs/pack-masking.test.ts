import { expect, test } from 'vitest'
import { caseOf, cloudPlan, monthly, type TestCase } from '../claims/test-case.ts'
import { attach, filesIn, textIn, unreminded, written } from './test-pack.ts'

const phone = '13812345678'
const othersPhone = '13987654321'
const identity = '11010519491231002X'
const alipayAccount = '2088123412341234'
const miAccount = '1380013800'
const mail = 'zhang.san@example.com'

async function personal(): Promise<TestCase> {
  const goods = `小米云服务-50GB连续包月 ${othersPhone}`
  const one = await caseOf(monthly('2025-06', 8, 600, { ...cloudPlan, goods }))
  const said = { ...unreminded, phone, 'mi-account': miAccount, address: `某路1号 ${mail}` }
  one.answerAsked(said)
  attach(one, 'identity', `身份证${identity} ${alipayAccount}.png`, Buffer.from('a picture'))
  return one
}

/** Every file of a pack by its path, what is packed inside one among its text. */
async function textsOf(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const [name, path] of filesIn(folder)) texts.set(name, await textIn(path))
  return texts
}

function filesWith(texts: ReadonlyMap<string, string>, secret: string): string[] {
  return [...texts].flatMap(([name, text]) => (name.includes(secret) || text.includes(secret) ? [name] : []))
}

test('phones, identity numbers and accounts stand only where a form asks for them and the person gave them', async () => {
  const { path } = await written(await personal())
  const texts = await textsOf(path)
  expect(texts.size).toBeGreaterThan(15)
  for (const secret of [identity, alipayAccount, othersPhone]) expect(filesWith(texts, secret)).toEqual([])
  const forms = /^(?:3-12315\/(?:12315照着填|投诉内容)|4-法院\/起诉状)\.(?:txt|docx)$/
  const withPhone = filesWith(texts, phone)
  expect(withPhone).toContain('4-法院/起诉状.docx')
  for (const name of [...withPhone, ...filesWith(texts, mail)]) expect(name).toMatch(forms)
  // The merchant finds the orders by it, whoever asks.
  expect(filesWith(texts, miAccount).sort()).toEqual([
    '1-发给商家/退款申请.txt',
    '3-12315/12315照着填.txt',
    '3-12315/投诉内容.txt',
    '4-法院/起诉状.docx',
    '4-法院/起诉状.txt',
  ])
})

test('what is hidden is said to be, and everything else of a line of the bill stays', async () => {
  const { path } = await written(await personal())
  const texts = await textsOf(path)
  const excerpt = texts.get('证据/账单/账单.csv-有关的几行.txt') ?? ''
  expect(excerpt).toContain('手机号、证件号、卡号和账号遮住了一部分（*），其余内容没有改动')
  expect(excerpt.match(/小米云服务-50GB连续包月 139\*{4}4321/g)).toHaveLength(8)
  const manifest = JSON.parse(texts.get('校验/manifest.json') ?? '')
  for (const { tradeNo } of manifest.charges) expect(excerpt).toContain(tradeNo)
  expect(manifest.attachments[0].name).toBe('身份证110***********002X 208*********1234.png')
  expect([...texts.keys()]).toContain('证据/1 本人身份和账号/身份证110___________002X 208_________1234.png')
})

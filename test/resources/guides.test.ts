import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseDay } from '../../src/core/base/calendar.ts'
import { guides } from '../../src/core/cancellation/bundled-guides.ts'
import { hasKnownSwitch } from '../../src/core/cancellation/guide.ts'
import { serviceIds } from '../../src/core/catalogue/service.ts'
import { appleName, cancelPlansDocument, examplePlan, walletNames } from '../fixture/cancel-plans-document.ts'

const folder = new URL('../../resources/guides/', import.meta.url)
const files = [
  'sources',
  'services',
  'xiaomi',
  'wallets',
  'screenshot',
  'verify',
  'before',
  'myths',
  'questions',
] as const
const data = Object.fromEntries(
  files.map(name => [name, JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as unknown]),
)

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const Bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const checkedOn = z.string().refine(text => parseDay(text) !== null)
const Source = z.strictObject({
  name: Bilingual,
  url: z.url({ protocol: /^https?$/ }).nullable(),
  kind: z.enum(['official', 'seen', 'guide']),
})
const standing = {
  evidence: z.enum(['official', 'seen', 'guide', 'inferred']),
  verified: z.boolean(),
  sources: z.array(id).min(1),
  checkedOn,
}
const Path = z.strictObject({
  id,
  label: Bilingual,
  holdsFor: Bilingual,
  taps: z.array(z.string().min(1)).min(2).max(8).optional(),
  steps: z.array(Bilingual).min(1).max(8),
  asksService: z.literal(true).optional(),
  rightPage: Bilingual,
  success: Bilingual,
  ...standing,
})
const Note = z.strictObject({
  id,
  services: z.array(z.enum([...serviceIds, 'xiaomi'])),
  text: Bilingual,
  advice: z.literal(true).optional(),
  ...standing,
})
const Service = z.strictObject({
  paths: z.array(id).min(1),
  walletFirst: z.literal(true).optional(),
  questions: z.array(id),
  identifiedBy: z.array(z.string().min(1)),
})
const shapes: Record<(typeof files)[number], z.ZodType> = {
  sources: z.record(id, Source),
  services: z.strictObject(
    Object.fromEntries(serviceIds.map(service => [service, Service])) as Record<string, typeof Service>,
  ),
  xiaomi: z.array(Path),
  wallets: z.strictObject({
    alipay: z.array(Path).min(1),
    wechat: z.array(Path).min(1),
    apple: z.array(Path).min(1),
  }),
  screenshot: z.strictObject({ alipay: Path, wechat: Path, merchant: Path }),
  verify: z.strictObject({ alipay: Path, wechat: Path }),
  before: z.array(Note).min(1),
  myths: z.array(Note).min(1),
  questions: z.array(Note).min(1),
}

const paths = [
  ...guides.merchant,
  ...Object.values(guides.wallets).flat(),
  ...Object.values(guides.screenshot),
  ...Object.values(guides.verify),
]
const notes = [...guides.before, ...guides.myths, ...guides.questions]
const entries = [...paths, ...notes]

describe('the guides', () => {
  test.each(files)('%s.json has the shape the plans rely on', name => {
    expect(shapes[name].safeParse(data[name]).error?.issues ?? []).toEqual([])
  })

  test('an entry without a source or without a real day is refused', () => {
    const entry = guides.merchant[0]
    expect(Path.safeParse(entry).success).toBe(true)
    expect(Path.safeParse({ ...entry, sources: [] }).success).toBe(false)
    expect(Path.safeParse({ ...entry, checkedOn: '2026-02-30' }).success).toBe(false)
    expect(Path.safeParse({ ...entry, steps: [{ zh: '打开设置', en: '' }] }).success).toBe(false)
  })

  test('ids are used once, and every source, path and question named exists', () => {
    const ids = entries.map(entry => entry.id)
    expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([])
    const missing = entries.flatMap(entry => entry.sources).filter(source => !guides.sources[source])
    expect(missing).toEqual([])
    for (const service of Object.values(guides.services)) {
      for (const path of service.paths) expect(guides.merchant.map(one => one.id)).toContain(path)
      for (const question of service.questions)
        expect(guides.questions.map(one => one.id)).toContain(question)
    }
  })

  test('every path that ends something names what to tap, in the words of its steps', () => {
    for (const { id, taps = [], steps } of [...guides.merchant, ...Object.values(guides.wallets).flat()]) {
      expect(taps.length, id).toBeGreaterThan(1)
      const told = steps.map(({ zh }) => zh).join('')
      for (const tap of taps) expect(told, id).toContain(tap)
    }
  })

  test('no source and no path lies unused', () => {
    const used = new Set(entries.flatMap(entry => entry.sources))
    expect(Object.keys(guides.sources).filter(source => !used.has(source))).toEqual([])
    const led = new Set(Object.values(guides.services).flatMap(service => service.paths))
    expect(guides.merchant.map(path => path.id).filter(path => !led.has(path))).toEqual([])
  })

  test('only what is official or was literally seen counts as verified, and a source of that kind backs it', () => {
    const strength = { guide: 0, seen: 1, official: 2 }
    for (const entry of entries) {
      expect(entry.verified, entry.id).toBe(entry.evidence === 'official' || entry.evidence === 'seen')
      if (entry.evidence === 'inferred') continue
      const best = Math.max(...entry.sources.map(source => strength[guides.sources[source]?.kind ?? 'guide']))
      expect(best, entry.id).toBeGreaterThanOrEqual(strength[entry.evidence])
    }
  })

  test('exactly the paths that tell of the prepared message offer it', () => {
    for (const path of paths) {
      const tells = path.steps.some(
        ({ zh, en }) => zh.includes('准备好的话') && en.includes('prepared message'),
      )
      expect(path.asksService === true, path.id).toBe(tells)
    }
  })

  test('how to see that it is off is told as a sign, not as done already', () => {
    for (const { id, success } of [...guides.merchant, ...Object.values(guides.wallets).flat()]) {
      expect(success.zh, id).toMatch(/就是关好了。$/)
      expect(success.en, id).toMatch(/^It is off once /)
    }
  })

  test('texts only leave open what a plan fills in', () => {
    const open = [...JSON.stringify(data).matchAll(/\{(\w+)\}/g)].map(match => match[1])
    expect(new Set(open)).toEqual(new Set(['counterparty', 'charge']))
  })

  test('Chinese texts are Chinese and English ones English', () => {
    for (const path of paths) {
      for (const step of path.steps) {
        expect(step.zh).toMatch(/[一-鿿]/)
        expect(step.zh).toMatch(/[。）]$/)
        expect(step.en).toMatch(/^[A-Z]/)
        expect(step.zh).not.toMatch(/[,;!?]/)
      }
    }
  })
})

describe.each(serviceIds)('%s', service => {
  test.each(walletNames)('has a plan for %s with sources and dates in both languages', wallet => {
    for (const language of ['zh', 'en'] as const) {
      const plan = examplePlan(service, wallet, language)
      const ends =
        !guides.services[service].walletFirst && (service === 'other' || hasKnownSwitch(guides, service))
          ? ['merchant', 'wallet']
          : ['wallet', 'merchant']
      expect(plan.steps.map(step => step.id)).toEqual([...ends, 'verify'])
      for (const step of plan.steps) {
        expect(step.paths.length, step.id).toBeGreaterThan(0)
        for (const path of step.paths) {
          expect(path.sources.length, path.id).toBeGreaterThan(0)
          expect(parseDay(path.checkedOn), path.id).not.toBeNull()
          expect(path.caution).not.toBe('')
        }
      }
      expect(plan.before.length).toBeGreaterThan(0)
      for (const note of plan.before) expect(note.sources.length, note.id).toBeGreaterThan(0)
      expect(plan.watch).not.toBeNull()
      expect(JSON.stringify(plan)).not.toMatch(/\{\w+\}|undefined/)
    }
  })
})

test.each(walletNames)('what an Apple ID pays through %s is cancelled at Apple first', wallet => {
  for (const language of ['zh', 'en'] as const) {
    const [step] = examplePlan('other', wallet, language, appleName).steps
    expect(step?.paths[0]).toMatchObject({ id: 'apple-subscriptions', evidence: 'seen', verified: true })
    expect(step?.why).toMatch(language === 'zh' ? /苹果/ : /Apple/)
    expect(step?.id).toBe('merchant')
  }
})

test('docs/cancel-plans.md says what the guides say', () => {
  const written = readFileSync(new URL('../../docs/cancel-plans.md', import.meta.url), 'utf8')
  expect(written, 'run: npm run write -- cancel-plans').toBe(cancelPlansDocument())
})

/** What popular how-to pages say and nothing supports: paths, telephone numbers, times, prices and commands. */
const refuted = [
  /adb|com\.xiaomi\.cameramgr|auto_renew/i,
  /IMEI/i,
  /申诉表/,
  /400-?100-?5678|950816|95010|400-?666-?8888|95017|95188/,
  /24 ?小时(服务|客服|热线)/,
  /设置[-—→ ]*订阅服务/,
  /存储管理[」→ -]*云服务设置/,
  /我的订单.{0,12}自动续费/,
  /账户与安全.{0,8}支付方式/,
  /钱包.{0,4}银行卡.{0,4}详情/,
  /信用支付|静默扣费|后台扣费/,
  /每月 ?5 ?[日号]|0[:：]00|凌晨/,
  /2 ?[-–到至] ?8 ?(个)?小时|72 ?小时/,
  /\d+(\.\d+)? ?(%|％)/,
  /人形(侦测|检测|追踪)|声光报警/,
  /(¥|￥)\d|\d ?元/,
  /Xiaomi Cloud|全景云台包|家庭共享包/,
  /按比例退|立即失效|数据会?(被)?(全部)?删除/,
  /成功率/,
]

test('nothing refuted appears', () => {
  const { sources: _, ...texts } = data
  const all = entries.flatMap(entry =>
    'text' in entry
      ? [entry.text]
      : [...entry.steps, entry.success, entry.rightPage, entry.holdsFor, entry.label],
  )
  expect(Object.keys(texts)).toHaveLength(files.length - 1)
  for (const text of all) for (const phrase of refuted) expect(`${text.zh} ${text.en}`).not.toMatch(phrase)
})

import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import type { WallTime } from '../../src/core/base/calendar.ts'
import { merchantOf } from '../../src/core/catalogue/merchant.ts'
import { cancellationUseCases } from '../../src/engine/cancellation/cancellation.ts'
import { caseHandlers } from '../../src/engine/claims/cases.ts'
import { billUseCases } from '../../src/engine/import/bills.ts'
import { writePack } from '../../src/engine/packs/packs.ts'
import { chargeHandlers } from '../../src/engine/subscriptions/charges.ts'
import { createSnapshots } from '../../src/engine/subscriptions/snapshots.ts'
import { presentPlan } from '../../src/i18n/present/cancellation.ts'
import { words } from '../../src/i18n/words.ts'
import { presentCase } from '../../src/renderer/features/claims/present-case.ts'
import { neverReminded } from '../fixture/answers.ts'
import type { FixtureTrade, FixtureWallet } from '../fixture/trade.ts'
import { writeBill } from '../fixture/write-bill.ts'
import { isShortRun } from '../rounds.ts'
import { monthly, sure, textsIn } from './claims/test-case.ts'
import { print } from './packs/print.ts'
import { filesIn, textIn } from './packs/test-pack.ts'
import { fileOf, temporaryFolder, testContext } from './test-engine.ts'

interface Merchant {
  title: string
  wallet: FixtureWallet
  plan: { counterparty: string; goods: string }
  /** Null where the bill has a brand alone. */
  company: string | null
}

/** Title, wallet, counterparty and goods, as real bills have them; the last two have no file. */
const texts: readonly [title: string, wallet: FixtureWallet, counterparty: string, goods: string][] = [
  ['爱奇艺·VIP会员 连续包月', 'wechat', '爱奇艺', '爱奇艺VIP会员1个月自动续费'],
  ['夸克·网盘SVIP会员 连续包月', 'alipay', '广州市动景计算机科技有限公司', '连续包月(网盘SVIP会员)'],
  ['百度网盘·超级会员 连续包月', 'alipay', '百度', '百度网盘超级会员(1个月-自动续费)'],
  ['哔哩哔哩·大会员 连续包月', 'alipay', '上海宽娱数码科技有限公司', '购买大会员连续包月'],
  ['网易云音乐·连续包月', 'alipay', '杭州网易云音乐科技有限公司', '网易云音乐-会员自动续费'],
  ['Keep·会员 连续包月', 'wechat', 'Keep', 'Keep会员包月自动续费'],
  ['迅雷·超级会员 连续包月', 'wechat', '深圳市迅雷网络技术有限公司', '迅雷超级会员微信自动续费'],
  ['App Store', 'alipay', 'App Store & Apple Music', 'App Store & Apple Music: 05.05购买'],
  ['云间瑜伽科技·瑜伽会员 连续包月', 'alipay', '云间瑜伽科技有限公司', '瑜伽会员连续包月'],
  ['青竹听书VIP·连续包月', 'wechat', '青竹听书', '青竹听书VIP连续包月'],
]

const merchants = texts.map(
  ([title, wallet, counterparty, goods]): Merchant => ({
    title,
    wallet,
    plan: { counterparty, goods },
    company: counterparty.endsWith('公司') ? counterparty : null,
  }),
)

const lunch: FixtureTrade = {
  counterparty: '街口面馆',
  goods: '牛肉面',
  at: '2026-10-02 12:10:00',
  fen: 1800,
}

async function lifeWith({ wallet, plan }: Merchant) {
  const ctx = await testContext()
  let now = '2026-08-21T12:00:00' as WallTime
  ctx.now = () => now
  const snapshots = createSnapshots(ctx)
  const format = wallet === 'alipay' ? 'A4' : 'W2'
  const bring = async (trades: FixtureTrade[], from: string, to: string) => {
    const bytes = writeBill({ format, trades, period: { from, to } })
    await billUseCases(ctx).import([fileOf(temporaryFolder(), `${to}.csv`, bytes)], {})
  }
  await bring(monthly('2026-01', 8, 2500, plan), '2026-01-01', '2026-08-20')
  const list = () => sure(chargeHandlers(ctx, snapshots)['subscriptions.overview']({})).subscriptions
  const cancellation = cancellationUseCases(ctx, snapshots)
  return {
    ctx,
    snapshots,
    bring,
    list,
    cancellation,
    plans: () => sure(cancellation['cancellation.plans']({})).plans,
    wait: (until: string) => {
      now = `${until}T12:00:00` as WallTime
    },
  }
}

/** Files of a pack with what a reader finds in them: documents and tables unpacked. */
function filesOf(folder: string): Promise<{ name: string; text: string }[]> {
  return Promise.all(
    [...filesIn(folder).values()].map(async path => ({ name: basename(path), text: await textIn(path) })),
  )
}

const xiaomi = /小米|米家|Xiaomi|Mi Home|i\.mi\.com/
/** What is told of the app itself, whoever the merchant. */
const ownNotice = /小米、支付宝、微信为各自权利人的商标|Xiaomi, Alipay and WeChat are trademarks/g

it.each(merchants)('$title is stopped, proven by a later bill', async merchant => {
  const life = await lifeWith(merchant)
  const [one] = life.list()
  expect(words('zh').detector.title(one!.name)).toBe(merchant.title)
  expect(one).toMatchObject({ state: 'charging', yearlyFen: 30_000 })

  for (const language of ['zh', 'en'] as const) {
    const [plan] = life.plans().map(found => presentPlan(found, language, '2026-08-21'))
    expect(textsIn(plan).filter(text => xiaomi.test(text))).toEqual([])
    const own = plan!.steps.find(({ id }) => id === 'merchant')
    // Where no file has a source for its own way, it is the general one, marked as such.
    for (const { evidence, verified, sources } of own!.paths)
      expect(evidence === 'inferred' ? !verified : sources.length > 0).toBe(true)
    for (const { paths } of plan!.steps)
      for (const { evidence, sources, id } of paths)
        expect(sources.length > 0 || evidence === 'inferred', id).toBe(true)
  }

  const { charge } = life.plans()[0]!
  for (const step of ['merchant', 'wallet'] as const)
    sure(
      await life.cancellation['cancellation.mark']({
        charge,
        step,
        state: 'done',
        at: '2026-08-21T12:00:00',
      }),
    )
  expect(life.plans()[0]).toMatchObject({ stage: 'waiting' })
  expect(life.list()[0]).toMatchObject({ state: 'unverified', cancelledOn: '2026-08-21' })

  life.wait('2026-10-21')
  await life.bring([lunch], '2026-08-21', '2026-10-20')
  expect(life.plans()[0]).toMatchObject({ stage: 'verified' })
  expect(life.list()[0]).toMatchObject({ state: 'stopped', yearlyFen: 0, savedFen: 30_000 })
})

/** In the short run: a file with and without a company, Apple's store, and those with no file. */
const claimed = isShortRun ? [...merchants.slice(0, 2), ...merchants.slice(-3)] : merchants

it.each(claimed)(
  '$title is claimed with the plain answers, up to the pack',
  async ({ company, ...merchant }) => {
    const life = await lifeWith({ company, ...merchant })
    const [one] = life.list()
    const keys = one!.charges.map(({ tradeNo }) => ({ wallet: one!.wallet, tradeNo }))
    const cases = caseHandlers(life.ctx, life.snapshots)
    const { id } = sure(cases['claims.start']({ charges: keys }))
    const open = () => sure(cases['claims.open']({ id }))
    for (const [question, answer] of Object.entries({
      ...neverReminded,
      'first-charge': 'renewal',
      name: '王秀英',
    })) {
      const asked = open().questions.find(({ id: of }) => of === question)
      if (asked) sure(cases['claims.answer']({ id, question: asked.id, answer }))
    }
    const view = open()
    expect(view).toMatchObject({ answered: true, claimedFen: 20_000 })
    expect(view.nameless === null).toBe(company !== null)
    for (const language of ['zh', 'en'] as const) {
      const seen = textsIn(presentCase(view, language)).map(text => text.replaceAll(ownNotice, ''))
      expect(seen.filter(text => xiaomi.test(text))).toEqual([])
    }

    const folder = temporaryFolder()
    const pack = sure(
      await writePack(life.ctx, life.snapshots, { caseId: id, form: 'folder', folder }, print),
    )
    const files = await filesOf(join(folder, pack.name))
    expect(files.length).toBeGreaterThan(10)
    for (const { name, text } of files) {
      expect(xiaomi.exec(text.replaceAll(ownNotice, ''))?.[0], name).toBeUndefined()
      expect(text, name).not.toMatch(/undefined|\[object/)
    }
    // The way through a wallet has sources; through a merchant's own app none has.
    const ways = files.flatMap(({ text }) => text.split(/[<\n。]/).filter(line => line.includes('→')))
    expect(ways.filter(way => !/(支付宝|微信)(：| →)/.test(way))).toEqual([])
    const letter = files.find(({ name }) => name === '退款申请.txt')?.text ?? ''
    expect(letter).toContain(company === null ? '登记名称：____' : `${company}：`)
    expect(letter).toContain('200元')
  },
)

it('two of them have no file', () => {
  const known = merchants.map(({ plan }) => merchantOf(plan.counterparty, plan.goods))
  expect(known.filter(merchant => merchant === null)).toHaveLength(2)
})

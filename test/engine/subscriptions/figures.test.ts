import { expect, it } from 'vitest'
import type { EngineRequestName } from '../../../src/contract/requests.ts'
import type { Overview, SubscriptionView } from '../../../src/contract/subscriptions.ts'
import { addDays, addMonths, day } from '../../../src/core/base/calendar.ts'
import { type Summary, summaryOf } from '../../../src/core/subscriptions/totals/summary.ts'
import { createEngine } from '../../../src/engine/engine.ts'
import { auditFiles } from '../../../src/engine/subscriptions/audit-files.ts'
import { type Random, seeded } from '../../fixture/random.ts'
import type { FixtureTrade } from '../../fixture/trade.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

/** The clock of the test's engine. */
const today = day('2026-11-21')
const lastDay = addDays(today, -3)

const sellers: readonly (readonly [counterparty: string, goods: string])[] = [
  ['小米科技有限责任公司', '小米云服务-200GB连续包月'],
  ['北京小米移动软件有限公司', '米家摄像机云存储-7天循环-连续包月'],
  ['深圳市腾讯计算机系统有限公司', '腾讯视频VIP会员连续包月'],
  ['北京爱奇艺科技有限公司', '爱奇艺黄金VIP会员连续包月'],
  ['众安在线财产保险股份有限公司', '健康保险 自动扣款'],
  ['松果音乐', '松果音乐会员连续包月'],
]

/** Some renewals, each begun, raised, doubled and ended somewhere of its own. */
function lifeOf(random: Random): FixtureTrade[] {
  return sellers
    .filter(() => random.next() < 0.75)
    .flatMap(([counterparty, goods]) => {
      const fen = random.between(6, 40) * 100
      const count = random.between(3, 14)
      const first = addMonths(day(`2026-11-${String(random.between(1, 17)).padStart(2, '0')}`), 1 - count)
      const left = random.next() < 0.3 ? random.between(2, 3) : 0
      const raisedAt = random.next() < 0.3 ? Math.floor(count / 2) : count
      const trades = Array.from({ length: Math.max(3, count - left) }, (_none, at) => ({
        at: `${addMonths(first, at)} 08:31:12`,
        counterparty,
        goods,
        fen: at >= raisedAt ? fen + 400 : fen,
      }))
      const double = trades.at(-1)!
      return random.next() < 0.25
        ? [...trades, { ...double, at: double.at.replace('08:31', '09:44') }]
        : trades
    })
    .filter(({ at }) => at.slice(0, 10) <= lastDay)
}

async function imported(seed: number) {
  const random = seeded(seed)
  const folder = temporaryFolder()
  const period = { from: addMonths(lastDay, -16), to: lastDay }
  const files = (['alipay', 'wechat', 'alipay'] as const).map((wallet, at) =>
    fileOf(
      folder,
      `${at}.csv`,
      writeBill({
        format: wallet === 'alipay' ? 'A4' : 'W2',
        trades: lifeOf(random),
        period,
        owner: at === 2 ? '王秋月' : '林小满',
        account: at === 2 ? 'wan***@example.com' : 'lin***@example.com',
      }),
    ),
  )
  const ctx = await testContext(temporaryFolder())
  const engine = createEngine(ctx)
  const paths = new Map(files.map(({ token, path }) => [token, path]))
  const ask = async (name: EngineRequestName, input: unknown) => {
    const answer = await engine.handle(name, input, paths as never)
    if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`)
    return answer.value as never
  }
  await ask('bills.import', { tokens: files.map(({ token }) => token) })
  return { random, files, ctx, ask, overview: () => ask('subscriptions.overview', {}) as Promise<Overview> }
}

const runs = ({ state }: Pick<SubscriptionView, 'state'>) =>
  state === 'charging' || state === 'unverified' || state === 'charged-again'

/** The same figures, counted here and by nobody's code. */
function counted(renewals: readonly SubscriptionView[]): Summary {
  const sums = { ...{ yearlyFen: 0, xiaomiFen: 0, billsYearlyFen: 0, chargedFen: 0, refundedFen: 0 } }
  let [claimableFen, savedFen] = [0, 0]
  for (const one of renewals) {
    if (one.state === null) continue
    if (one.kind === 'insurance-or-bill') {
      if (runs(one)) sums.billsYearlyFen += one.yearlyFen
      continue
    }
    if (runs(one)) sums.yearlyFen += one.yearlyFen
    if (runs(one) && one.service !== 'other') sums.xiaomiFen += one.yearlyFen
    for (const { fen, refundedFen } of one.charges) {
      sums.chargedFen += fen
      sums.refundedFen += refundedFen
    }
    claimableFen += one.claimableFen
    savedFen += one.savedFen
  }
  return { ...sums, claimableFen, savedFen }
}

const facts = (one: { id: string; state: unknown; yearlyFen: number; kind: string }) => ({
  id: one.id,
  state: one.state,
  yearlyFen: one.yearlyFen,
  kind: one.kind,
})
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

it('the list, its sums under every filter, the plans and the report agree, whatever was charged', async () => {
  for (let seed = 1; seed <= 6; seed += 1) {
    const { ask, files, ctx, overview } = await imported(seed)
    const seen = await overview()
    expect(seen.subscriptions.length).toBeGreaterThan(3)
    expect(seen.summary).toEqual(counted(seen.subscriptions))
    for (const isShown of [
      (one: SubscriptionView) => one.service !== 'other',
      ...[...new Set(seen.subscriptions.map(({ owner }) => owner.key))].map(
        key => (one: SubscriptionView) => one.owner.key === key,
      ),
    ]) {
      const shown = seen.subscriptions.filter(isShown)
      expect(summaryOf(shown)).toEqual(counted(shown))
    }

    const report = await auditFiles({
      paths: files.map(({ path }) => path),
      passwords: [],
      language: 'zh',
      asOf: day(seen.asOf),
      cancellations: [],
      allMerchants: true,
      owner: null,
      resourcesFolder: ctx.resourcesFolder,
    })
    const reported = [...report.subscriptions, ...(report.otherMerchants ?? [])]
    expect(seen.subscriptions.map(facts).sort(byId)).toEqual(reported.map(facts).sort(byId))

    const { plans } = (await ask('cancellation.plans', {})) as { plans: { subscriptionId: string }[] }
    const listed = new Map(seen.subscriptions.map(one => [one.id, facts(one)]))
    for (const plan of plans as never as ({ subscriptionId: string } & ReturnType<typeof facts>)[])
      expect(facts({ ...plan, id: plan.subscriptionId })).toEqual(listed.get(plan.subscriptionId))
  }
})

it('and still agree once things were said to be off or no renewal, and a case is open', async () => {
  for (let seed = 11; seed <= 14; seed += 1) {
    const { ask, random, overview } = await imported(seed)
    const before = await overview()
    for (const one of before.subscriptions) {
      const charges = one.charges.map(({ tradeNo }) => ({ wallet: one.wallet, tradeNo }))
      const chance = random.next()
      if (chance < 0.3)
        await ask('subscriptions.decide', {
          kind: 'cancelled',
          charges,
          on: addDays(lastDay, -random.between(0, 70)),
        })
      else if (chance < 0.4) await ask('subscriptions.decide', { kind: 'not-recurring', charges })
    }
    const odd = (await overview()).subscriptions.find(({ claimableFen }) => claimableFen > 0)
    const opened = odd
      ? ((await ask('claims.start', {
          charges: odd.charges.map(({ tradeNo }) => ({ wallet: odd.wallet, tradeNo })),
        })) as { id: number; mostFen: number })
      : null
    const seen = await overview()
    expect(seen.summary).toEqual(counted(seen.subscriptions))
    if (opened) {
      const own = seen.subscriptions.find(({ caseId }) => caseId === opened.id)
      expect(own?.claimableFen).toBe(opened.mostFen)
    }
    for (const one of seen.subscriptions) {
      if (one.state === 'stopped' || one.state === 'ended') expect(one.yearlyFen).toBe(0)
      if (one.state !== 'stopped') expect(one.savedFen).toBe(0)
      if (one.cancelledOn !== null) expect(one.state).not.toBe('charging')
    }
    const { plans } = (await ask('cancellation.plans', {})) as never as {
      plans: ({ subscriptionId: string } & ReturnType<typeof facts>)[]
    }
    const listed = new Map(seen.subscriptions.map(one => [one.id, facts(one)]))
    for (const plan of plans)
      expect(facts({ ...plan, id: plan.subscriptionId })).toEqual(listed.get(plan.subscriptionId))
  }
})

it('what the list keeps from one turn to the next is what would be found anew, whatever was said', async () => {
  for (let seed = 21; seed <= 22; seed += 1) {
    const { ask, random, ctx, overview } = await imported(seed)
    const undo: (readonly [EngineRequestName, unknown])[] = []
    const cases: number[] = []
    const words = {
      decide: async ({ wallet, charges }: SubscriptionView) => {
        const some = charges.slice(random.between(0, 2)).map(({ tradeNo }) => ({ wallet, tradeNo }))
        const kind = random.pick(['recurring', 'not-recurring', 'apart', 'cancelled'] as const)
        const on = addDays(lastDay, -random.between(0, 70))
        const said = await ask('subscriptions.decide', {
          kind,
          charges: some,
          ...(kind === 'cancelled' && { on }),
        })
        undo.push(['subscriptions.undo', said])
      },
      rule: async ({ merchants }: SubscriptionView) => {
        const [counterparty = ''] = merchants
        const is = random.pick(['xiaomi', 'not-xiaomi'] as const)
        undo.push(['subscriptions.removeRule', await ask('subscriptions.addRule', { counterparty, is })])
      },
      start: async ({ wallet, charges }: SubscriptionView) => {
        const keys = charges.map(({ tradeNo }) => ({ wallet, tradeNo }))
        const { id } = (await ask('claims.start', { charges: keys })) as { id: number }
        cases.push(id)
      },
      answer: async () => {
        const id = cases.length > 0 ? random.pick(cases) : null
        const [question, answer] = random.pick([
          ['payer', 'self'],
          ['payer', 'stolen'],
          ['future', 'stop'],
          ['future', 'closed'],
        ] as const)
        if (id !== null) await ask('claims.answer', { id, question, answer })
      },
      undo: async () => {
        const [name, input] = undo.pop() ?? []
        if (name) await ask(name, input)
      },
    }
    for (let turn = 0; turn < 20; turn += 1) {
      const { subscriptions } = await overview()
      const claimable = subscriptions.filter(({ kind }) => kind === 'membership')
      if (claimable.length > 0) await random.pick(Object.values(words))(random.pick(claimable))
      const anew = await createEngine(ctx).handle('subscriptions.overview', {}, new Map() as never)
      expect({ ok: true, value: await overview() }).toEqual(anew)
    }
    expect(cases.length).toBeGreaterThan(0)
  }
})

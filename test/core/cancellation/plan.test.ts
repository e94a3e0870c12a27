import { describe, expect, test } from 'vitest'
import { day, type WallTime } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import { guides } from '../../../src/core/cancellation/bundled-guides.ts'
import type { StepState } from '../../../src/core/cancellation/step-mark.ts'
import { bills, bothOff, mark, next, paid, plan } from './made-plan.ts'
import { charge, subscription } from './subscription-fixture.ts'

describe('a plan', () => {
  test('leads through three steps in order, each with a path, a source and a date', () => {
    const made = plan()
    expect(made.steps.map(step => step.id)).toEqual(['merchant', 'wallet', 'verify'])
    for (const step of made.steps) {
      expect(step.paths.length).toBeGreaterThan(0)
      for (const path of step.paths) {
        expect(path.steps.length).toBeGreaterThan(0)
        expect(path.sources.length).toBeGreaterThan(0)
        expect(path.checkedOn).toMatch(/^2026-11-2[18]$/)
      }
    }
    expect(made.stage).toBe('todo')
    expect(made.summary).toBe('还没开始 · 4月9日前后再扣 ¥6')
    expect(made.progress).toEqual({ done: 0, total: 3 })
  })

  test('points at the very charge to open and leaves no gap unfilled', () => {
    const made = plan()
    expect(made.steps[1]?.paths[0]?.steps).toContain('找到 3月9日 ¥6 那笔，点开它。')
    expect(plan({ language: 'en' }).steps[1]?.paths[0]?.taps).toContain('¥6, 9 Mar')
    expect(JSON.stringify(made)).not.toMatch(/\{\w+\}/)
    expect(JSON.stringify(plan({ language: 'en' }))).not.toMatch(/\{\w+\}/)
  })

  test('counts progress and names the step', () => {
    const made = plan({ marks: [mark('merchant', 'done', '2026-04-01T21:00:00')] })
    expect(made.stage).toBe('started')
    expect(made.summary).toBe('第 2 步，共 3 步')
    expect(made.steps[0]).toMatchObject({ state: 'done', at: '2026-04-01T21:00:00+08:00' })
  })

  test('the last mark of a step counts', () => {
    const made = plan({
      marks: [
        mark('merchant', 'done', '2026-04-02T09:00:00'),
        mark('merchant', 'not-found', '2026-04-01T09:00:00'),
      ],
    })
    expect(made.steps[0]?.state).toBe('done')
  })

  test('has Apple’s list as the merchant’s side, and nothing else, where the bill names Apple', () => {
    const apple = subscription(paid, { service: 'other', counterparty: 'App Store & Apple Music', next })
    const [merchant, wallet] = plan({ subscription: apple }).steps
    expect(merchant).toMatchObject({ id: 'merchant', title: '苹果那边：取消订阅', place: '苹果' })
    expect(merchant?.paths.map(path => path.id)).toEqual(['apple-subscriptions'])
    expect(wallet).toMatchObject({ id: 'wallet', place: '支付宝' })
    expect(plan().steps.flatMap(({ paths }) => paths.map(({ id }) => id))).not.toContain(
      'apple-subscriptions',
    )
  })

  test('says so where no path at Xiaomi is known, and offers customer service', () => {
    const music = subscription(paid, { service: 'mi-music', next })
    const [first, second] = plan({ subscription: music }).steps
    expect(first?.id).toBe('wallet')
    expect(second?.why).toContain('没有查到这项服务在小米这边的关闭入口')
    expect(second?.paths.map(path => path.id)).toEqual(['xiaomi-support'])
    expect(second?.notFound).toContain('客服没有回音')
    expect(plan().steps[0]?.notFound).toContain('先试下一条路')
  })

  test('begins in the wallet where Xiaomi itself sends people there', () => {
    const kids = subscription(paid, { service: 'mi-kids', next })
    const [first, second] = plan({ subscription: kids }).steps
    expect(first?.id).toBe('wallet')
    expect(second?.paths.flatMap(({ taps }) => taps)).not.toContain('支付宝')
  })

  test('sends nobody back to a wallet that was looked at already', () => {
    const music = subscription(paid, { service: 'mi-music', next })
    for (const state of ['absent', 'not-found', 'done'] as const) {
      const marks = [mark('wallet', state, '2026-04-01T21:00:00')]
      for (const of of [subscription(paid, { next }), music]) {
        const merchant = plan({ subscription: of, marks }).steps.find(({ id }) => id === 'merchant')
        expect(merchant?.notFound).not.toContain('解约')
      }
    }
  })

  test('says of a path that a single how-to tells of that it is only one', () => {
    const camera = subscription(paid, { service: 'mi-home-camera', next })
    const cautions = new Map(
      plan({ subscription: camera }).steps[0]?.paths.map(path => [path.id, path.caution]),
    )
    expect(cautions.get('mi-home-subscriptions')).toBe('这条路只查到一篇公开教程，没有在真机上核对过。')
    expect(cautions.get('mi-home-camera-plugin')).toBe(
      '这条路是一般的走法，各家叫法不一样，没有教程可以对照。',
    )
    expect(plan().steps[0]?.paths[0]?.caution).toBe('这条路来自公开教程，没有在真机上核对过。')
  })

  test('tells what to back up and what stops, each sentence with its source and a mark where nobody checked it', () => {
    const cloud = new Map(plan().before.map(note => [note.id, note]))
    expect([...cloud.keys()]).toEqual(
      expect.arrayContaining(['cloud-backup', 'cloud-ends', 'paid-period', 'right-account']),
    )
    expect(cloud.get('cloud-ends')).toMatchObject({ verified: false, checkedOn: '2026-11-21' })
    expect(cloud.get('cloud-popup')?.verified).toBe(true)
    // Advice claims nothing that could be checked, and comes first.
    expect([...cloud.values()][0]).toMatchObject({ id: 'only-renewal', verified: true })
    for (const note of cloud.values()) expect(note.sources.length).toBeGreaterThan(0)
    const camera = plan({ subscription: subscription(paid, { service: 'mi-home-camera', next }) })
    expect(camera.before.map(note => note.id)).toEqual(
      expect.arrayContaining(['camera-backup', 'camera-ends', 'camera-card', 'camera-nas', 'camera-order']),
    )
  })

  test('names customer service or other accounts as the next step where it was found on neither side', () => {
    const neither = (first: StepState, second: StepState) =>
      plan({
        marks: [
          mark('merchant', first, '2026-04-01T21:00:00'),
          mark('wallet', second, '2026-04-01T21:05:00'),
        ],
      }).summary
    expect(neither('not-found', 'not-found')).toBe('两边都没找到，把话发给客服')
    expect(neither('absent', 'not-found')).toBe('两边都没找到，把话发给客服')
    expect(neither('absent', 'absent')).toBe('两边都没有，查查别的账号和钱包')
  })

  test('asks about the same service in the other wallet and for another account', () => {
    const wechat = subscription([charge('2026-03-12', 'wechat')], { id: 'wechat-1', wallet: 'wechat' })
    const second = subscription([charge('2026-03-20')], { id: 'alipay-2' })
    const third = subscription([charge('2026-03-21')], { id: 'alipay-3' })
    const over = subscription([charge('2025-03-21')], { id: 'alipay-4', status: 'lapsed' })
    const { questions } = plan({ all: [subscription(paid), wechat, second, third, over] })
    expect(questions).toContainEqual({
      text: '同一项服务在微信里也在扣费，那边另有一份计划，也要关。',
      plans: [{ subscriptionId: 'wechat-1', title: '小米云服务·50GB' }],
    })
    expect(questions).toContainEqual({
      text: '同一项服务有不止一份扣费，可能是两个账号或两台设备，每一份都要关。',
      plans: ['alipay-2', 'alipay-3'].map(subscriptionId => ({ subscriptionId, title: '小米云服务·50GB' })),
    })
    const alone = plan().questions
    expect(alone.every(({ plans }) => plans.length === 0)).toBe(true)
    expect(alone.map(({ text }) => text)).toEqual(
      ['accounts', 'other-wallet', 'other-payer', 'apple'].map(
        id => guides.questions.find(question => question.id === id)?.text.zh,
      ),
    )
  })
})

describe('the watch', () => {
  test('runs from 5 days before to 9 days after the next due day', () => {
    expect(plan().watch).toMatchObject({
      due: '2026-04-09',
      assumed: false,
      from: '2026-04-04',
      to: '2026-04-18',
      exportAfter: '2026-04-19',
    })
    expect(plan().steps[2]?.why).toBe(
      '4月19日起，导一份支付宝账单拖进来。4月4日到4月18日没有扣费，才算真的停了。',
    )
  })

  test('stays where it was when the detector no longer expects a charge', () => {
    const quiet = subscription(paid, { next: null, status: 'lapsed' })
    expect(plan({ subscription: quiet, marks: bothOff, asOf: day('2026-08-01') }).watch).toEqual(plan().watch)
  })

  test('is the one after next where the due day had passed before it was switched off', () => {
    const marks = bothOff.map(mark => ({ ...mark, at: '2026-04-12T10:00:00' as WallTime }))
    expect(plan({ marks }).watch).toMatchObject({ due: '2026-05-09', from: '2026-04-12' })
  })

  test('crosses the end of a month and of a year', () => {
    const yearEnd = subscription([charge('2026-10-31'), charge('2026-11-30')], { next: null })
    const made = plan({ subscription: yearEnd, asOf: day('2026-12-15') })
    expect(made.watch).toMatchObject({ from: '2026-12-26', to: '2027-01-09', exportAfter: '2027-01-10' })
    expect(made.steps[2]?.why).toContain('12月26日到2027年1月9日')
  })
})

describe('proof', () => {
  test('waits until a bill shows every day of the window', () => {
    expect(plan({ marks: bothOff }).stage).toBe('waiting')
    expect(plan({ marks: bothOff }).summary).toBe('4月19日起，导一份新账单来核对')
    const short = plan({ marks: bothOff, proof: bills(['2026-01-01', '2026-04-17']) })
    expect(short.stage).toBe('waiting')
    const gap = plan({
      marks: bothOff,
      proof: bills(['2026-01-01', '2026-04-08'], ['2026-04-10', '2026-04-30']),
    })
    expect(gap.stage).toBe('waiting')
  })

  test('names the days that the bills leave out', () => {
    const why = (to: string) => plan({ marks: bothOff, proof: bills(['2026-01-01', to]) }).steps[2]?.why
    expect(why('2026-04-17')).toBe('账单里还没有4月18日。4月19日起，再导一份支付宝账单拖进来，补上这几天。')
    expect(why('2026-04-10')).toContain('账单里还没有4月11日到4月18日。')
    expect(why('2026-04-02')).toContain('4月4日到4月18日没有扣费，才算真的停了。')
  })

  test('counts what was not charged since, due day by due day that bills show', () => {
    const saved = (to: string) =>
      plan({ marks: bothOff, proof: bills(['2026-01-01', to]), asOf: day('2026-08-01') }).saved
    expect(saved('2026-04-17')).toBeNull()
    expect(saved('2026-04-18')).toEqual({ fen: 600, since: '2026-04-09' })
    expect(saved('2026-06-17')).toEqual({ fen: 1200, since: '2026-04-09' })
    expect(saved('2026-06-18')).toEqual({ fen: 1800, since: '2026-04-09' })
  })

  test('is there once later bills of the same account are silent', () => {
    const proof = bills(['2026-04-09', '2026-04-30'], ['2026-01-01', '2026-04-08'])
    const made = plan({ marks: bothOff, proof, asOf: day('2026-05-01') })
    expect(made.stage).toBe('verified')
    expect(made.verified).toEqual({ from: '2026-04-04', to: '2026-04-18' })
    expect(made.summary).toBe('4月4日到4月18日没有扣费')
    expect(made.steps[2]?.state).toBe('done')
  })

  test('needs both sides looked at; what could not be found at the merchant is made up for by the wallet alone', () => {
    const proof = bills(['2026-01-01', '2026-04-30'])
    expect(plan({ marks: bothOff.slice(1), proof }).stage).toBe('started')
    const marks = [mark('merchant', 'not-found', '2026-04-01T21:00:00'), ...bothOff.slice(1)]
    expect(plan({ marks, proof }).stage).toBe('verified')
    const unfound = [...bothOff.slice(0, 1), mark('wallet', 'not-found', '2026-04-01T21:05:00')]
    expect(plan({ marks: unfound, proof })).toMatchObject({
      stage: 'started',
      summary: '付款的钱包那边没找到，换一条路再试',
    })
    const nothing = (['merchant', 'wallet'] as const).map(step =>
      mark(step, 'not-found', '2026-04-01T21:00:00'),
    )
    expect(plan({ marks: nothing, proof }).stage).toBe('started')
  })

  test('a day stated without any step counts as well', () => {
    const made = plan({ statedOff: day('2026-04-01'), proof: bills(['2026-01-01', '2026-04-30']) })
    expect(made.stage).toBe('verified')
    expect(made.steps.map(({ state, at }) => [state, at])).toEqual([
      ['done', '2026-04-01T23:59:59+08:00'],
      ['done', '2026-04-01T23:59:59+08:00'],
      ['done', null],
    ])
  })

  test('a day stated holds while the steps are not all done', () => {
    const made = plan({ statedOff: day('2026-04-01'), marks: bothOff.slice(0, 1) })
    expect(made.stage).toBe('waiting')
    expect(made.progress).toEqual({ done: 2, total: 3 })
  })
})

describe('a charge that came anyway', () => {
  const late = charge('2026-04-09T10:15:00')
  const proof = bills(['2026-01-01', '2026-04-30'])

  test('is held beside the moment it was ended', () => {
    const made = plan({ subscription: subscription([...paid, late]), marks: bothOff, proof })
    expect(made.stage).toBe('charged')
    expect(made.verified).toBeNull()
    expect(made.chargedAnyway).toEqual([
      expect.objectContaining({
        tradeNo: late.charge.tradeNo,
        paidAt: '2026-04-09T10:15:00+08:00',
        closedAt: '2026-04-01T21:15:00+08:00',
        pending: false,
        sentence: '4月1日 21:15 在支付宝关闭，4月9日 10:15 又扣了 ¥6。',
      }),
    ])
    expect(made.summary).toBe('又扣了 ¥6')
    expect(made.message).toContain('我在 4月1日 21:15 已经关闭过')
  })

  test('opens every step again, until both sides are ended after it', () => {
    const input = { subscription: subscription([...paid, late]), proof, asOf: day('2026-04-20') }
    const before = plan({ ...input, marks: bothOff })
    expect(before.steps.map(({ state, doneBefore }) => [state, doneBefore])).toEqual([
      ['todo', '2026-04-01T21:08:00+08:00'],
      ['todo', '2026-04-01T21:15:00+08:00'],
      ['todo', null],
    ])
    const half = plan({
      ...input,
      marks: [...bothOff, mark('merchant', 'done', '2026-04-20T09:00:00', late)],
    })
    expect([half.stage, half.steps[0]?.state, half.steps[1]?.state]).toEqual(['charged', 'done', 'todo'])
    const stated = plan({ ...input, marks: [], statedOff: day('2026-04-20') })
    expect(stated.stage).toBe('waiting')
  })

  test('within 24 hours is evidence, not failure, and the next month proves it', () => {
    const soon = charge('2026-04-02T20:00:00')
    const input = { subscription: subscription([...paid, soon]), marks: bothOff }
    expect(plan({ ...input, proof }).stage).toBe('waiting')
    expect(plan({ ...input, proof }).chargedAnyway[0]?.pending).toBe(true)
    const later = plan({ ...input, proof: bills(['2026-01-01', '2026-05-31']), asOf: day('2026-06-01') })
    expect(later.stage).toBe('verified')
    expect(later.watch?.from).toBe('2026-05-04')
  })

  test('stays in view after a second try that worked', () => {
    const again = [
      ...bothOff,
      mark('merchant', 'done', '2026-04-20T09:00:00', late),
      mark('wallet', 'done', '2026-04-20T09:05:00', late),
    ]
    const made = plan({
      subscription: subscription([...paid, late]),
      marks: again,
      proof: bills(['2026-01-01', '2026-05-31']),
      asOf: day('2026-06-01'),
    })
    expect(made.stage).toBe('verified')
    expect(made.verified).toEqual({ from: '2026-05-04', to: '2026-05-18' })
    expect(made.chargedAnyway).toHaveLength(1)
  })

  test('between Xiaomi and the wallet counts against Xiaomi', () => {
    const made = plan({ subscription: subscription([...paid, late]), marks: bothOff.slice(0, 1), proof })
    expect(made.stage).toBe('started')
    expect(made.chargedAnyway[0]?.sentence).toBe('4月1日 21:08 在小米关闭，4月9日 10:15 又扣了 ¥6。')
  })

  test('is taken from the finding where only a day was stated', () => {
    const found = subscription([...paid, late], {
      findings: [
        {
          kind: 'charge-after-cancellation',
          charges: [late],
          fen: fen(600),
          facts: { day: day('2026-04-01') },
        },
      ],
    })
    const made = plan({ subscription: found, statedOff: day('2026-04-01'), proof })
    expect(made.stage).toBe('charged')
    expect(made.chargedAnyway[0]).toMatchObject({
      closedAt: '2026-04-01',
      sentence: '4月1日已经关闭，4月9日 10:15 又扣了 ¥6。',
    })
  })
})

test('keeps a picture of each side before that side is ended', () => {
  const { steps } = plan()
  const picturesOf = (id: string) => steps.find(step => step.id === id)?.pictures.join('') ?? ''
  expect(picturesOf('merchant')).toContain('会员页')
  expect(picturesOf('wallet')).not.toContain('会员页')
  expect(picturesOf('wallet')).toContain('先不要点')
})

import type { CancelPlan, CancelStep } from '../../contract/cancellation.ts'
import type { Output } from '../../contract/requests.ts'
import { day } from '../../core/base/calendar.ts'
import { fen } from '../../core/base/money.ts'
import { guides } from '../../core/cancellation/bundled-guides.ts'
import type { Reminder } from '../../core/reminders/renewal-event.ts'
import type { Scene } from './scene.ts'

const closedAt = '2026-03-02T20:10:00+08:00'
const window = { from: day('2026-04-04'), to: day('2026-04-18') }

/** Cancellations, at each stage once; many times over in the scene `many`. */
export function madeUpPlans(scene: Scene): Output<'cancellation.plans'> {
  const stages: CancelPlan['stage'][] = ['todo', 'started', 'waiting', 'verified', 'charged']
  const rounds = scene === 'empty' ? 0 : scene === 'many' ? 12 : 1
  const plans = Array.from({ length: rounds }, (_none, round) =>
    stages.map((stage, index) => plan(`${round}-${index}`, stage)),
  ).flat()
  return { plans, reminders: plans.length > 0 ? [reminder()] : [] }
}

const states: Record<CancelPlan['stage'], CancelPlan['state']> = {
  todo: 'charging',
  started: 'charging',
  waiting: 'unverified',
  verified: 'stopped',
  charged: 'charged-again',
}

function nameOf(id: string): CancelPlan['name'] {
  return {
    service: 'mi-cloud',
    merchant: 'xiaomi',
    product: null,
    tier: id.endsWith('4') ? '家庭共享版（老用户专享）' : null,
    size: id.endsWith('4') ? '2TB' : '50GB',
    period: id.endsWith('4') ? 'annual' : 'monthly',
    counterparty: '小米科技有限责任公司',
    mark: null,
    given: null,
  }
}

function plan(id: string, stage: CancelPlan['stage']): CancelPlan {
  const done = { todo: 0, started: 1, waiting: 2, verified: 3, charged: 0 }[stage]
  const isOff = stage === 'waiting' || stage === 'verified'
  return {
    subscriptionId: id,
    charge: { wallet: 'alipay', tradeNo: `20240309220014000010${id}` },
    name: nameOf(id),
    service: 'mi-cloud',
    wallet: 'alipay',
    payee: '小米科技有限责任公司',
    newest: { day: day('2026-03-09'), fen: fen(600) },
    oldest: day('2025-03-09'),
    steps: steps().map((step, index) =>
      index < done ? { ...step, state: 'done' as const, at: closedAt } : step,
    ),
    watch: { due: day('2026-04-09'), ...window, exportAfter: day('2026-04-19'), assumed: false },
    notes: ['cloud-backup', 'cloud-ends'],
    stage,
    summary: summary(stage),
    progress: { done, total: 3 },
    ...{ state: states[stage], kind: 'membership' as const, sample: false, account: null },
    yearlyFen: stage === 'verified' ? 0 : 7200,
    savedFen: stage === 'verified' ? 7200 : 0,
    next: { date: day('2026-04-09'), fen: fen(600) },
    owner: { key: 'alipay:lin/', person: { is: 'me' } },
    closedAt: isOff || stage === 'charged' ? closedAt : null,
    verified: stage === 'verified' ? window : null,
    saved: stage === 'verified' ? { fen: fen(600), since: day('2026-04-09') } : null,
    chargedAnyway: stage === 'charged' ? [anyway()] : [],
    questions: [{ code: 'guide', id: 'accounts' }],
    message: '你好，我的小米云服务在关闭以后又扣了一笔，订单号 2026040922001400001，请核实并退回。',
  }
}

function summary(stage: CancelPlan['stage']): CancelPlan['summary'] {
  switch (stage) {
    case 'todo':
      return { code: 'todo-next', due: day('2026-04-09'), fen: fen(600) }
    case 'started':
      return { code: 'step', step: 2, steps: 3 }
    case 'waiting':
      return { code: 'waiting', exportAfter: day('2026-04-19') }
    case 'verified':
      return { code: 'verified', ...window }
    case 'charged':
      return { code: 'charged', fen: fen(600) }
  }
}

function steps(): CancelStep[] {
  const todo = { state: 'todo' as const, at: null, doneBefore: null, proofs: [] }
  return [
    {
      ...todo,
      id: 'merchant',
      reason: { code: 'xiaomi' },
      paths: guides.services['mi-cloud'].paths,
      ifMissing: 'try-next-path',
    },
    {
      ...todo,
      id: 'wallet',
      reason: { code: 'wallet' },
      paths: guides.wallets.alipay.map(({ id }) => id),
      ifMissing: 'ask-service',
    },
    {
      ...todo,
      id: 'verify',
      reason: { code: 'window-open', ...window, exportAfter: day('2026-04-19') },
      paths: [guides.verify.alipay.id],
      ifMissing: null,
    },
  ]
}

function anyway(): CancelPlan['chargedAnyway'][number] {
  return {
    tradeNo: '2026040922001400001',
    merchantOrderNo: 'XM26040900001',
    paidAt: '2026-04-09T00:31:12+08:00',
    fen: fen(600),
    refundedFen: fen(0),
    source: { name: 'alipay_record_20260501.csv', line: 12 },
    closedAt,
    step: 'wallet',
    pending: false,
  }
}

function reminder(): Reminder {
  return {
    uid: 'made-up',
    kind: 'charge',
    subscriptionId: '0-0',
    name: nameOf('0-0'),
    wallet: 'alipay',
    day: day('2026-04-03'),
    fen: fen(600),
    due: day('2026-04-09'),
    earliest: day('2026-04-04'),
    assumed: false,
  }
}

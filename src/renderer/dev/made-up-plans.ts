import type { PlaceView, PlanView, ReminderView } from '../../contract/cancellation.ts'
import type { Output } from '../../contract/requests.ts'
import type { Scene } from './scene.ts'

const checkedOn = '2026-03-01'
const closedAt = '2026-03-02T20:10:00'

/** Switching off, at each stage once; many times over in the scene `many`. */
export function madeUpPlans(scene: Scene): Output<'cancellation.plans'> {
  const stages: PlanView['stage'][] = ['todo', 'started', 'waiting', 'verified', 'charged']
  const rounds = scene === 'empty' ? 0 : scene === 'many' ? 12 : 1
  const plans = Array.from({ length: rounds }, (_none, round) =>
    stages.map((stage, index) => plan(`${round}-${index}`, stage)),
  ).flat()
  return {
    plans,
    myths: plans.length > 0 ? ['删掉 App 不等于关闭。', '注销账号以前的扣费不会自己退回。'].map(myth) : [],
    reminders: plans.length > 0 ? [reminder()] : [],
    calendar: '',
  }
}

function plan(id: string, stage: PlanView['stage']): PlanView {
  const done = { todo: 0, started: 1, waiting: 4, verified: 4, charged: 4 }[stage]
  const ids: PlaceView['id'][] = ['screenshot', 'merchant', 'wallet', 'verify']
  return {
    subscriptionId: id,
    charge: { wallet: 'alipay', tradeNo: `20240309220014000010${id}` },
    title: id.endsWith('4')
      ? '小米云服务 2TB 家庭共享版 连续包年自动续费（老用户专享）'
      : '小米云服务 50GB 连续包月',
    service: 'mi-cloud',
    wallet: 'alipay',
    places: ids.map((id, index) => place(id, index < done)),
    watch: {
      due: '2026-04-09',
      from: '2026-04-07',
      to: '2026-04-12',
      exportAfter: '2026-04-13',
      assumed: false,
    },
    before: [
      {
        id: 'days',
        text: '关闭以前，先把没用完的日子记下来。',
        verified: false,
        sources: [{ name: '一篇公开教程', url: null }],
        checkedOn,
      },
    ],
    stage,
    summary: `关了 ${done} 处，共 4 处`,
    progress: { done, total: 4 },
    closedAt: done === 4 ? closedAt : null,
    verified: stage === 'verified' ? { from: '2026-04-07', to: '2026-04-12' } : null,
    chargedAnyway: stage === 'charged' ? [anyway()] : [],
    questions: [{ text: '家里别的手机上，有没有同一个小米账号？', plans: [] }],
    message: '你好，我的小米云服务在关闭以后又扣了一笔，订单号 2026040922001400001，请核实并退回。',
  }
}

function place(id: PlaceView['id'], isDone: boolean): PlaceView {
  const title = {
    screenshot: '先截图留证',
    merchant: '在小米那边关',
    wallet: '在支付宝里关',
    verify: '看下一期',
  }[id]
  return {
    id,
    title,
    why: '关一处往往不够，两处都关才不会再扣。',
    paths: id === 'verify' ? [] : [path()],
    notFound: '找不到的话，可以在账单里点开这一笔，再点「自动续费」。',
    state: isDone ? 'done' : 'todo',
    at: isDone ? closedAt : null,
    proofs: [],
  }
}

function path(): PlaceView['paths'][number] {
  return {
    id: 'settings',
    label: '手机设置',
    holdsFor: 'HyperOS 2',
    steps: ['打开「设置」', '点最上面的小米账号', '点「自动续费」', '点要关的那一项，再点「关闭」'],
    asksService: false,
    rightPage: '页面标题写着「自动续费」。',
    success: '这一项的状态变成「已关闭」。',
    evidence: 'official',
    caution: '官方说明里写过。',
    verified: true,
    sources: [{ name: '小米官方说明', url: null }],
    checkedOn,
  }
}

function anyway(): PlanView['chargedAnyway'][number] {
  return {
    tradeNo: '2026040922001400001',
    merchantOrderNo: 'XM26040900001',
    paidAt: '2026-04-09T00:31:12+08:00',
    fen: 600,
    refundedFen: 0,
    source: { name: 'alipay_record_20260501.csv', line: 12 },
    closedAt,
    pending: false,
    sentence: '2026年3月2日关闭，2026年4月9日又扣了 ¥6.00。',
  }
}

function reminder(): ReminderView {
  return {
    uid: 'made-up',
    kind: 'charge',
    subscriptionId: '0-0',
    day: '2026-04-07',
    title: '小米云服务要扣费了',
    text: '两天后可能扣 ¥6.00。',
  }
}

function myth(text: string): PlanView['before'][number] {
  const sources = [{ name: '公开教程', url: 'https://example.com/guide' }]
  return { id: text, text, verified: false, sources, checkedOn: '2026-11-21' }
}

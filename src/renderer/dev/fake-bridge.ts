import type { AppState } from '../../contract/app.ts'
import type { ImportResult } from '../../contract/bills.ts'
import type { Bridge } from '../../contract/bridge.ts'
import type { NoticeName } from '../../contract/notices.ts'
import { fail, ok, type Reply } from '../../contract/reply.ts'
import type { Handlers, Input, Output, RequestName } from '../../contract/requests.ts'
import type { Language } from '../../i18n/language.ts'
import { madeUpOverview, madeUpSources } from './made-up.ts'
import { madeUpAccounts } from './made-up-accounts.ts'
import { madeUpCase, madeUpCases, madeUpDue } from './made-up-case.ts'
import { madeUpCheckUp, madeUpLimits } from './made-up-check-up.ts'
import { madeUpPlans } from './made-up-plans.ts'
import type { Scene } from './scene.ts'

/** Answers as the engine would, from made-up data; nothing is kept. */
export function fakeBridge(scene: Scene, language: Language): Bridge {
  const listeners = new Map<NoticeName, Set<(notice: never) => void>>()
  const tell = (name: NoticeName, notice: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(notice as never)
  }
  const state: AppState = {
    language,
    languageChoice: language,
    theme: 'system',
    textSize: 'normal',
    alerts: { on: null, daysBefore: 3, named: false },
    alertsRefused: false,
    version: '0.1.0',
    runtime: { name: 'Electron', version: '45.5.0', fallback: false },
    dataFolder: '~/xucha/data',
    databaseProblem: scene === 'broken' ? 'damaged' : null,
    healthNotice: scene === 'trouble' ? 'unclean-end' : null,
  }
  const never = () => new Promise<never>(() => {})
  const answers: Partial<Handlers<RequestName>> = {
    'app.state': () => ok(state),
    'bills.list': () => (scene === 'slow' ? never() : ok(madeUpSources(scene))),
    'accounts.list': () => ok(madeUpAccounts(scene)),
    'accounts.say': () => ok(null),
    'accounts.assign': () => ok(null),
    'subscriptions.overview': () => (scene === 'slow' ? never() : ok(madeUpOverview(scene))),
    'subscriptions.decide': () => ok({ id: 7 }),
    'subscriptions.undo': () => ok(null),
    'subscriptions.rules': () => ok([]),
    'cancellation.plans': () => (scene === 'slow' ? never() : ok(madeUpPlans(scene))),
    'cancellation.mark': () => ok(null),
    'cancellation.checkUp': () => (scene === 'slow' ? never() : ok(madeUpCheckUp(scene))),
    'cancellation.finishCheckUp': () => ok({ id: 1 }),
    'reminders.limits': () => ok(madeUpLimits(scene)),
    'claims.list': () => (scene === 'slow' ? never() : ok(madeUpCases(scene))),
    'claims.deadlines': () => ok(madeUpDue(scene)),
    'claims.open': () => ok(madeUpCase()),
    'claims.complaint': () => fail('not-found'),
    'claims.editLetter': () => ok(null),
    'claims.start': () => ok(madeUpCase()),
    'claims.answer': () => ok(madeUpCase()),
    'bills.rejected': () =>
      ok([
        {
          line: 31,
          reason: '看不懂这一行的金额',
          text: '2024-03-10 09:12:44,日用百货,小店,面包,支出,六元,零钱,交易成功',
        },
        { line: 208, reason: '这一行的列数不对，可能被截断或改动过', text: '2024-05-02 18:20:01,餐饮' },
      ]),
    'bills.row': ({ sourceName, line }) =>
      ok({
        sourceName,
        line,
        inSheet: null,
        text: '2024-03-09 00:31:12,数码电器,小米科技有限责任公司,xia***@xiaomi.com,云服务 连续包月,支出,6.00,花呗,交易成功,2024030922001400001093,XM24030900001,',
        cells: [
          { column: '时间', value: '2024-03-09 00:31:12' },
          { column: '交易对方', value: '小米科技有限责任公司' },
          { column: '商品', value: '云服务 连续包月' },
          { column: '金额', value: '6.00' },
          { column: '交易单号', value: '2024030922001400001093' },
        ],
      }),
    'bills.import': () => importing(),
    'bills.importSamples': () => importing(),
    'app.chooseFiles': () => ok([{ token: 'a', name: 'a.csv' }]),
  }
  async function importing() {
    for (let step = 0; scene === 'reading' || step < 3; step += 1) {
      const rows = Math.min(step * 731, 3412)
      tell('import.progress', {
        name: '支付宝交易明细(20240101-20241231).csv',
        file: 1,
        files: 3,
        rows,
        totalRows: 3412,
        secondsLeft: 3,
      })
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    return ok(scene === 'trouble' ? troubles : [])
  }
  return {
    async request<N extends RequestName>(name: N, input: Input<N>) {
      const answer = answers[name] as ((input: Input<N>) => Promise<Reply<Output<N>>>) | undefined
      return answer ? answer(input) : fail('not-found')
    },
    on(name, listener) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set)
      set.add(listener as never)
      return () => void set.delete(listener as never)
    },
    tokenFor: async file => ok({ token: (file as File).name, name: (file as File).name }),
  }
}

const troubles: ImportResult[] = [
  {
    token: 'a',
    name: '支付宝交易明细(20240101-20241231).zip',
    outcome: 'password-needed',
    sourceIds: [],
    error: { code: 'wrong-password' },
  },
  {
    token: 'b',
    name: '微信支付账单证明.pdf',
    outcome: 'refused',
    sourceIds: [],
    error: { code: 'wrong-export', wrongExport: 'wechat-pdf' },
  },
  {
    token: 'c',
    name: 'alipay_record_20250401.csv',
    outcome: 'already-imported',
    sourceIds: [1],
    error: null,
  },
  { token: 'd', name: 'wechat.xlsx', outcome: 'imported', sourceIds: [2], error: null },
]

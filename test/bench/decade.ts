import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reply } from '../../src/contract/reply.ts'
import type { EngineRequestName, Input, Output } from '../../src/contract/requests.ts'
import { type ServedEngine, servedEngine } from '../engine/served-engine.ts'
import { household } from '../fixture/household.ts'
import { seeded } from '../fixture/random.ts'
import type { FixtureTrade, FixtureWallet } from '../fixture/trade.ts'
import { writeBill } from '../fixture/write-bill.ts'

/**
 * Ten years of a busy life, 20,000 transactions in 40 bills with 60 subscriptions, 20 cases and 500 attachments, and
 * the time that every request of every screen takes on it: `npm run bench:decade`.
 */
const years = Array.from({ length: 10 }, (_, index) => 2016 + index)
const tradesPerMonth = 66
const renewalsPerWallet = 30
const cases = 20
const attachmentsPerCase = 25
const attachmentBytes = 60_000
const rounds = 7
const restarts = 3
/** What a person takes for at once. */
const barMs = 100

/** What a busy household may have signed up for, each a subscription of its own. */
const services: readonly Pick<FixtureTrade, 'counterparty' | 'goods'>[] = [
  { counterparty: '小米云服务', goods: '小米云服务会员-黄金会员连续包月' },
  { counterparty: '小米电视', goods: '小米影视会员-连续包月' },
  { counterparty: '小米电视', goods: '小米儿童成长会员连续包月' },
  { counterparty: '多看阅读', goods: '多看VIP连续包月' },
  { counterparty: '小米音乐', goods: '小米音乐会员连续包月' },
  { counterparty: '小米科技有限责任公司', goods: '米家云存储-7天循环连续包月' },
]
/** Of other merchants, one each in both wallets. */
const others = [
  '星河视频',
  '松果音乐',
  '晴空网盘',
  '鹿鸣读书',
  '一苇健身',
  '半夏外语',
  '千帆地图',
  '拾光相册',
  '青禾新闻',
  '云雀电台',
  '竹影漫画',
  '小满菜谱',
  '知远课堂',
  '拂晓天气',
  '南山游戏',
  '北野代驾',
  '微澜冥想',
  '白桦文档',
  '玉兰育儿',
  '长风加速',
].map(name => ({ counterparty: name, goods: `${name}会员连续包月` }))
const ruled = '星河视频'
const monthsEach = 18
/** Months from the end of one subscription of a service to the start of the next. */
const monthsBetween = 5

/** Five renewals of each service one after the other, at prices and on days of their own, and those of other merchants. */
function renewals(wallet: FixtureWallet): FixtureTrade[] {
  const random = seeded(wallet === 'alipay' ? 11 : 12)
  const elsewhere = others.flatMap((other, index) =>
    Array.from({ length: 24 + index * 4 }, (_, month) => {
      const date = `${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
      const day = String(1 + ((index * 3) % 28)).padStart(2, '0')
      return { ...other, at: `${date}-${day} 09:${random.between(10, 59)}:40`, fen: 990 + 100 * index }
    }),
  )
  const xiaomi = Array.from({ length: renewalsPerWallet }, (_, index) => {
    const service = services[index % services.length] as (typeof services)[number]
    const turn = Math.floor(index / services.length)
    const first = 2016 * 12 + turn * (monthsEach + monthsBetween) + (index % services.length)
    const day = String(1 + ((index * 11) % 28)).padStart(2, '0')
    const fen = 600 + 1300 * ((index * 7) % 5) + 100 * (index % services.length)
    return Array.from({ length: monthsEach }, (_month, later) => {
      const month = first + later
      const date = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${day}`
      return { ...service, at: `${date} 08:${random.between(10, 59)}:12`, fen }
    })
  }).flat()
  return [...xiaomi, ...elsewhere]
}

function writeBills(folder: string): string[] {
  return (['alipay', 'wechat'] as const).flatMap(wallet => {
    const recurring = renewals(wallet)
    return years.flatMap(year =>
      [
        { from: `${year}-01-01`, to: `${year}-06-30` },
        { from: `${year}-07-01`, to: `${year}-12-31` },
      ].map(period => {
        const own = recurring.filter(({ at }) => at >= period.from && at.slice(0, 10) <= period.to)
        const others = household({
          wallet,
          ...period,
          perMonth: tradesPerMonth,
          seed: Number(period.from.slice(0, 7).replace('-', '')),
        })
        const path = join(folder, `${wallet}-${period.from}.csv`)
        const format = wallet === 'alipay' ? 'A4' : 'W2'
        writeFileSync(path, writeBill({ format, trades: [...others, ...own], period }))
        return path
      }),
    )
  })
}

async function sure<T>(reply: Promise<Reply<T>>): Promise<T> {
  const answer = await reply
  if (!answer.ok) throw new Error(`${answer.failure.code} ${answer.failure.detail ?? ''}`)
  return answer.value
}

interface Timing {
  screen: string
  request: string
  medianMs: number
  slowestMs: number
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-decade-'))
  try {
    const data = join(folder, 'data')
    const idleMiB = residentMiB()
    const engine = await servedEngine(data)
    const importMs = await timed(() => importAll(engine, writeBills(folder)))
    const overview = await sure(engine.ask('subscriptions.overview', {}))
    await openCases(engine, overview, folder)
    const timings = await timeRequests(engine, overview)
    const again = await timed(() => servedEngine(data))
    const backupMs = await timed(() => sure(engine.task({ name: 'back-up', path: join(folder, 'b.zip') })))
    const counts = (await sure(engine.task({ name: 'counts' }))) as Record<string, number>
    print([
      `Node ${process.version}; ${Object.entries(counts)
        .map(([name, count]) => `${count} ${name}`)
        .join(', ')}, ${overview.subscriptions.length} subscriptions`,
      `import of 40 bills ${seconds(importMs)}, opening ${seconds(again)}, backup ${seconds(backupMs)}`,
      `first list of a new process ${firstListMs(data).join(', ')} ms`,
      `database ${mebibytes(sizeOf(join(data, 'xucha.db')))}, originals ${mebibytes(sizeOf(join(data, 'originals')))}, backup ${mebibytes(sizeOf(join(folder, 'b.zip')))}`,
      `memory ${residentMiB()} MiB, before ${idleMiB} MiB`,
      '',
      `${'screen'.padEnd(9)}${'request'.padEnd(28)}${'median ms'.padStart(10)}${'slowest ms'.padStart(12)}`,
      ...timings.map(
        ({ screen, request, medianMs, slowestMs }) =>
          `${screen.padEnd(9)}${request.padEnd(28)}${medianMs.toFixed(1).padStart(10)}${slowestMs.toFixed(1).padStart(12)}${medianMs > barMs ? `  over ${barMs}` : ''}`,
      ),
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Of some processes that have just started, without the time to open the store. */
function firstListMs(data: string): number[] {
  return Array.from({ length: restarts }, () =>
    Number(execFileSync(process.execPath, [import.meta.filename, data], { encoding: 'utf8' })),
  )
}

async function printFirstList(data: string): Promise<void> {
  const engine = await servedEngine(data)
  print([(await timed(() => sure(engine.ask('subscriptions.overview', {})))).toFixed(0)])
}

async function importAll(engine: ServedEngine, paths: readonly string[]): Promise<void> {
  const tokens = Object.fromEntries(paths.map(path => [path, path]))
  const results = await sure(engine.ask('bills.import', { tokens: [...paths] }, tokens))
  const refused = results.filter(({ outcome }) => outcome !== 'imported')
  if (refused.length > 0) throw new Error(`not imported: ${refused.map(({ name }) => name).join(', ')}`)
}

async function openCases(engine: ServedEngine, overview: Output<'subscriptions.overview'>, folder: string) {
  for (const [index, { wallet, charges }] of overview.subscriptions.slice(0, cases).entries()) {
    const keys = charges.map(({ tradeNo }) => ({ wallet, tradeNo }))
    const { id } = await sure(engine.ask('claims.start', { charges: keys }))
    await sure(engine.ask('claims.answer', { id, question: 'payer', answer: 'self' }))
    const files = Object.fromEntries(
      Array.from({ length: attachmentsPerCase }, (_, number) => {
        const path = join(folder, `截图-${index}-${number}.png`)
        writeFileSync(path, picture(index * attachmentsPerCase + number))
        return [path, path]
      }),
    )
    await sure(
      engine.ask('claims.attach', { id, evidence: 'wallet-mandate', tokens: Object.keys(files) }, files),
    )
  }
}

/** Bytes that begin as a PNG does and are like no other. */
function picture(number: number): Uint8Array {
  const random = seeded(number + 1)
  const bytes = Uint8Array.from({ length: attachmentBytes }, () => random.between(0, 255))
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return bytes
}

async function timeRequests(
  engine: ServedEngine,
  overview: Output<'subscriptions.overview'>,
): Promise<Timing[]> {
  const list = await sure(engine.ask('bills.list', {}))
  const caseList = await sure(engine.ask('claims.list', {}))
  const [source] = list.sources
  const [subscription] = overview.subscriptions
  const [first] = caseList
  const charge = subscription?.charges[0]
  if (!source || !subscription || !first || !charge) throw new Error('nothing to ask about')
  const key = { wallet: subscription.wallet, tradeNo: charge.tradeNo }
  const view = await sure(engine.ask('claims.open', { id: first.id }))
  const attachment = view.evidence.flatMap(({ attachments }) => attachments)[0]
  const time = async <N extends EngineRequestName>(screen: string, request: N, input: Input<N>) => {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      times.push(await timed(() => sure(engine.ask(request, input))))
    }
    times.sort((a, b) => a - b)
    return {
      screen,
      request,
      medianMs: times[Math.floor(rounds / 2)] ?? 0,
      slowestMs: times.at(-1) ?? 0,
    }
  }
  return [
    await time('bills', 'bills.list', {}),
    await time('bills', 'bills.rejected', { id: source.id }),
    await time('bills', 'bills.row', { sourceName: charge.source.name, line: charge.source.line }),
    await time('charges', 'subscriptions.overview', {}),
    await afterChange(engine, key),
    await afterRule(engine),
    await time('charges', 'subscriptions.decide', { kind: 'recurring', charges: [key] }),
    await time('charges', 'subscriptions.rules', {}),
    await time('cancel', 'cancellation.plans', {}),
    await time('cancel', 'cancellation.mark', { charge: key, step: 'wallet', state: 'done' }),
    await time('cancel', 'reminders.limits', {}),
    await time('bills', 'claims.deadlines', {}),
    await time('main', 'reminders.alerts', { daysBefore: 7 }),
    await time('claim', 'claims.list', {}),
    await time('claim', 'claims.open', { id: first.id }),
    await time('claim', 'claims.answer', { id: first.id, question: 'payer', answer: 'self' }),
    await time('claim', 'claims.calendar', { id: first.id }),
    await time('claim', 'claims.attachment', { id: first.id, attachment: attachment?.id ?? 0 }),
    await timeCounts(engine),
    await removal(engine),
  ]
}

/** The first answer after the person said something. */
async function afterChange(
  engine: ServedEngine,
  charge: Input<'cancellation.mark'>['charge'],
): Promise<Timing> {
  await sure(engine.ask('subscriptions.decide', { kind: 'recurring', charges: [charge] }))
  const took = await timed(() => sure(engine.ask('subscriptions.overview', {})))
  return { screen: 'charges', request: 'subscriptions.overview, changed', medianMs: took, slowestMs: took }
}

/** The same after a rule about a merchant, which changes what every charge may be. */
async function afterRule(engine: ServedEngine): Promise<Timing> {
  const { id } = await sure(engine.ask('subscriptions.addRule', { counterparty: ruled, is: 'not-xiaomi' }))
  const took = await timed(() => sure(engine.ask('subscriptions.overview', {})))
  await sure(engine.ask('subscriptions.removeRule', { id }))
  return { screen: 'charges', request: 'subscriptions.overview, new rule', medianMs: took, slowestMs: took }
}

async function timeCounts(engine: ServedEngine): Promise<Timing> {
  const took = await timed(() => sure(engine.task({ name: 'counts' })))
  return { screen: 'settings', request: 'counts', medianMs: took, slowestMs: took }
}

/** A bill can be removed but once. */
async function removal(engine: ServedEngine): Promise<Timing> {
  const { sources } = await sure(engine.ask('bills.list', {}))
  const took = await timed(() => sure(engine.ask('bills.remove', { ids: [sources[0]?.id ?? 0] })))
  return { screen: 'bills', request: 'bills.remove', medianMs: took, slowestMs: took }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function sizeOf(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.size
  return readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0)
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`
const residentMiB = () => Math.round(process.memoryUsage().rss / 2 ** 20)
const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`)

const [data] = process.argv.slice(2)
if (data === undefined) await bench()
else await printFirstList(data)
// The engine answers for as long as its process runs.
process.exit(0)

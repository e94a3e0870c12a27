import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { AuditReport } from '../../src/contract/audit-report.ts'
import { bundledProgram } from '../bundled-program.ts'
import { fileOf, temporaryFolder } from '../engine/test-engine.ts'
import { encryptedZip } from '../fixture/encrypted-zip.ts'
import { refunded } from '../fixture/trade.ts'
import { writeBill } from '../fixture/write-bill.ts'

const root = resolve(import.meta.dirname, '../..')

const source = 'src/cli/audit.ts'
/** What the scripts of package.json say. */
const byNpm = ['build/run.mjs', source]
let bundle = ''
beforeAll(async () => {
  bundle = await bundledProgram(source)
})

/** Runs the command line as npm does: from the project, with the person's folder in INIT_CWD. */
function audit(folder: string, args: readonly string[], input = '', program = [bundle]) {
  const run = spawnSync(process.execPath, [...program, ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder },
    input,
    encoding: 'utf8',
  })
  return { status: run.status, stdout: run.stdout, stderr: run.stderr }
}

function reportOf(stdout: string) {
  return AuditReport.parse(JSON.parse(stdout))
}

const monthly = (months: readonly string[]) =>
  months.map(month => ({
    at: `${month}-06 08:31:12`,
    counterparty: '小米云服务',
    goods: '小米云服务会员连续包月',
    fen: 2100,
  }))
const bill = (months: readonly string[], from: string, to: string) =>
  writeBill({ format: 'A4', trades: monthly(months), period: { from, to } })

describe('npm run audit', () => {
  it('prints a report of the contract for the sample bills, and nothing else', () => {
    const samples = ['支付宝交易明细(20241101-20251031).csv', '微信支付账单(20241101-20250930).csv']
    const { status, stdout } = audit(resolve(root, 'resources/samples'), ['--json', ...samples], '', byNpm)
    expect(status).toBe(0)
    const report = reportOf(stdout)
    expect(report.sources.map(({ name, reconciled }) => [name, reconciled])).toEqual(
      samples.map(name => [name, true]),
    )
    for (const source of report.sources) {
      expect(source.rows).toBe(source.imported + source.duplicates + source.rejected.length)
    }
    const sum = report.subscriptions.reduce((total, one) => total + one.netFen, 0)
    expect(report.totals.netFen).toBe(sum)
    expect(report.subscriptions.map(({ netFen }) => netFen)).toEqual(
      report.subscriptions.map(({ netFen }) => netFen).sort((a, b) => b - a),
    )
  })

  it('counts files that overlap once and names the subscription', () => {
    const folder = temporaryFolder()
    fileOf(folder, 'a.csv', bill(['2024-01', '2024-02', '2024-03'], '2024-01-01', '2024-03-31'))
    fileOf(folder, 'b.csv', bill(['2024-02', '2024-03', '2024-04'], '2024-02-01', '2024-04-30'))
    const report = reportOf(audit(folder, ['--json', 'a.csv', 'b.csv']).stdout)
    expect(report.asOf).toBe('2024-04-30')
    expect(report.sources.map(({ imported, duplicates }) => [imported, duplicates])).toEqual([
      [3, 0],
      [1, 2],
    ])
    expect(report.subscriptions).toMatchObject([
      {
        service: 'mi-cloud',
        cadence: 'monthly',
        status: 'active',
        chargedFen: 8400,
        next: { date: '2024-05-06', fen: 2100 },
      },
    ])
  })

  it('takes the refunds in an Alipay bill off what it computes, as the bill itself does', () => {
    const folder = temporaryFolder()
    const [first, second] = monthly(['2024-01', '2024-02'])
    for (const format of ['A2', 'A3', 'A4'] as const) {
      const trades = [first!, ...refunded('alipay', second!, { at: '2024-02-09 10:00:00', fen: 700 })]
      fileOf(folder, `${format}.csv`, writeBill({ format, trades }))
      const [source] = reportOf(audit(folder, ['--json', `${format}.csv`]).stdout).sources
      expect(source?.computed.expense).toEqual({ count: 2, fen: 3500 })
      expect(source?.computed).toEqual(source?.declared)
    }
  })

  it('tells the same file twice as known', () => {
    const folder = temporaryFolder()
    fileOf(folder, 'a.csv', bill(['2024-01', '2024-02'], '2024-01-01', '2024-03-31'))
    const report = reportOf(audit(folder, ['--json', 'a.csv', 'a.csv']).stdout)
    expect(report.sources.map(({ rows, imported, duplicates }) => [rows, imported, duplicates])).toEqual([
      [2, 2, 0],
      [2, 0, 2],
    ])
  })

  it('judges by the day asked for and forgets what was paid later', () => {
    const folder = temporaryFolder()
    fileOf(folder, 'a.csv', bill(['2024-01', '2024-02', '2024-03', '2024-04'], '2024-01-01', '2024-04-30'))
    const report = reportOf(audit(folder, ['--json', '--as-of', '2024-02-20', 'a.csv']).stdout)
    expect(report.asOf).toBe('2024-02-20')
    expect(report.subscriptions[0]?.charges).toHaveLength(2)
    expect(report.subscriptions[0]?.next).toEqual({ date: '2024-03-06', fen: 2100 })
  })

  it('takes a stated cancellation and finds the charges after it', () => {
    const folder = temporaryFolder()
    fileOf(folder, 'a.csv', bill(['2024-01', '2024-02', '2024-03', '2024-04'], '2024-01-01', '2024-04-30'))
    const report = reportOf(audit(folder, ['--json', '--cancelled', 'mi-cloud=2024-02-10', 'a.csv']).stdout)
    expect(report.subscriptions[0]).toMatchObject({
      merchant: 'xiaomi',
      merchantName: '小米',
      status: 'cancelled',
      state: 'charged-again',
      yearlyFen: 25200,
      next: null,
    })
    expect(report.subscriptions[0]?.findings).toMatchObject([
      { kind: 'charge-after-cancellation', fen: 4200 },
    ])
  })

  it('takes a stated cancellation of another merchant by its ID', () => {
    const folder = temporaryFolder()
    const trades = monthly(['2024-01', '2024-02', '2024-03', '2024-04']).map(one => ({
      ...one,
      counterparty: '知乎',
      goods: '盐选会员连续包月',
    }))
    const period = { from: '2024-01-01', to: '2024-04-30' }
    fileOf(folder, 'a.csv', writeBill({ format: 'A4', trades, period }))
    const all = ['--json', '--all-merchants', 'a.csv']
    const id = reportOf(audit(folder, all).stdout).otherMerchants?.[0]?.id
    const { stdout, stderr } = audit(folder, [...all, '--cancelled', `${id}=2024-02-10`])
    expect(reportOf(stdout).otherMerchants).toMatchObject([
      {
        id,
        status: 'cancelled',
        state: 'charged-again',
        next: null,
        findings: [{ kind: 'charge-after-cancellation', fen: 4200 }],
      },
    ])
    expect(stderr).toBe('')
  })

  it('warns of a cancellation that meets no subscription, beside the report', () => {
    const folder = temporaryFolder()
    fileOf(folder, 'a.csv', bill(['2024-01', '2024-02', '2024-03'], '2024-01-01', '2024-03-31'))
    const of = (cancelled: string) =>
      audit(folder, ['--json', '--lang', 'en', '--cancelled', cancelled, 'a.csv'])
    for (const cancelled of ['mi-clouds=2024-02-10', 'mi-cloud=2023-12-31']) {
      const { status, stdout, stderr } = of(cancelled)
      expect(status).toBe(0)
      expect(reportOf(stdout).subscriptions[0]).toMatchObject({ status: 'active' })
      expect(stderr).toContain('no such subscription')
    }
    expect(of('mi-cloud=2024-02-10').stderr).toBe('')
  })

  it('opens a locked zip with the password of standard input', async () => {
    const folder = temporaryFolder()
    const inner = {
      name: '支付宝交易明细.csv',
      bytes: bill(['2024-01', '2024-02'], '2024-01-01', '2024-03-31'),
    }
    fileOf(folder, 'mail.zip', await encryptedZip([inner], { password: '345678', cipher: 'aes' }))
    const locked = audit(folder, ['--json', 'mail.zip'])
    expect(locked.status).toBe(1)
    expect(reportOf(locked.stdout).sources[0]?.error?.code).toBe('password-required')
    const wrong = reportOf(audit(folder, ['--json', '--password', '000000', 'mail.zip']).stdout)
    expect(wrong.sources[0]?.error?.code).toBe('wrong-password')
    const several = audit(
      folder,
      ['--json', '--password', '-', '--password', '-', 'mail.zip'],
      '111111\r\n345678\r\n',
    )
    expect(several.status).toBe(0)
    const opened = audit(folder, ['--json', '--password', '-', 'mail.zip'], '345678\n')
    expect(opened.status).toBe(0)
    expect(reportOf(opened.stdout).sources[0]).toMatchObject({
      name: 'mail.zip/支付宝交易明细.csv',
      imported: 2,
    })
  })

  it('reports the files that can be read beside one that can’t, in the language asked for', () => {
    const folder = temporaryFolder()
    fileOf(folder, 'a.csv', bill(['2024-01', '2024-02'], '2024-01-01', '2024-03-31'))
    fileOf(folder, 'photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]))
    const { status, stdout } = audit(folder, ['--json', '--lang', 'en', 'photo.jpg', 'a.csv', 'gone.csv'])
    expect(status).toBe(1)
    const report = reportOf(stdout)
    expect(report.sources.map(({ error }) => error?.code ?? null)).toEqual([
      'unrecognised-format',
      null,
      'not-found',
    ])
    expect(report.sources[0]?.error?.message).toMatch(/^[\x20-\x7e“”’→·…《》「」\u4e00-\u9fff]+$/)
    expect(report.subscriptions).toHaveLength(1)
    expect(report.subscriptions[0]?.reasons[0]).toContain('charges')
  })

  it('prints its usage for --help, whatever else is asked', () => {
    for (const args of [['--help'], ['--json', 'nothing.csv', '--help']]) {
      const { status, stdout, stderr } = audit(temporaryFolder(), args)
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).toContain('用法：npm run -s audit --')
    }
    const { status, stdout } = audit(temporaryFolder(), ['--help', '--lang', 'en'])
    expect([status, stdout]).toEqual([0, expect.stringContaining('Usage: npm run -s audit --')])
  })

  it.each([
    [['--json']],
    [['--nonsense', 'a.csv']],
    [['--as-of', '2024-02-30', 'a.csv']],
    [['--as-of', '0000-01-01', 'a.csv']],
    [['--as-of', '9999-12-31', 'a.csv']],
    [['--lang', 'fr', 'a.csv']],
    [['--cancelled', 'mi-cloud', 'a.csv']],
    [['--cancelled', 'other=2024-02-10', 'a.csv']],
    [['-x', 'a.csv']],
  ])('answers wrong usage %j with status 2 and nothing on standard output', args => {
    const { status, stdout, stderr } = audit(temporaryFolder(), args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('npm run -s audit')
  })

  it('says whose each renewal is where bills are of several people, also of one file', () => {
    const folder = temporaryFolder()
    const period = { from: '2024-01-01', to: '2024-03-31' }
    const trades = monthly(['2024-01', '2024-02', '2024-03'])
    const mine = { format: 'A4', trades, period, owner: '林小满', account: 'lin***@example.com' } as const
    const later = trades.map(one => ({ ...one, at: one.at.replace('12', '13') }))
    const fathers = { ...mine, trades: later, owner: '林建国', account: '138****2001' }
    fileOf(folder, 'both.csv', Buffer.concat([writeBill(mine), Buffer.from('\n'), writeBill(fathers)]))
    fileOf(folder, 'mine.csv', writeBill(mine))
    const { stdout } = audit(folder, ['both.csv'])
    expect(stdout).toContain('小米云服务·连续包月（林小满 lin***@example.com）')
    expect(stdout).toContain('小米云服务·连续包月（林建国 138****2001）')
    expect(audit(folder, ['mine.csv']).stdout).not.toContain('林小满')
    const one = audit(folder, ['--owner', '138****2001', '--json', 'both.csv'])
    expect(one.stderr).toBe('')
    expect(reportOf(one.stdout).subscriptions.map(({ account }) => account?.holder)).toEqual(['林建国'])
  })

  it('prints a table for a person without --json', () => {
    const folder = temporaryFolder()
    fileOf(folder, 'a.csv', bill(['2024-01', '2024-02', '2024-03'], '2024-01-01', '2024-03-31'))
    const { stdout } = audit(folder, ['a.csv'])
    expect(stdout).toContain('小米云服务')
    expect(stdout).toContain('¥63')
    expect(stdout).toContain('2024年4月6日')
  })
})

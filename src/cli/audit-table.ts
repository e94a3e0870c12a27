import type { AuditReport, ReportSource, ReportSubscription } from '../contract/audit-report.ts'
import { fen, formatYuan } from '../core/base/money.ts'
import { visible } from '../core/base/text.ts'
import type { Words } from '../i18n/words.ts'

/** The report for a person at a terminal: files first, then each renewal with its reasons, then the sums. */
export function auditTable(report: AuditReport, texts: Words): string {
  const { cli } = texts
  const money = (value: number) => formatYuan(fen(value))
  const all = [...report.subscriptions, ...(report.otherMerchants ?? [])]
  const named = new Set(all.map(({ account }) => accountName(account, texts))).size > 1
  const lines = [
    cli.sources,
    ...report.sources.map(source => `  ${sourceLine(source, texts)}`),
    '',
    report.subscriptions.length === 0 ? cli.nothingFound : cli.subscriptions(report.asOf),
    ...report.subscriptions.flatMap(found => subscriptionLines(found, named, texts)),
    '',
    cli.totals(
      money(report.totals.chargedFen),
      money(report.totals.refundedFen),
      money(report.totals.netFen),
    ),
  ]
  if (report.otherMerchants) {
    lines.push(
      '',
      cli.otherMerchants,
      ...report.otherMerchants.flatMap(found => subscriptionLines(found, named, texts)),
    )
  }
  // A merchant's name must not be able to command the terminal.
  return lines.map(visible).join('\n')
}

function sourceLine(source: ReportSource, { cli, window }: Words): string {
  if (source.error) return `✗ ${source.name}: ${source.error.message}`
  const totals =
    source.reconciled === null ? cli.totalsUndeclared : source.reconciled ? cli.totalsAgree : cli.totalsDiffer
  const period = source.period
    ? window.between(window.day(source.period.from), window.day(source.period.to))
    : ''
  return `✓ ${source.name}  ${period}  ${cli.counts(source.rows, source.imported, source.duplicates, source.rejected.length)}  ${totals}`
}

function accountName(account: ReportSubscription['account'], { cli }: Words): string {
  return account ? [account.holder, account.label].filter(Boolean).join(' ') : cli.ofNobody
}

/** `named`: where there are several accounts, with whose it is. */
function subscriptionLines(found: ReportSubscription, named: boolean, texts: Words): string[] {
  const { cli, detector } = texts
  const title = named ? cli.titleOf(found.title, accountName(found.account, texts)) : found.title
  const money = (value: number) => formatYuan(fen(value))
  const next = found.next ? cli.next(found.next.date, money(found.next.fen)) : ''
  return [
    `  ${title}  ${detector.cadences[found.cadence]}  ${detector.stateOf(found.state)}  ${cli.charged(found.charges.length, money(found.netFen))}  ${next}`,
    ...found.reasons.map(reason => `    · ${reason}`),
    ...found.findings.map(finding => `    ! ${finding.explanation}`),
  ]
}

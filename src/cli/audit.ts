import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AuditReport } from '../contract/audit-report.ts'
import { dayOfTime } from '../core/base/calendar.ts'
import type { StatedCancellation } from '../core/subscriptions/decisions.ts'
import { shanghaiNow } from '../engine/clock.ts'
import { auditFiles } from '../engine/subscriptions/audit-files.ts'
import { words } from '../i18n/words.ts'
import { parseAuditArguments } from './audit-arguments.ts'
import { auditTable } from './audit-table.ts'
import { print } from './output.ts'

const allRead = 0
const someUnreadable = 1
const wrongUsage = 2

/** `npm run -s audit -- …`: the audit report of the files given, keeping nothing. See docs/audit-report.md. */
async function run(): Promise<number> {
  const parsed = parseAuditArguments(process.argv.slice(2), dayOfTime(shanghaiNow()))
  if ('help' in parsed) {
    const texts = words(parsed.help)
    return print(`${texts.cli.usage}\n`, allRead, texts)
  }
  if (!parsed.ok) {
    const zh = words('zh').cli
    const en = words('en').cli
    process.stderr.write(
      `${zh.wrongArgument(parsed.problem)}\n${en.wrongArgument(parsed.problem)}\n${zh.usage}\n`,
    )
    return wrongUsage
  }
  const { value } = parsed
  const passwords = [...value.passwords, ...passwordsFromInput(value.passwordsFromInput)]
  // npm runs scripts from the project's folder; the person was somewhere else.
  const folder = process.env.INIT_CWD ?? process.cwd()
  const report = await auditFiles({
    paths: value.files.map(file => resolve(folder, file)),
    passwords,
    language: value.lang,
    asOf: value.asOf,
    cancellations: value.cancelled,
    allMerchants: value.allMerchants,
    owner: value.owner,
    resourcesFolder: resolve(import.meta.dirname, '../../resources'),
  })
  for (const of of unmet(report, value.cancelled))
    process.stderr.write(`${words(value.lang).cli.nothingCancelled(of)}\n`)
  const named = report.sources.flatMap(({ account, accounts }) => accounts ?? account ?? [])
  if (value.owner !== null && !named.some(({ label }) => label === value.owner))
    process.stderr.write(`${words(value.lang).cli.nobodyOf(value.owner)}\n`)
  const text = value.json ? JSON.stringify(report, null, 2) : auditTable(report, words(value.lang))
  const status = report.sources.every(source => source.error === null) ? allRead : someUnreadable
  return print(`${text}\n`, status, words(value.lang))
}

function passwordsFromInput(count: number): string[] {
  return count === 0 ? [] : readFileSync(0, 'utf8').split(/\r?\n/).slice(0, count)
}

/** The cancellations that met no subscription: mistyped, or before any began. */
function unmet(
  { subscriptions, otherMerchants = [] }: AuditReport,
  cancelled: readonly StatedCancellation[],
) {
  const met = [...subscriptions, ...otherMerchants].filter(({ status }) => status === 'cancelled')
  return cancelled
    .map(({ of }) => of)
    .filter(of => !met.some(({ id, service }) => id === of || service === of))
}

process.exitCode = await run()

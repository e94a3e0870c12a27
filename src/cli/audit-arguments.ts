import { addMonths, type Day, parseDay } from '../core/base/calendar.ts'
import { firstBillDay } from '../core/bills/bounds.ts'
import type { ServiceId } from '../core/catalogue/service.ts'
import type { StatedCancellation } from '../core/subscriptions/decisions.ts'
import type { Language } from '../i18n/language.ts'

/** What the command line of the audit says. */
export interface AuditArguments {
  json: boolean
  lang: Language
  asOf: Day | null
  passwords: string[]
  /** So many more are to be read from standard input, one a line. */
  passwordsFromInput: number
  cancelled: StatedCancellation[]
  allMerchants: boolean
  /** The label of the one account to report on. */
  owner: string | null
  files: string[]
}

/** `help`: the usage is all that is asked for, in this language. */
export type ParsedArguments =
  | { ok: true; value: AuditArguments }
  | { ok: false; problem: string }
  | { ok: false; help: Language }

/** Ten years: no renewal is planned further ahead. */
const mostMonthsAhead = 120

/** Reads the arguments; `problem` names the one that is wrong. */
export function parseAuditArguments(argv: readonly string[], today: Day): ParsedArguments {
  const value: AuditArguments = {
    json: false,
    lang: 'zh',
    asOf: null,
    passwords: [],
    passwordsFromInput: 0,
    cancelled: [],
    allMerchants: false,
    owner: null,
    files: [],
  }
  const wrong = (problem: string): ParsedArguments => ({ ok: false, problem })
  let onlyFiles = false
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at] ?? ''
    if (onlyFiles || argument === '-' || !argument.startsWith('-')) {
      value.files.push(argument)
      continue
    }
    const [name = '', inline] = split(argument)
    const next = () => {
      if (inline !== undefined) return inline
      at += 1
      return argv[at]
    }
    if (argument === '--help') return { ok: false, help: languageIn(argv) }
    if (name === '--') onlyFiles = true
    else if (name === '--json' && inline === undefined) value.json = true
    else if (name === '--all-merchants' && inline === undefined) value.allMerchants = true
    else if (name === '--lang') {
      const lang = next()
      if (lang !== 'zh' && lang !== 'en') return wrong(argument)
      value.lang = lang
    } else if (name === '--as-of') {
      const asOf = parseDay(next() ?? '')
      if (!asOf || asOf < firstBillDay || asOf > addMonths(today, mostMonthsAhead)) return wrong(argument)
      value.asOf = asOf
    } else if (name === '--password') {
      const password = next()
      if (password === undefined) return wrong(argument)
      if (password === '-') value.passwordsFromInput += 1
      else value.passwords.push(password)
    } else if (name === '--owner') {
      const owner = next()
      if (!owner) return wrong(argument)
      value.owner = owner
    } else if (name === '--cancelled') {
      const text = next() ?? ''
      const cancelled = parseCancelled(text)
      if (!cancelled) return wrong(`${name} ${text}`)
      value.cancelled.push(cancelled)
    } else return wrong(argument)
  }
  return value.files.length > 0 ? { ok: true, value } : wrong('FILE')
}

/** What `--lang` asks for, wherever it stands. */
function languageIn(argv: readonly string[]): Language {
  return argv.some((one, at) => one === '--lang=en' || (one === '--lang' && argv[at + 1] === 'en'))
    ? 'en'
    : 'zh'
}

function split(argument: string): [string, string | undefined] {
  const at = argument.indexOf('=')
  return at < 0 ? [argument, undefined] : [argument.slice(0, at), argument.slice(at + 1)]
}

function parseCancelled(text: string): StatedCancellation | null {
  const at = text.lastIndexOf('=')
  const of = text.slice(0, Math.max(at, 0))
  const on = parseDay(text.slice(at + 1))
  return of !== '' && of !== everyoneElse && on ? { of, on } : null
}

/** The service of whatever is not Xiaomi's: one day for all of it can't be meant. */
const everyoneElse: ServiceId = 'other'

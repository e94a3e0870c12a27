import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, addMonths, type Day, monthOf, parseDay } from '../../core/base/calendar.ts'
import { removeTree } from '../files/file-moves.ts'
import type { FileToImport } from './import.ts'

const monthsPerYear = 12
const longestMonth = 31

/** The same day so many months later; the last day of a month stays the last, so that periods stay whole months. */
function shifted(of: Day, months: number): Day {
  const isLast = monthOf(addDays(of, 1)) !== monthOf(of)
  return addMonths(of, months, isLast ? longestMonth : undefined)
}

/** Every day of the text that is written with these separators, so many months later. */
function withDaysShifted(text: string, separator: '-' | '', months: number): string {
  const written = new RegExp(String.raw`(?<!\d)(20\d\d)${separator}([01]\d)${separator}([0-3]\d)(?!\d)`, 'g')
  return text.replace(written, (asItStands, year, month, date) => {
    const found = parseDay(`${year}-${month}-${date}`)
    return found ? shifted(found, months).replaceAll('-', separator) : asItStands
  })
}

/** Months since year 0. */
function monthIndex(of: Day): number {
  return Number(of.slice(0, 4)) * monthsPerYear + Number(of.slice(5, 7)) - 1
}

/**
 * The bills to try the app with, as if they had been exported this month: every day in them and in their names moved
 * by as many whole months. Order numbers stay, so that what was said of a trade holds when they are loaded again.
 */
export function sampleBills(resourcesFolder: string, today: Day): { name: string; bytes: Buffer }[] {
  const folder = join(resourcesFolder, 'samples')
  const names = readdirSync(folder).filter(name => name.endsWith('.csv'))
  const end = names
    .flatMap(name => parseDay(name.replace(/^.*-(\d{4})(\d\d)(\d\d)\D*$/, '$1-$2-$3')) ?? [])
    .sort()
    .at(-1)
  // They end with a month, and were exported on the first day of the next.
  const months = end ? monthIndex(today) - monthIndex(addDays(end, 1)) : 0
  return names.sort().map(name => ({
    name: withDaysShifted(name, '', months),
    // Byte for byte: GB18030 and UTF-8 both write digits and hyphens as ASCII does.
    bytes: Buffer.from(withDaysShifted(readFileSync(join(folder, name), 'latin1'), '-', months), 'latin1'),
  }))
}

/** Lays the samples out as files for as long as `work` takes. */
export async function withSampleFiles<T>(
  resourcesFolder: string,
  today: Day,
  work: (files: FileToImport[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-samples-'))
  try {
    const files = sampleBills(resourcesFolder, today).map(({ name, bytes }) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return { token: name, path, sample: true }
    })
    return await work(files)
  } finally {
    removeTree(folder)
  }
}

import type { Figures, Share } from './figures.ts'

/** The least or the greatest part of the whole. */
type Bar = { least: number } | { most: number }

interface Line {
  label: string
  of: keyof Figures
  /** Null where a figure is only shown. */
  bar: Bar | null
}

/** What detection has to reach on the judging seeds. */
const lines: readonly Line[] = [
  { label: 'hard mixtures exact', of: 'mixtures', bar: { least: 0.93 } },
  { label: "Xiaomi's mandates exact", of: 'xiaomi', bar: { least: 0.99 } },
  { label: "others' mandates exact", of: 'others', bar: { least: 0.97 } },
  { label: 'habits called a renewal', of: 'habitsCalled', bar: { most: 0 } },
  { label: 'mixtures with a false finding', of: 'falseInMixtures', bar: { most: 0.001 } },
  { label: 'histories of lives with one', of: 'falseInLives', bar: { most: 0.001 } },
  { label: 'mandates of mixtures exact', of: 'mixedMandates', bar: null },
  { label: 'varying bills exact', of: 'varyingBills', bar: null },
  { label: 'habits asked about', of: 'habitsAsked', bar: null },
  { label: 'charges too many found', of: 'extras', bar: null },
]

/** Labels of the figures that miss their bar. */
export function missedBars(figures: Figures): string[] {
  return lines.filter(({ of, bar }) => bar !== null && !reaches(figures[of], bar)).map(({ label }) => label)
}

/** The figures of both ranges beside the bars, as lines of text. */
export function tableOf(tuning: Figures, judging: Figures): string[] {
  const row = (cells: string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(30) : cell.padStart(24))).join('')
  return [
    row(['lives and hard mixtures', 'tuning', 'judging', 'bar']),
    ...lines.map(({ label, of, bar }) => row([label, shown(tuning[of]), shown(judging[of]), shownBar(bar)])),
  ]
}

function reaches({ part, of }: Share, bar: Bar): boolean {
  return 'least' in bar ? part >= bar.least * of : part <= bar.most * of
}

function shown({ part, of }: Share): string {
  return of === 0 ? '0 of 0' : `${part} of ${of} (${((100 * part) / of).toFixed(2)} %)`
}

function shownBar(bar: Line['bar']): string {
  if (bar === null) return ''
  if ('least' in bar) return `>= ${bar.least * 100} %`
  return bar.most === 0 ? '0' : `<= ${bar.most * 1000} in 1,000`
}

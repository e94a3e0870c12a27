import type { Chart, ChartConfiguration } from 'chart.js'
import { monthsPerYear } from '../../../core/base/calendar.ts'
import type { Words } from '../../../i18n/words.ts'
import { yuan } from '../../kit/figures.ts'
import type { ChartMark, DrawnMonths } from './chart-series.ts'

const barThickness = 26
const fontSize = 14
/** Room above the bars for the names of oddities. */
const markRoom = 24
/** Beyond so many months the bars are so thin and low that lines between their parts would hide them. */
const mostSeparated = 48

interface BarChartInput {
  drawn: DrawnMonths
  marks: readonly ChartMark[]
  /** Months that the bills don't cover for everyone: a rise out of them is none. */
  shaded?: readonly boolean[]
  token: (name: string) => string
  words: Words
}

/** The stacked bars as chart.js wants them. */
export function barChart(input: BarChartInput): ChartConfiguration<'bar', number[], string> {
  const { drawn, marks, shaded = [], token, words } = input
  const { months, series } = drawn
  const { chargesScreen, window } = words
  const font = { family: token('--font'), size: fontSize }
  const ink = token('--ink-3')
  return {
    type: 'bar',
    data: {
      labels: [...months],
      datasets: series.map(({ name, color, hollow, fen }) => ({
        label: name,
        data: [...fen],
        backgroundColor: token(hollow ? '--paper' : color),
        borderColor: token(hollow ? color : '--paper'),
        borderWidth: hollow
          ? 1
          : { top: months.length > mostSeparated ? 0 : 1, right: 0, bottom: 0, left: 0 },
        borderSkipped: false,
        maxBarThickness: barThickness,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      font,
      layout: { padding: { top: marks.length > 0 ? markRoom : 4 } },
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          stacked: true,
          border: { display: false },
          grid: { display: false },
          ticks: {
            color: ink,
            font,
            maxRotation: 0,
            autoSkip: false,
            callback(_value, index) {
              return axisMonth(months, index, this.chart.width, chargesScreen.chart.axisMonth)
            },
          },
        },
        y: {
          stacked: true,
          beginAtZero: true,
          border: { display: false },
          grid: { color: token('--line') },
          ticks: { color: ink, font, maxTicksLimit: 5, callback: value => yuan(Math.round(Number(value))) },
        },
      },
      plugins: {
        tooltip: {
          backgroundColor: token('--ink'),
          titleColor: token('--paper'),
          bodyColor: token('--paper'),
          titleFont: font,
          bodyFont: font,
          boxPadding: 4,
          filter: ({ parsed }) => parsed.y !== 0,
          callbacks: {
            title: ([item]) => window.month(months[item?.dataIndex ?? 0] ?? ''),
            label: ({ dataset, parsed }) => `${dataset.label} ${yuan(parsed.y ?? 0)}`,
          },
        },
      },
    },
    plugins: [
      { id: 'shade', beforeDatasetsDraw: chart => shade(chart, shaded, token('--ink-3')) },
      { id: 'marks', afterDatasetsDraw: chart => drawMarks(chart, marks, token('--vermilion'), font.family) },
    ],
  }
}

const shadeAlpha = 0.1

const labelWidthPx = 60
/** With its year. */
const yearWidthPx = 92
/** Steps between named months that keep every January, or every few Januaries, among them. */
const labelSteps = [1, 2, 3, 6, 12, 24, 36, 60]

/** Names as many months as there is room for; the year is told on every January and on the first month. */
function axisMonth(
  months: readonly string[],
  index: number,
  width: number,
  name: (month: string, withYear: boolean) => string,
): string {
  const month = months[index]
  if (month === undefined) return ''
  const room = Math.max(1, Math.floor(width / labelWidthPx))
  const step = labelSteps.find(one => months.length / one <= room) ?? monthsPerYear * 10
  const after = (Number(month.slice(0, 4)) * monthsPerYear + Number(month.slice(5, 7)) - 1) % step
  const apart = month.endsWith('-01') ? yearWidthPx : labelWidthPx
  const named = index === 0 || (after === 0 && (index * width) / months.length >= apart)
  return named ? name(month, index === 0 || month.endsWith('-01')) : ''
}

function shade(
  { ctx, chartArea, scales }: Pick<Chart, 'ctx' | 'chartArea' | 'scales'>,
  shaded: readonly boolean[],
  ink: string,
) {
  const { x } = scales
  if (!x) return
  const width = x.width / Math.max(1, shaded.length)
  ctx.save()
  // A veil in any theme, under which the lines are still seen.
  ctx.globalAlpha = shadeAlpha
  ctx.fillStyle = ink
  for (const [at, isShaded] of shaded.entries())
    if (isShaded)
      ctx.fillRect(x.getPixelForValue(at) - width / 2, chartArea.top, width, chartArea.bottom - chartArea.top)
  ctx.restore()
}

/** Names oddities above their month; a name that would run into the one before is left to the list below. */
function drawMarks(
  chart: Pick<Chart, 'ctx' | 'chartArea' | 'scales' | 'data'>,
  marks: readonly ChartMark[],
  color: string,
  family: string,
) {
  const { ctx, chartArea, scales } = chart
  const [x, y] = [scales.x, scales.y]
  if (!x || !y) return
  ctx.save()
  ctx.font = `${fontSize}px ${family}`
  ctx.textAlign = 'center'
  ctx.textBaseline = 'bottom'
  ctx.fillStyle = color
  ctx.strokeStyle = color
  let free = 0
  for (const { at, text, framed } of marks) {
    const stack = chart.data.datasets.reduce((sum, { data }) => sum + Number(data[at] ?? 0), 0)
    const center = x.getPixelForValue(at)
    const top = y.getPixelForValue(stack) - 3
    const width = Math.min(barThickness, x.width / chart.data.datasets[0]!.data.length) + 6
    if (framed) ctx.strokeRect(center - width / 2, top, width, chartArea.bottom - top + 1)
    const half = ctx.measureText(text).width / 2
    const middle = Math.min(Math.max(center, chartArea.left + half), chartArea.right - half)
    if (middle - half < free) continue
    ctx.fillText(text, middle, top - 3)
    free = middle + half + 8
  }
  ctx.restore()
}

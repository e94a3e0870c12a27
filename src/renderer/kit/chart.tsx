import {
  BarController,
  BarElement,
  CategoryScale,
  type ChartConfiguration,
  Chart as ChartJs,
  LinearScale,
  Tooltip,
} from 'chart.js'
import { useEffect, useRef, useState } from 'react'
import styles from './chart.module.css'

ChartJs.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)

/** The bars one after the other, as the arrow keys go through them. */
interface Bars {
  /** What the arrow keys go through. */
  label: string
  /** What each stack of bars says, read out when the keys come to it. */
  texts: readonly string[]
}

interface ChartProps {
  /** Read out in place of the picture; the numbers stand in a table nearby. */
  label: string
  /** Made anew when it or the theme changes; `token` gives the value of a CSS variable. */
  configure: (token: (name: string) => string) => ChartConfiguration<'bar', number[], string>
  bars: Bars
}

/** A bar chart in the window's own colours and without any animation. */
export function Chart({ label, configure, bars }: ChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawn = useRef<ChartJs<'bar', number[], string> | null>(null)
  const last = bars.texts.length - 1
  const [chosen, choose] = useState(last)
  const at = Math.min(chosen, last)
  const theme = useTheme()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the tokens say
  useEffect(() => {
    if (!canvas.current) return
    const style = getComputedStyle(canvas.current)
    const chart = new ChartJs(
      canvas.current,
      configure(name => style.getPropertyValue(name).trim()),
    )
    drawn.current = chart
    return () => {
      drawn.current = null
      chart.destroy()
    }
  }, [configure, theme])
  return (
    <div className={styles.frame}>
      <canvas ref={canvas} role="img" aria-label={label} />
      <input
        type="range"
        className={styles.keys}
        aria-label={bars.label}
        aria-valuetext={bars.texts[at]}
        min={0}
        max={last}
        value={at}
        onChange={event => {
          choose(event.target.valueAsNumber)
          point(drawn.current, event.target.valueAsNumber)
        }}
        onFocus={() => point(drawn.current, at)}
        onBlur={() => point(drawn.current, null)}
      />
    </div>
  )
}

/** Shows what a stack of bars says, as if the mouse pointed at it. */
function point(chart: ChartJs<'bar', number[], string> | null, index: number | null): void {
  const stack =
    chart === null || index === null
      ? []
      : chart.data.datasets.map((_dataset, datasetIndex) => ({ datasetIndex, index }))
  chart?.setActiveElements(stack)
  chart?.tooltip?.setActiveElements(stack, { x: 0, y: 0 })
  chart?.update()
}

function useTheme(): boolean {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const follow = () => setDark(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return dark
}

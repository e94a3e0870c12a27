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

interface ChartProps {
  /** Read out in place of the picture; the numbers stand in a table nearby. */
  label: string
  /** Made anew when it or the theme changes; `token` gives the value of a CSS variable. */
  configure: (token: (name: string) => string) => ChartConfiguration<'bar', number[], string>
}

/** A bar chart in the window's own colours and without any animation. */
export function Chart({ label, configure }: ChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const theme = useTheme()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the tokens say
  useEffect(() => {
    if (!canvas.current) return
    const style = getComputedStyle(canvas.current)
    const chart = new ChartJs(
      canvas.current,
      configure(name => style.getPropertyValue(name).trim()),
    )
    return () => chart.destroy()
  }, [configure, theme])
  return (
    <div className={styles.frame} role="img" aria-label={label}>
      <canvas ref={canvas} />
    </div>
  )
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

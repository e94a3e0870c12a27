import { type CSSProperties, type ReactNode, type Ref, useCallback, useEffect, useRef, useState } from 'react'

interface ScrollAreaProps {
  /** What is in it, read out where it can be scrolled. */
  label: string
  className?: string | undefined
  style?: CSSProperties | undefined
  frame?: Ref<HTMLDivElement>
  children: ReactNode
}

/** A place that scrolls by itself: as long as something is out of sight the keyboard gets there, and no longer. */
export function ScrollArea({ label, className, style, frame, children }: ScrollAreaProps) {
  const own = useRef<HTMLDivElement>(null)
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const area = own.current
    if (!area) return
    const look = () =>
      setOverflows(area.scrollHeight > area.clientHeight + 1 || area.scrollWidth > area.clientWidth + 1)
    const observer = new ResizeObserver(look)
    for (const element of [area, ...area.children]) observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const hold = useCallback(
    (element: HTMLDivElement | null) => {
      own.current = element
      if (typeof frame === 'function') frame(element)
      else if (frame) frame.current = element
    },
    [frame],
  )
  return (
    <div
      ref={hold}
      className={className}
      style={style}
      {...(overflows ? { role: 'region', tabIndex: 0, 'aria-label': label } : {})}
    >
      {children}
    </div>
  )
}

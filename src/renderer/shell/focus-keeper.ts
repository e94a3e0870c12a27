import { useEffect } from 'react'

const focusable =
  'button:not(:disabled), a[href], input:not(:disabled), select, textarea, summary, [tabindex="0"]'

/**
 * Where what had the focus is taken away, the focus goes to the nearest thing that is left: the next row of a list, or
 * the heading of a new page. Otherwise it would fall back to the top of the window.
 */
export function useFocusKeeper(): void {
  useEffect(() => {
    const root = document.getElementById('root')
    if (!root) return
    let path: Element[] = []
    const remember = ({ target }: FocusEvent) => {
      path = []
      for (let at = target as Element | null; at && at !== root; at = at.parentElement) path.push(at)
    }
    const keep = () => {
      const [focused] = path
      if (!focused || focused.isConnected || document.activeElement !== document.body) return
      const left = path.find(element => element.isConnected) ?? root
      path = []
      nearest(left)?.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(keep)
    observer.observe(root, { childList: true, subtree: true })
    root.addEventListener('focusin', remember)
    return () => {
      observer.disconnect()
      root.removeEventListener('focusin', remember)
    }
  }, [])
}

function nearest(from: Element): HTMLElement | null {
  for (let at: Element | null = from; at; at = at.parentElement) {
    const found = at.querySelector<HTMLElement>('h1') ?? at.querySelector<HTMLElement>(focusable)
    if (found) return found
  }
  return null
}

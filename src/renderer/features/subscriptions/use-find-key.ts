import { useEffect } from 'react'

/** Ctrl+F, or ⌘F on a Mac: what every person tries who looks for something. */
export function useFindKey(find: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'f' ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return
      event.preventDefault()
      find()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [find])
}

import type { KeyboardEvent } from 'react'

/**
 * The keys of a list: with each goes how many buttons further the focus moves. Returns the button that has it now; null
 * for other keys, and at either end.
 */
export function moveFocus(
  event: KeyboardEvent<HTMLElement>,
  buttons: NodeListOf<HTMLButtonElement>,
  keys: Readonly<Record<string, number>>,
): HTMLButtonElement | null {
  const step = keys[event.key]
  const at = [...buttons].indexOf(document.activeElement as HTMLButtonElement)
  const next = step === undefined || at < 0 ? undefined : buttons[at + step]
  if (!next) return null
  event.preventDefault()
  next.focus()
  return next
}

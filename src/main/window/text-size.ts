import { type TextSize, textSizes } from '../../contract/choices.ts'

/** Everything in the window grows alike, so that nothing is cut off by text that outgrew its place. */
export const zoomOf: Record<TextSize, number> = {
  small: 0.9,
  normal: 1,
  large: 1.15,
  largest: 1.35,
  double: 2,
}

export type TextSizeChange = 'larger' | 'smaller' | 'normal'

export function resized(size: TextSize, change: TextSizeChange): TextSize {
  if (change === 'normal') return 'normal'
  const at = textSizes.indexOf(size) + (change === 'larger' ? 1 : -1)
  return textSizes[Math.min(textSizes.length - 1, Math.max(0, at))] ?? 'normal'
}

/** A black box over an image, in parts of its width and height from 0 to 1. */
export interface CoverBox {
  x: number
  y: number
  width: number
  height: number
}

export interface Point {
  x: number
  y: number
}

const least = 0.005
const step = 0.01

const within = (value: number, from: number, to: number) => Math.min(to, Math.max(from, value))

/** The box between two corners, whichever way it was drawn; null where it is too small to be meant. */
export function boxBetween(a: Point, b: Point): CoverBox | null {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)].map(value => within(value, 0, 1)) as [
    number,
    number,
  ]
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)].map(value => within(value, 0, 1)) as [
    number,
    number,
  ]
  if (right - left < least || bottom - top < least) return null
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** A first box for those who place it by keyboard. */
export const middleBox: CoverBox = { x: 0.3, y: 0.45, width: 0.4, height: 0.06 }

const moves: Record<string, [number, number]> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
}

/** The box after an arrow key: moved, or with Shift made larger or smaller; null for any other key. */
export function boxAfterKey(box: CoverBox, key: string, resize: boolean): CoverBox | null {
  const move = moves[key]
  if (!move) return null
  const [dx, dy] = move
  if (resize) {
    return {
      ...box,
      width: within(box.width + dx, step, 1 - box.x),
      height: within(box.height + dy, step, 1 - box.y),
    }
  }
  return {
    ...box,
    x: within(box.x + dx, 0, 1 - box.width),
    y: within(box.y + dy, 0, 1 - box.height),
  }
}

import { hashOf } from '../../core/base/hash.ts'
import styles from './monogram.module.css'

const grounds = ['sand', 'sage', 'slate', 'clay', 'mist', 'mauve'] as const

interface MonogramProps {
  /** What it goes by; the first letter stands for it. */
  name: string
  /** Gives the ground: always the same for one seller. */
  seller: string
  /** Xiaomi's are of solid ink. */
  solid: boolean
  size?: 'small' | 'normal' | 'large'
}

/** A letter in a quiet colour in the place of a logo; the name beside it says what it is. */
export function Monogram({ name, seller, solid, size = 'normal' }: MonogramProps) {
  const ground = grounds[(hashOf(seller) >>> 0) % grounds.length]
  return (
    <span
      className={styles.monogram}
      data-ground={solid ? 'ink' : ground}
      data-size={size}
      aria-hidden="true"
    >
      {letterOf(name)}
    </span>
  )
}

/** Of a Latin name two letters, of a Chinese one a character, past the brand that all of Xiaomi's share. */
function letterOf(name: string): string {
  const own = name
    .replace(/^小米\s*(?=\S)/u, '')
    .replace(/^Xiaomi (.)/u, (_, first: string) => first.toUpperCase())
  const latin = /^[\da-z]{1,2}/i.exec(own)
  return latin ? latin[0] : ([...own][0] ?? '')
}

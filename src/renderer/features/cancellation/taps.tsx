import { ChevronIcon } from '../../kit/icons.tsx'
import styles from './taps.module.css'

/** What to tap on the phone, one after the other, in the words the phone shows; the last one ends it. */
export function Taps({ taps }: { taps: readonly string[] }) {
  return (
    <p className={styles.taps} lang="zh-CN">
      {taps.map((tap, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and the order never changes
        <span key={index} className={styles.step}>
          {index > 0 && (
            <span className={styles.then}>
              <ChevronIcon size={12} />
            </span>
          )}
          <span className={styles.tap} data-last={index === taps.length - 1 || undefined}>
            {tap}
          </span>
        </span>
      ))}
    </p>
  )
}

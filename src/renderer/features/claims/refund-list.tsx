import type { RefundView } from '../../../contract/claims.ts'
import { Banner } from '../../kit/banner.tsx'
import { yuan } from '../../kit/figures.ts'
import { Fold } from '../../kit/fold.tsx'
import { useWords } from '../../kit/words-context.tsx'
import type { Case } from './present-case.ts'
import styles from './refund-list.module.css'

/** What the bills show to have come back, row by row, and refunds that fit no charge. */
export function RefundList({ view }: { view: Case }) {
  const { refunds } = useWords().caseSteps
  const { unmatchedRefunds: unmatched } = view
  const back = yuan(view.refundedFen)
  return (
    <>
      {view.refunds.length > 0 && (
        <section className={styles.refunds} aria-label={refunds.title}>
          <p className={styles.sum}>
            {view.claimedFen > 0 ? refunds.partly(back, yuan(view.claimedFen)) : refunds.whole(back)}
          </p>
          <Fold title={refunds.title} defaultOpen={view.refunds.length <= shownOpen}>
            <ul className={styles.rows}>
              {view.refunds.map((refund, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one charge differ by nothing else
                <Refund key={`${refund.trade} ${index}`} refund={refund} />
              ))}
            </ul>
          </Fold>
        </section>
      )}
      {unmatched.count > 0 && (
        <Banner tone="care">{refunds.unmatched(unmatched.count, yuan(unmatched.fen))}</Banner>
      )}
    </>
  )
}

/** More rows than these would push the steps out of sight. */
const shownOpen = 3

function Refund({ refund: { on, fen, chargedOn, source } }: { refund: RefundView }) {
  const { window, caseSteps } = useWords()
  const { refunds } = caseSteps
  const charge = window.day(chargedOn)
  return (
    <li>
      {on === null ? refunds.stated(yuan(fen), charge) : refunds.row(window.day(on), yuan(fen), charge)}
      {source !== null && <span className={styles.source}>{refunds.source(source.name, source.line)}</span>}
    </li>
  )
}

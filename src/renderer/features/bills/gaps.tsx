import type { Output } from '../../../contract/requests.ts'
import { Banner } from '../../kit/banner.tsx'
import { useWords } from '../../kit/words-context.tsx'

/** The days that no bill covers: a charge on one of them can't be seen, so it is said. */
export function Gaps({ gaps }: { gaps: Output<'bills.list'>['gaps'] }) {
  const { billsScreen, detector, window } = useWords()
  if (gaps.length === 0) return null
  return (
    <Banner tone="care">
      <strong>{billsScreen.gapsTitle}</strong>
      <ul>
        {gaps.map(({ wallet, from, to }) => (
          <li key={`${wallet} ${from}`}>
            {billsScreen.gap(detector.wallets[wallet], window.day(from), window.day(to))}
          </li>
        ))}
      </ul>
      <p>{billsScreen.gapsText}</p>
    </Banner>
  )
}

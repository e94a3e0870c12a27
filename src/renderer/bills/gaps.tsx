import type { Output } from '../../contract/requests.ts'
import { useWords } from '../context/words-context.tsx'
import { Banner } from '../parts/banner.tsx'

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

import type { SubscriptionView } from '../../contract/subscriptions.ts'
import type { Words } from '../../i18n/words.ts'
import { Monogram } from '../kit/monogram.tsx'
import { useWords } from '../kit/words-context.tsx'

interface RenewalMarkProps {
  renewal: Pick<SubscriptionView, 'name' | 'service'>
  size?: 'small' | 'normal' | 'large'
}

/** What a renewal goes by where there is room for a word: Xiaomi's by the service, others by the merchant. */
export function shortName(
  { name, service }: Pick<SubscriptionView, 'name' | 'service'>,
  { detector }: Words,
): string {
  return service === 'other' ? detector.merchantName(name) : detector.service(service)
}

/** The letter of a renewal on the ground of its merchant. */
export function RenewalMark({ renewal, size = 'normal' }: RenewalMarkProps) {
  const words = useWords()
  const { name, service } = renewal
  return (
    <Monogram
      name={shortName(renewal, words)}
      seller={name.merchant ?? name.counterparty}
      solid={service !== 'other'}
      size={size}
    />
  )
}

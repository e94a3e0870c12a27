import { useAction } from '../../app/use-action.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { yuan } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import type { Case } from './present-case.ts'

/** So many days are told one by one. */
const mostDays = 4

/** A case keeps the charges it was opened with; of what the bills show since, the person says whether it belongs to it. */
export function LaterCharges({ id, charges }: { id: number; charges: Case['laterCharges'] }) {
  const { window, caseSteps } = useWords()
  const act = useAction()
  const [first, last] = [charges[0], charges.at(-1)]
  if (!first || !last) return null
  const days =
    charges.length > mostDays
      ? window.between(window.day(first.on), window.day(last.on))
      : window.list(charges.map(({ on }) => window.day(on)))
  const say = (isIn: boolean) =>
    act(
      'claims.noteCharges',
      { id, charges: charges.map(({ wallet, tradeNo }) => ({ wallet, tradeNo })), isIn },
      {
        done: isIn ? caseSteps.takenIn(charges.length) : caseSteps.noted,
        undo: () => void act('claims.undoCharges', { id }),
      },
    )
  return (
    <Banner
      tone="care"
      actions={
        <>
          <Button size="small" onClick={() => void say(true)}>
            {caseSteps.takeIn}
          </Button>
          <Button size="small" kind="quiet" onClick={() => void say(false)}>
            {caseSteps.leaveOut}
          </Button>
        </>
      }
    >
      <strong>{caseSteps.later(charges.length)}</strong>{' '}
      {caseSteps.laterText(days, yuan(charges.reduce((sum, { fen }) => sum + fen, 0)))}
    </Banner>
  )
}

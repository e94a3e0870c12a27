import { useState } from 'react'
import type { Overview } from '../../../contract/subscriptions.ts'
import { Button } from '../../kit/button.tsx'
import { yuan } from '../../kit/figures.ts'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import type { Place } from './charge-cells.tsx'
import { RuleDialog } from './merchant-rule.tsx'
import { OtherCharges } from './other-charges.tsx'
import { RawRowDialog } from './raw-row-dialog.tsx'
import { UndoLine } from './undo-line.tsx'
import { UnmatchedRefunds } from './unmatched-refunds.tsx'
import { useDecide } from './use-decide.ts'
import { useRules } from './use-rules.ts'

/** What was seen and left out: Xiaomi payments that don't renew, and refunds whose charge is missing. */
export function ApartCharges({ overview }: { overview: Overview }) {
  const { chargesScreen, rulesScreen } = useWords()
  const rules = useRules()
  const { undo } = useDecide()
  const { apart } = chargesScreen
  const { otherCharges, unmatchedRefunds, setAside, lookalikes } = overview
  const [shown, show] = useState<'other' | 'refunds' | null>(null)
  const [place, setPlace] = useState<Place | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  return (
    <div className={texts.quiet}>
      {otherCharges.length > 0 && (
        <p>
          {apart.other(otherCharges.length)}{' '}
          <Button kind="link" onClick={() => show('other')}>
            {apart.look}
          </Button>
        </p>
      )}
      {unmatchedRefunds.length > 0 && (
        <p>
          {apart.refunds(unmatchedRefunds.length)}{' '}
          <Button kind="link" onClick={() => show('refunds')}>
            {apart.look}
          </Button>
        </p>
      )}
      {setAside.map(({ id, goods }) => (
        <p key={id}>
          <UndoLine
            text={apart.setAside(goods)}
            label={chargesScreen.decision.undo(apart.setAside(goods))}
            onUndo={() => void undo(id)}
          />
        </p>
      ))}
      {lookalikes.map(({ counterparty, count, fen }) => (
        <p key={counterparty}>
          {rulesScreen.lookalike(counterparty, count, yuan(fen))}{' '}
          <Button kind="link" size="small" onClick={() => setAsked(counterparty)}>
            {rulesScreen.isXiaomi}
          </Button>
        </p>
      ))}
      {rules.all
        .filter(({ is }) => is === 'not-xiaomi')
        .map(({ id, counterparty }) => {
          const text = rulesScreen.says['not-xiaomi'](counterparty)
          return (
            <p key={`rule ${id}`}>
              <UndoLine text={text} label={rulesScreen.undo(text)} onUndo={() => void rules.remove(id)} />
            </p>
          )
        })}
      <OtherCharges
        charges={otherCharges}
        open={shown === 'other'}
        onClose={() => show(null)}
        onPlace={setPlace}
      />
      <UnmatchedRefunds
        refunds={unmatchedRefunds}
        open={shown === 'refunds'}
        onClose={() => show(null)}
        onPlace={setPlace}
      />
      <RawRowDialog place={place} onClose={() => setPlace(null)} />
      {asked !== null && <RuleDialog merchants={[asked]} is="xiaomi" open onClose={() => setAsked(null)} />}
    </div>
  )
}

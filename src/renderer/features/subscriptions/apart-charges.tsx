import { useState } from 'react'
import type { Overview } from '../../../contract/subscriptions.ts'
import { textCell } from '../../../core/print/table.ts'
import { RecordTable } from '../../app/record-table.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { yuan } from '../../kit/figures.ts'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import type { Place } from './charge-cells.tsx'
import { amountColumns, orderColumn, sourceColumn, sumColumn, timeColumn } from './charge-columns.tsx'
import { ChargePicker } from './charge-picker.tsx'
import { RuleDialog } from './merchant-rule.tsx'
import { RawRowDialog } from './raw-row-dialog.tsx'
import { UndoLine } from './undo-line.tsx'
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
              <UndoLine
                text={text}
                label={chargesScreen.decision.undo(text)}
                onUndo={() => void rules.remove(id)}
              />
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

interface UnmatchedRefundsProps {
  refunds: Overview['unmatchedRefunds']
  open: boolean
  onClose: () => void
  onPlace: (place: Place) => void
}

/** Refunds whose charge no bill shows. */
function UnmatchedRefunds({ refunds, open, onClose, onPlace }: UnmatchedRefundsProps) {
  const { apart, table } = useWords().chargesScreen
  return (
    <Dialog wide open={open} onClose={onClose} title={apart.refundTitle} description={apart.refundText}>
      <RecordTable
        caption={apart.refundTitle}
        name={apart.refundTitle}
        maxHeight="46vh"
        rows={refunds}
        rowKey={({ tradeNo, source }) => `${tradeNo} ${source.name} ${source.line}`}
        columns={[timeColumn(table), sumColumn(table), orderColumn(table), sourceColumn(table, onPlace)]}
      />
    </Dialog>
  )
}

interface OtherChargesProps {
  charges: Overview['otherCharges']
  open: boolean
  onClose: () => void
  onPlace: (place: Place) => void
}

/** Xiaomi payments that don't renew, from which the person may choose those that do. */
function OtherCharges({ charges, open, onClose, onPlace }: OtherChargesProps) {
  const { chargesScreen, row } = useWords()
  const { apart, table } = chargesScreen
  const { decide } = useDecide()
  const [picked, pick] = useState<ReadonlySet<string>>(new Set())
  const chosen = charges.filter(({ tradeNo }) => picked.has(tradeNo))
  const isOfTwo = new Set(chosen.map(({ wallet }) => wallet)).size > 1
  const close = () => {
    pick(new Set())
    onClose()
  }
  const keep = () => {
    close()
    void decide({ kind: 'recurring', charges: chosen.map(({ wallet, tradeNo }) => ({ wallet, tradeNo })) })
  }
  return (
    <Dialog
      wide
      open={open}
      onClose={close}
      title={apart.otherTitle}
      description={apart.otherText}
      actions={
        <Button kind="primary" disabled={chosen.length === 0 || isOfTwo} onClick={keep}>
          {apart.renews(chosen.length)}
        </Button>
      }
    >
      <ChargePicker
        caption={apart.otherTitle}
        charges={charges}
        picked={picked}
        onPick={pick}
        columns={[
          timeColumn(table),
          {
            id: 'counterparty',
            header: row.columns.counterparty,
            unseen: true,
            value: ({ counterparty }) => textCell(counterparty),
          },
          {
            id: 'goods',
            header: row.columns.goods,
            value: ({ goods }) => textCell(goods),
            cell: ({ goods, counterparty }) => <span title={counterparty}>{goods || counterparty}</span>,
          },
          ...amountColumns(table),
          orderColumn(table),
          sourceColumn(table, onPlace),
        ]}
      >
        {isOfTwo && <p role="alert">{apart.oneWallet}</p>}
      </ChargePicker>
    </Dialog>
  )
}

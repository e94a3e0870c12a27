import type { ChannelId } from '../../../core/claims/progress.ts'
import type { QuestionId } from '../../../core/claims/question-ids.ts'
import type { Words } from '../../../i18n/words.ts'
import { Tabs } from '../../kit/tabs.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { ChannelPanel } from './channel-panel.tsx'
import styles from './channel-tabs.module.css'
import { NextStep } from './next-step.tsx'
import type { Case, Channel } from './present-case.ts'

interface ChannelTabsProps {
  view: Case
  /** The one chosen; null for the one that is due. */
  channel: ChannelId | null
  onChannel: (channel: ChannelId) => void
  /** The letter chosen; null for the first of its way. */
  letter: string | null
  onLetter: (letter: string) => void
  /** Leads to a question. */
  onAnswer: (question: QuestionId) => void
}

/** The ways to go in their order, each with how far it was gone; the one that is due stands open. */
export function ChannelTabs({ view, channel, onChannel, letter, onLetter, onAnswer }: ChannelTabsProps) {
  const words = useWords()
  const { next } = view
  // The charges are stopped on a page of their own.
  const channels = view.channels.flatMap(one =>
    one.id === 'stop' || isElsewhere(one, view) ? [] : [{ ...one, id: one.id }],
  )
  // An answer can close the way that was looked at.
  const chosen = channels.find(({ id }) => id === channel)?.id
  // 12315 or the association is one step, as the folders of a pack count.
  const second = channels.findIndex(({ id }, at) => id === 'association' && channels[at - 1]?.id === '12315')
  const numberAt = (at: number) => (second < 0 || at < second ? at + 1 : at)
  const current = chosen ?? next.channel ?? lastFiled(channels) ?? channels[0]?.id ?? 'merchant'
  return (
    <>
      {next.channel === null && <NextStep view={view} onAnswer={onAnswer} />}
      <Tabs<ChannelId>
        label={words.claimScreen.claim.channels}
        value={current}
        onChange={onChannel}
        tabs={channels.map((one, at) => ({
          value: one.id,
          label: (
            <span className={styles.tab} data-done={one.filed !== null || undefined}>
              <span className={styles.number}>{numberAt(at)}</span>
              <span>
                {nameOf(one.id, view, words)}
                <span className={styles.note}>{noteOf(one, view, words)}</span>
              </span>
            </span>
          ),
          panel: (
            <ChannelPanel view={view} channel={one} letter={letter} onLetter={onLetter} onAnswer={onAnswer} />
          ),
        }))}
      />
    </>
  )
}

/** What nobody agreed to is asked of the wallet, then of a court; another way stays where it was taken. */
function isElsewhere({ id, filed }: Channel, { askedOf }: Case): boolean {
  return askedOf.length > 0 && id !== 'wallet' && id !== 'court' && filed === null
}

function lastFiled(channels: readonly Channel[]): ChannelId | null {
  return channels.findLast(({ filed }) => filed !== null)?.id ?? null
}

/** The wallets by their own names, which people look for. */
function nameOf(
  id: Exclude<ChannelId, 'stop'>,
  { charges }: Case,
  { claimScreen, detector, window }: Words,
): string {
  if (id !== 'wallet') return claimScreen.channelNames[id]
  return window.list([...new Set(charges.map(({ wallet }) => wallet))].map(one => detector.wallets[one]))
}

function noteOf({ id, filed, blockedBy }: Channel, { next }: Case, { claimScreen, window }: Words) {
  const { notes } = claimScreen
  if (filed !== null) return notes.filed(window.day(filed))
  if (id === next.channel) return notes.now
  return blockedBy === null ? null : notes.blocked
}

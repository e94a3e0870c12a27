import { today } from '../../app/today.ts'
import { Card } from '../../kit/card.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './channel-list.module.css'
import { ChannelRecord } from './channel-record.tsx'
import type { Case, Channel } from './present-case.ts'
import { isTakenAbove } from './take-step.tsx'

/** The ways to go, in order, with what the person notes of them and the deadlines that follow from it. */
export function ChannelList({ view }: { view: Case }) {
  const { claimScreen } = useWords()
  return (
    <Card aria-labelledby="channels">
      <h2 id="channels">{claimScreen.claim.channels}</h2>
      <ol className={styles.channels}>
        {view.channels.map(channel => (
          <ChannelItem key={channel.id} view={view} channel={channel} />
        ))}
      </ol>
    </Card>
  )
}

/** The id of a channel's name in the page. */
export function channelName(id: string): string {
  return `channel-${id}`
}

function ChannelItem({ view, channel }: { view: Case; channel: Channel }) {
  const { evidenceScreen, caseSteps } = useWords()
  const { channels: words } = evidenceScreen
  const now = today()
  const isAbove = isTakenAbove(view) && view.next.channel === channel.id
  const doubt =
    channel.id === 'merchant' && view.questions.find(({ id }) => id === 'demanded-on')?.contradiction
  const tooOld = view.limitation.periods.filter(({ complaint }) => complaint < now).length
  return (
    <li className={styles.channel} data-blocked={channel.blockedBy !== null || undefined}>
      <strong id={channelName(channel.id)} tabIndex={-1}>
        {channel.title}
      </strong>
      <p>{channel.text}</p>
      {channel.competent !== null && <p className={texts.note}>{words.competent(channel.competent)}</p>}
      {channel.blockedBy !== null && <p className={styles.care}>{words.blocked(channel.blockedBy)}</p>}
      {channel.id === '12315' && tooOld > 0 && (
        <p className={styles.care}>{caseSteps.limitation.tooOld(tooOld, view.charges.length)}</p>
      )}
      {channel.id !== 'stop' && channel.blockedBy === null && !isAbove && (
        <ChannelRecord caseId={view.id} channel={channel} />
      )}
      {doubt && <p role="status">{doubt}</p>}
      {channel.deadlines.length > 0 && (
        <ul className={styles.deadlines}>
          {channel.deadlines.map(deadline => (
            <Deadline key={deadline.what} deadline={deadline} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Deadline({ deadline }: { deadline: Channel['deadlines'][number] }) {
  const { caseSteps, evidenceScreen, window } = useWords()
  const { channels: words } = evidenceScreen
  const { what, count, unit, on, isProvisional, isBeforeRule, source } = deadline
  const dateOf = (day: string) => (isProvisional ? caseSteps.postponed(window.day(day)) : window.day(day))
  const text =
    on !== null
      ? words.due(what, dateOf(on))
      : isBeforeRule
        ? words.beforeRule(what)
        : words.length(what, count, unit === 'working')
  return (
    <li data-counted={on !== null || undefined}>
      {text}
      {source !== null && <span className={texts.note}>{words.source(source)}</span>}
    </li>
  )
}

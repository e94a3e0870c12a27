import { packForms } from '../../../contract/choices.ts'
import type { ChannelId } from '../../../core/claims/progress.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { FailureNote } from '../../kit/failure.tsx'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { NoClaims } from './no-claims.tsx'
import { PackLetters } from './pack-letters.tsx'
import styles from './pack-panel.module.css'
import { PackWritten } from './pack-written.tsx'
import type { Case, Letter } from './present-case.ts'
import type { PackState } from './use-pack.ts'
import { VerifyPack } from './verify-pack.tsx'

interface PackPanelProps {
  view: Case
  pack: PackState
  onAsk: () => void
  onSee: (letter: Letter) => void
  onChannel: (channel: ChannelId) => void
}

/** Makes the pack and shows what was written. */
export function PackPanel({ view, pack, onAsk, onSee, onChannel }: PackPanelProps) {
  const words = useWords().claimScreen.pack
  const unanswered = view.questions.filter(({ optional, answer }) => !optional && answer === null).length
  const missing = view.evidence.filter(({ state, rank }) => state === 'missing' && rank === 'must').length
  const lacking = view.questions.flatMap(({ id, title }) => (view.lacking.includes(id) ? [title] : []))
  const { busy, failure, written } = pack
  if (view.claims.length === 0) return <NoClaims view={view} onAsk={onAsk} />
  return (
    <div className={styles.panel}>
      <Card className={styles.card} aria-labelledby="pack">
        <div className={styles.text}>
          <h2 id="pack">{words.title}</h2>
          <p>{words.text}</p>
          <ul className={styles.notes}>
            {view.sample && <li>{words.samplePack}</li>}
            {unanswered > 0 && <li>{words.unanswered(unanswered)}</li>}
            {missing > 0 && <li>{words.missing(missing)}</li>}
            {lacking.length > 0 && <li>{words.lacking(lacking)}</li>}
            <PackLetters view={view} onSee={onSee} />
          </ul>
        </div>
        <div className={styles.make}>
          <SegmentedControl
            label={words.form}
            value={pack.form}
            onChange={pack.choose}
            options={packForms.map(value => ({ value, label: words.forms[value] }))}
          />
          <Button kind={written ? 'plain' : 'primary'} busy={busy} onClick={pack.write}>
            {busy ? words.making : words.make}
          </Button>
        </div>
      </Card>
      {failure?.code === 'cancelled' && <Banner live>{words.cancelled}</Banner>}
      {failure && failure.code !== 'cancelled' && <FailureNote failure={failure} />}
      {written && (
        <PackWritten
          written={written}
          next={view.next.kind === 'take' ? view.next.channel : null}
          onChannel={onChannel}
        />
      )}
      <VerifyPack />
      <section className={texts.quiet}>
        <h2 className={styles.disclaimers}>{words.disclaimers}</h2>
        <ul className={texts.bullets}>
          {view.disclaimers.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}

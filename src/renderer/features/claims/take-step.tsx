import type { ChannelId } from '../../../core/claims/progress.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import type { Case, Letter } from './present-case.ts'
import { SentForm } from './sent-form.tsx'
import styles from './take-step.module.css'

/** The step of today with its text to take along, whom it is for, and the day it was sent. */
export function TakeStep({ view, channel }: { view: Case; channel: ChannelId }) {
  const { caseSteps, claimScreen } = useWords()
  const act = useAction()
  const letter = letterFor(channel, view.letters)
  const way = view.channels.find(({ id }) => id === channel)
  if (!letter || !way) return null
  const copy = async () => {
    await act('app.copyText', { text: letter.text }, { done: claimScreen.letter.copied })
  }
  return (
    <div className={styles.step}>
      <p className={texts.quiet}>{letter.use}</p>
      <div className={styles.row}>
        <Button kind="primary" aria-label={caseSteps.copyTextOf(letter.title)} onClick={() => void copy()}>
          {caseSteps.copyText(letter.title)}
        </Button>
        <span className={texts.quiet}>{caseSteps.afterSending}</span>
        <SentForm caseId={view.id} channel={way} />
      </div>
    </div>
  )
}

/** Whether the step of today has its text and the form for its day above all else. */
export function isTakenAbove({ next, letters }: Case): boolean {
  return next.kind === 'take' && next.channel !== null && letterFor(next.channel, letters) !== undefined
}

/** The paper of a way: of the complaint the one that was worked on, or the first. */
function letterFor(channel: ChannelId, letters: readonly Letter[]): Letter | undefined {
  switch (channel) {
    case 'merchant':
    case 'court':
      return letters.find(({ id }) => id === channel)
    case 'wallet':
      return letters.find(({ id }) => id === 'alipay' || id === 'wechat')
    case '12315': {
      const complaints = letters.filter(({ hasLengths }) => hasLengths)
      return complaints.find(({ override }) => override !== null) ?? complaints[0]
    }
    case 'stop':
    case 'association':
      return undefined
  }
}

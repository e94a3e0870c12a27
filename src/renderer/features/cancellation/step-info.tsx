import type { PresentedPath } from '../../../i18n/present/cancellation.ts'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { CopyMessage } from './copy-message.tsx'
import { Sources } from './notes.tsx'
import type { Step } from './plan.ts'
import styles from './step-info.module.css'

interface StepInfoProps {
  step: Step
  /** The way shown. */
  path: PresentedPath
  onPath: (id: string) => void
  /** For a way that leads to customer service. */
  message: string
}

/** Behind the sign: why, every step in full, other ways in, how to know the page, and what all of it rests on. */
export function StepInfo({ step, path, onPath, message }: StepInfoProps) {
  const { cancelScreen } = useWords()
  return (
    <div className={styles.info}>
      {step.id !== 'verify' && <p>{step.why}</p>}
      {step.paths.length > 1 && (
        <SegmentedControl
          label={cancelScreen.paths}
          value={path.id}
          onChange={onPath}
          options={step.paths.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
      {step.pictures.length > 0 && (
        <>
          <h4>{cancelScreen.pictures}</h4>
          <ol className={texts.numbers}>
            {step.pictures.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </>
      )}
      <Way path={path} />
      {path.asksService && (
        <div>
          <CopyMessage text={message} size="small" />
        </div>
      )}
    </div>
  )
}

function Way({ path }: { path: PresentedPath }) {
  const { cancelScreen, window } = useWords()
  return (
    <>
      <p className={texts.quiet}>{path.holdsFor}</p>
      <ol className={texts.numbers}>
        {path.steps.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <p>
        <span className={texts.quiet}>{cancelScreen.rightPage} </span>
        {path.rightPage}
      </p>
      <p className={texts.quiet}>
        {path.caution} {cancelScreen.checkedOn(window.day(path.checkedOn))}
      </p>
      <Sources sources={path.sources} />
    </>
  )
}

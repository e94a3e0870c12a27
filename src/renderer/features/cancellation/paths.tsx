import { Badge } from '../../kit/badge.tsx'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { CopyMessage } from './copy-message.tsx'
import styles from './paths.module.css'
import type { Step } from './plan.ts'
import { Sources } from './sources.tsx'

type Path = Step['paths'][number]

interface PathsProps {
  step: Step
  /** The one shown. */
  path: Path
  onChoose: (id: string) => void
  /** For a path that leads to customer service. */
  message: string
}

/** The paths to the page of one step, one shown at a time, the likeliest first. */
export function Paths({ step, path, onChoose, message }: PathsProps) {
  const { cancelScreen } = useWords()
  return (
    <div className={styles.paths}>
      <div className={styles.choice}>
        {step.paths.length > 1 && (
          <SegmentedControl
            label={cancelScreen.paths}
            value={path.id}
            onChange={onChoose}
            options={step.paths.map(({ id, label }) => ({ value: id, label }))}
          />
        )}
        <span className={texts.note}>{path.holdsFor}</span>
      </div>
      <PathSteps path={path} />
      {path.asksService && (
        <div>
          <CopyMessage text={message} size="small" />
        </div>
      )}
    </div>
  )
}

function PathSteps({ path }: { path: Path }) {
  const { cancelScreen } = useWords()
  return (
    <>
      <ol className={styles.steps}>
        {path.steps.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <dl className={styles.signs}>
        <dt>{cancelScreen.rightPage}</dt>
        <dd>{path.rightPage}</dd>
        <dt>{cancelScreen.success}</dt>
        <dd>{path.success}</dd>
      </dl>
      <div className={styles.origin}>
        {!path.verified && <Badge tone="care">{cancelScreen.hint}</Badge>}
        <span>{path.caution}</span>
        <span>{cancelScreen.checkedOn(path.checkedOn)}</span>
        <Sources sources={path.sources} className={styles.sources} />
      </div>
    </>
  )
}

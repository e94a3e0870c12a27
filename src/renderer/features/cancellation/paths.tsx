import type { PlaceView } from '../../../contract/cancellation.ts'
import { Badge } from '../../kit/badge.tsx'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { CopyMessage } from './copy-message.tsx'
import styles from './paths.module.css'
import { Sources } from './sources.tsx'

type Path = PlaceView['paths'][number]

interface PathsProps {
  place: PlaceView
  /** The one shown. */
  path: Path
  onChoose: (id: string) => void
  /** For a way that leads to customer service. */
  message: string
}

/** The ways to one place, one shown at a time, the likeliest first. */
export function Paths({ place, path, onChoose, message }: PathsProps) {
  const { cancelScreen } = useWords()
  return (
    <div className={styles.paths}>
      <div className={styles.choice}>
        {place.paths.length > 1 && (
          <SegmentedControl
            label={cancelScreen.paths}
            value={path.id}
            onChange={onChoose}
            options={place.paths.map(({ id, label }) => ({ value: id, label }))}
          />
        )}
        <span className={texts.note}>{path.holdsFor}</span>
      </div>
      <Way path={path} />
      {path.asksService && (
        <div>
          <CopyMessage text={message} size="small" />
        </div>
      )}
    </div>
  )
}

function Way({ path }: { path: Path }) {
  const { cancelScreen } = useWords()
  return (
    <>
      <ol className={styles.steps}>
        {path.steps.map(step => (
          <li key={step}>{step}</li>
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

import { useState } from 'react'
import type { PlaceView } from '../../contract/cancel.ts'
import { Badge } from '../parts/badge.tsx'
import { SegmentedControl } from '../parts/segmented-control.tsx'
import { useWords } from '../shell/words-context.tsx'
import styles from './paths.module.css'
import { Sources } from './sources.tsx'

type Path = PlaceView['paths'][number]

/** The ways to one place, one shown at a time, the likeliest first. */
export function Paths({ place }: { place: PlaceView }) {
  const { cancelScreen } = useWords()
  const [chosen, choose] = useState('')
  const path = place.paths.find(({ id }) => id === chosen) ?? place.paths[0]
  if (!path) return null
  return (
    <div className={styles.paths}>
      <div className={styles.choice}>
        {place.paths.length > 1 && (
          <SegmentedControl
            label={cancelScreen.paths}
            value={path.id}
            onChange={choose}
            options={place.paths.map(({ id, label }) => ({ value: id, label }))}
          />
        )}
        <span className={styles.holdsFor}>{path.holdsFor}</span>
      </div>
      <Way path={path} />
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

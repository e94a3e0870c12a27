import { Fragment, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './basis-table.module.css'
import type { Claim } from './present-case.ts'

/** The articles of a claim, each in force on the days of its charges; its text opens where it was read in full. */
export function BasisTable({ bases }: Pick<Claim, 'bases'>) {
  const { claimScreen, window } = useWords()
  const { claim } = claimScreen
  const [open, setOpen] = useState<string | null>(null)
  if (bases.length === 0) return null
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{claim.basis}</th>
          <th scope="col">{claim.inForce}</th>
          <th scope="col">{claim.text}</th>
        </tr>
      </thead>
      <tbody>
        {bases.map(({ citation, about, inForceFrom, appliesTo, note, text, excerpt }) => {
          // An article that was amended stands here once for each version.
          const key = `${citation} ${inForceFrom} ${appliesTo} ${note}`
          return (
            <Fragment key={key}>
              <tr>
                <td>
                  {citation}
                  <span className={styles.about}>
                    {about}
                    {appliesTo !== null && ` · ${appliesTo}`}
                  </span>
                  {note !== null && <span className={styles.about}>{note}</span>}
                </td>
                <td>{inForceFrom !== null && claim.from(window.day(inForceFrom))}</td>
                <td>
                  {text !== null && (
                    <Button
                      kind="link"
                      aria-expanded={open === key}
                      aria-label={claim.textOf(citation)}
                      onClick={() => setOpen(open === key ? null : key)}
                    >
                      {claim.text}
                    </Button>
                  )}
                </td>
              </tr>
              {open === key && (
                <tr className={styles.opened}>
                  <td colSpan={3}>
                    <blockquote lang="zh-CN">
                      {text}
                      {excerpt && claim.excerpt}
                    </blockquote>
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

import type { ReactNode } from 'react'
import { Button } from '../kit/button.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { useWords } from '../kit/words-context.tsx'
import { useRoute } from './route.tsx'

interface NoBillsProps {
  icon: ReactNode
  title: string
  text: string
  /** Where it is to be another than the usual one. */
  toBills?: string
}

/** In the place of what bills would show: what it is, and the way to import some. */
export function NoBills({ icon, title, text, toBills }: NoBillsProps) {
  const { window } = useWords()
  const { go } = useRoute()
  return (
    <EmptyState
      icon={icon}
      title={title}
      actions={
        <Button kind="primary" onClick={() => go({ page: 'bills' })}>
          {toBills ?? window.toBills}
        </Button>
      }
    >
      <p>{text}</p>
    </EmptyState>
  )
}

import type { ReactNode } from 'react'
import { Button } from '../kit/button.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { useRoute } from './route.tsx'

interface NoBillsProps {
  icon: ReactNode
  title: string
  text: string
  toBills: string
}

/** In the place of what bills would show: what it is, and the way to import some. */
export function NoBills({ icon, title, text, toBills }: NoBillsProps) {
  const { go } = useRoute()
  return (
    <EmptyState
      icon={icon}
      title={title}
      actions={
        <Button kind="primary" onClick={() => go({ page: 'bills' })}>
          {toBills}
        </Button>
      }
    >
      <p>{text}</p>
    </EmptyState>
  )
}

import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/words-context.tsx'

interface CopyMessageProps {
  text: string
  /** Small where it stands among other offers. */
  size?: 'small'
  /** Primary where it is what to do next. */
  kind?: 'primary'
}

/** Copies what to send to customer service. */
export function CopyMessage({ text, size, kind }: CopyMessageProps) {
  const { cancelScreen } = useWords()
  const act = useAction()
  const copy = () => act('app.copyText', { text }, { done: cancelScreen.copied })
  return (
    <Button size={size} kind={kind} onClick={copy}>
      {size || kind ? cancelScreen.copyMessage : cancelScreen.copy}
    </Button>
  )
}

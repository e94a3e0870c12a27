import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/words-context.tsx'

/** Copies what to send to customer service; `size` small where it stands among other offers. */
export function CopyMessage({ text, size }: { text: string; size?: 'small' }) {
  const { cancelScreen } = useWords()
  const act = useAction()
  const copy = () => act('app.copyText', { text }, { done: cancelScreen.copied })
  return (
    <Button size={size} onClick={copy}>
      {size ? cancelScreen.copyMessage : cancelScreen.copy}
    </Button>
  )
}

import { request } from '../../app/bridge.ts'
import { useToast } from '../../app/toast.tsx'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/words-context.tsx'

/** Copies what to send to customer service; `size` small where it stands among other offers. */
export function CopyMessage({ text, size }: { text: string; size?: 'small' }) {
  const { cancelScreen, window } = useWords()
  const toast = useToast()
  const copy = async () => {
    const answer = await request('app.copyText', { text })
    toast({ text: answer.ok ? cancelScreen.copied : window.failures[answer.failure.code].title })
  }
  return (
    <Button {...(size && { size })} onClick={() => void copy()}>
      {size ? cancelScreen.copyMessage : cancelScreen.copy}
    </Button>
  )
}

import type { Reply } from '../../../contract/reply.ts'
import { request } from '../../app/bridge.ts'
import { useRoute } from '../../app/route.tsx'
import { useToast } from '../../app/toast.tsx'
import { useFailureToast } from '../../app/use-action.ts'
import { useWords } from '../../kit/words-context.tsx'

/** Where files go: an item of evidence of a case, or a place of a plan. */
export interface AttachTarget {
  tokens(tokens: string[]): Promise<Reply<unknown>>
  image(name: string, base64: string, covers: number | null): Promise<Reply<unknown>>
  remove(id: number): Promise<Reply<unknown>>
  /** Undoes the last removal. */
  putBack(id: number): Promise<Reply<unknown>>
}

export interface Attach {
  choose(): Promise<void>
  files(files: readonly File[]): Promise<void>
  image(name: string, picture: Blob, covers: number | null): Promise<boolean>
  remove(id: number, name: string): Promise<void>
}

/** Keeps files where they are to go, and says how it went. */
export function useAttach(target: AttachTarget): Attach {
  const { evidenceScreen, window: words } = useWords()
  const { page } = useRoute().route
  const toast = useToast()
  const showFailure = useFailureToast()
  async function attach(tokens: string[]): Promise<void> {
    if (tokens.length === 0) return
    const kept = await target.tokens(tokens)
    if (kept.ok) toast({ text: evidenceScreen.kept(tokens.length) })
    else showFailure(kept.failure)
  }
  return {
    async choose() {
      const chosen = await request('app.chooseFiles', { any: true })
      if (chosen.ok) await attach(chosen.value.map(({ token }) => token))
    },
    async files(files) {
      const tokens: string[] = []
      for (const file of files) {
        const reply = await window.xucha.tokenFor(file)
        if (reply.ok) tokens.push(reply.value.token)
        else return showFailure(reply.failure)
      }
      await attach(tokens)
    },
    async image(name, picture, covers) {
      const kept = await target.image(name, await pngBase64(picture), covers)
      if (kept.ok) toast({ text: evidenceScreen.kept(1) })
      else showFailure(kept.failure)
      return kept.ok
    },
    async remove(id, name) {
      const gone = await target.remove(id)
      if (!gone.ok) return showFailure(gone.failure)
      const undo = async () => {
        const back = await target.putBack(id)
        if (!back.ok) showFailure(back.failure)
      }
      toast({
        text: evidenceScreen.removed(name),
        action: { label: words.undo, run: () => void undo() },
        page,
      })
    },
  }
}

/** The bytes of a picture as PNG in base64: a PNG as it is, anything else drawn anew. */
async function pngBase64(picture: Blob): Promise<string> {
  const png = picture.type === 'image/png' ? picture : await redrawn(picture)
  return base64Of(png)
}

async function redrawn(picture: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(picture)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  return canvas.convertToBlob({ type: 'image/png' })
}

async function base64Of(blob: Blob): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
  return url.slice(url.indexOf(',') + 1)
}

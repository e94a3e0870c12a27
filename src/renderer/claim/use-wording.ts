import { useCallback, useEffect, useRef, useState } from 'react'
import type { LetterView, OwnWording } from '../../contract/cases.ts'
import { longestText } from '../../contract/choices.ts'
import type { Failure } from '../../contract/reply.ts'
import { wordingOf } from '../../core/claim/own-wording.ts'
import { call } from '../context/bridge.ts'

/** A pause in typing; what is left open then is kept as soon as the field, the page or the window is left. */
const pauseMs = 400

export type Kept = 'saved' | 'too-long' | Failure

export interface Writing {
  /** In the field, letter by letter as typed. */
  typed: string
  /** As it is kept, counted and copied. */
  text: string
  /** Null until something was changed here. */
  kept: Kept | null
  write(typed: string): void
  /** Keeps what was typed without waiting for a pause. */
  finish(): void
  /** Puts a wording in place of whatever is there; null for the app's. Tells whether it was kept. */
  put(own: OwnWording | null): Promise<boolean>
  /** What `put` takes to come back to how it is now. */
  now(): OwnWording | null
}

/** A letter as the person words it, kept by itself; the letter must stay the same one. */
export function useWording(id: number, letter: LetterView): Writing {
  const { id: letterId, drafted } = letter
  const [typed, setTyped] = useState<string | null>(null)
  const [kept, setKept] = useState<Kept | null>(null)
  const open = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const over = useRef(letter.own?.over ?? drafted)
  useEffect(() => {
    over.current = letter.own?.over ?? drafted
  }, [letter.own?.over, drafted])
  // The field goes over to what is stored once that is what was typed.
  useEffect(() => {
    setTyped(before => (before === letter.text && open.current === null ? null : before))
  }, [letter.text])

  const send = useCallback(
    async (own: OwnWording | null) => {
      const answer = await call('cases.word', { id, letter: letterId, own })
      setKept(answer.ok ? 'saved' : answer.failure)
      return answer.ok
    },
    [id, letterId],
  )
  const finish = useCallback(() => {
    clearTimeout(timer.current)
    const text = open.current
    if (text === null) return
    if (text.length > longestText) return setKept('too-long')
    open.current = null
    void send({ text, over: over.current }).then(isKept => {
      // It is tried again with the next letter, or when the field is left.
      if (!isKept) open.current ??= text
    })
  }, [send])
  useEffect(() => {
    addEventListener('beforeunload', finish)
    return () => {
      removeEventListener('beforeunload', finish)
      finish()
    }
  }, [finish])

  const text = typed === null ? letter.text : wordingOf(typed)
  return {
    typed: typed ?? letter.text,
    text,
    kept,
    write(next) {
      setTyped(next)
      open.current = wordingOf(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(finish, pauseMs)
    },
    finish,
    async put(own) {
      clearTimeout(timer.current)
      open.current = null
      setTyped(null)
      over.current = own?.over ?? drafted
      return send(own)
    },
    now: () => (text === drafted && letter.own === null ? null : { text, over: over.current }),
  }
}

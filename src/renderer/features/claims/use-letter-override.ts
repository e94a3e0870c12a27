import { useCallback, useEffect, useRef, useState } from 'react'
import { longestText } from '../../../contract/choices.ts'
import type { LetterOverride } from '../../../contract/claims.ts'
import type { Failure } from '../../../contract/reply.ts'
import { withoutHiddenSigns } from '../../../core/claims/letters/override.ts'
import { request, useNotice } from '../../app/bridge.ts'
import { useToast } from '../../app/toast.tsx'
import { useWords } from '../../kit/words-context.tsx'
import type { Letter } from './present-case.ts'

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
  put(override: LetterOverride | null): Promise<boolean>
  /** What `put` takes to come back to how it is now. */
  now(): LetterOverride | null
}

/** A letter as the person words it, kept by itself; the letter must stay the same one. */
export function useLetterOverride(id: number, letter: Letter): Writing {
  const { id: letterId, drafted } = letter
  const words = useWords()
  const toast = useToast()
  const [typed, setTyped] = useState<string | null>(null)
  const [kept, setKept] = useState<Kept | null>(null)
  const open = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // What failed is tried again only where nothing else was written since.
  const turn = useRef(0)
  const baseText = useRef(letter.override?.baseText ?? drafted)
  useEffect(() => {
    baseText.current = letter.override?.baseText ?? drafted
  }, [letter.override?.baseText, drafted])
  // The field goes over to what is stored once that is what was typed.
  useEffect(() => {
    setTyped(before => (before === letter.text && open.current === null ? null : before))
  }, [letter.text])

  const send = useCallback(
    async (override: LetterOverride | null): Promise<Failure | null> => {
      const answer = await request('claims.editLetter', { id, letter: letterId, override })
      const failure = answer.ok ? null : answer.failure
      setKept(failure ?? 'saved')
      return failure
    },
    [id, letterId],
  )
  const isGone = useRef(false)
  const told = useRef<(text: string, failure: Failure) => void>(() => {})
  useEffect(() => {
    told.current = (text, { code }) =>
      toast({
        text: words.letters.own.notSavedOf(letter.title, words.window.failures[code].title),
        action: {
          label: words.letters.own.copy,
          run: () => void request('app.copyText', { text }),
        },
      })
  }, [toast, words, letter.title])
  const finish = useCallback(() => {
    clearTimeout(timer.current)
    const text = open.current
    if (text === null) return
    if (text.length > longestText) return setKept('too-long')
    open.current = null
    const sent = turn.current
    void send({ text, baseText: baseText.current }).then(failure => {
      if (failure === null || turn.current !== sent) return
      // It is sent again with the next letter, or when the field is left; once that is gone the person has to know.
      open.current = text
      if (isGone.current) told.current(text, failure)
    })
  }, [send])
  useNotice('engine.restarted', finish)
  useEffect(() => {
    isGone.current = false
    addEventListener('beforeunload', finish)
    return () => {
      isGone.current = true
      removeEventListener('beforeunload', finish)
      finish()
    }
  }, [finish])

  const text = typed === null ? letter.text : withoutHiddenSigns(typed)
  return {
    typed: typed ?? letter.text,
    text,
    kept,
    write(next) {
      turn.current += 1
      setTyped(next)
      open.current = withoutHiddenSigns(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(finish, pauseMs)
    },
    finish,
    async put(override) {
      clearTimeout(timer.current)
      turn.current += 1
      const sent = turn.current
      const before = baseText.current
      open.current = null
      baseText.current = override?.baseText ?? drafted
      setTyped(null)
      const failure = await send(override)
      if (failure === null) return true
      baseText.current = before
      if (typed !== null && turn.current === sent) {
        open.current = withoutHiddenSigns(typed)
        setTyped(typed)
      }
      return false
    },
    now: () => (text === drafted && letter.override === null ? null : { text, baseText: baseText.current }),
  }
}

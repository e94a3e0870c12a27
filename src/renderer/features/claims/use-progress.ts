import type { EvidenceId } from '../../../core/claims/evidence-names.ts'
import type { ChannelId, Outcome, Step } from '../../../core/claims/progress.ts'
import type { QuestionId } from '../../../core/claims/question-ids.ts'
import { type Outcome as Asked, useAction } from '../../app/use-action.ts'
import { useWords } from '../../kit/words-context.tsx'

/** Keeps what the person says of a case, or takes it back; each tells whether it was kept. `before` offers to undo. */
export interface NoteProgress {
  answer(question: QuestionId, answer: string | null, before?: string | null): Promise<boolean>
  step(channel: ChannelId, step: Step, on: string | null, before: string | null): Promise<boolean>
  ticket(channel: ChannelId, ticket: string | null): Promise<boolean>
  outcome(channel: ChannelId, outcome: Outcome | null, before: Outcome | null): Promise<boolean>
  evidence(evidence: EvidenceId, atHand: boolean): Promise<boolean>
}

export function useProgress(id: number): NoteProgress {
  const { caseSteps } = useWords()
  const act = useAction()
  const undoable = (isChanged: boolean, undo: () => unknown): Asked<unknown> =>
    isChanged ? { done: caseSteps.noted, undo: () => void undo() } : {}
  const note: NoteProgress = {
    async answer(question, answer, before) {
      const isChanged = before !== undefined && before !== answer
      const undo = () => note.answer(question, before ?? null)
      return (await act('claims.answer', { id, question, answer }, undoable(isChanged, undo))).ok
    },
    async step(channel, step, on, before) {
      const undo = () => act('claims.noteStep', { id, channel, step, on: before })
      return (await act('claims.noteStep', { id, channel, step, on }, undoable(on !== before, undo))).ok
    },
    async ticket(channel, ticket) {
      return (await act('claims.noteTicket', { id, channel, ticket })).ok
    },
    async outcome(channel, outcome, before) {
      const undo = () => act('claims.noteOutcome', { id, channel, outcome: before })
      const outcomeOf = undoable(outcome !== before, undo)
      return (await act('claims.noteOutcome', { id, channel, outcome }, outcomeOf)).ok
    },
    async evidence(evidence, atHand) {
      return (await act('claims.tickEvidence', { id, evidence, atHand })).ok
    },
  }
  return note
}

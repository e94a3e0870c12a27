import type { Bilingual } from '../../base/text.ts'
import type { Dispute } from '../dispute.ts'
import type { ChannelId } from '../progress.ts'
import type { Fitted } from './fitting.ts'
import type { LetterOverride } from './override.ts'

/** The ways that letters are written for. */
export type LetterChannel = Exclude<ChannelId, 'stop' | 'association'>

/** What is told of a letter outside its text. */
export interface LetterInfo {
  title: Bilingual
  /** Whom it is for and what to do with it. */
  use: Bilingual
  /** Its name as a file in a pack, without the ending. */
  file: string
}

/** A letter as the app words it by the facts of today; lines are separated by `\n`. */
export interface Draft {
  id: string
  info: LetterInfo
  text: string
  /** Most characters of this version; null where none is set. */
  limit: number | null
  /** Sentences that there was no room for, in the order of the letter. */
  leftOut: string[]
  /** In full, sentences that it says shorter. */
  shortened: string[]
}

export interface Letter extends Omit<Draft, 'text'> {
  channel: LetterChannel
  /** What is sent: the person's own words where there are some. */
  text: string
  drafted: string
  override: LetterOverride | null
}

/** A paper that cases can have, in one version or several. */
export interface LetterKind {
  /** The way that it is written for, and with it its tab in the window and its folder in a pack. */
  channel: LetterChannel
  /** Null for the id of no letter of this kind. */
  infoOf(id: string): LetterInfo | null
  /** Empty where the case does not call for it. */
  draft(dispute: Dispute): Draft[]
}

/** A kind with one letter, whose text is null where the case does not call for it. */
export function oneLetter(
  id: string,
  channel: LetterChannel,
  info: LetterInfo,
  write: (dispute: Dispute) => Fitted | null,
  limit: number | null = null,
): LetterKind {
  return {
    channel,
    infoOf: other => (other === id ? info : null),
    draft: dispute => {
      const written = write(dispute)
      return written === null ? [] : [{ id, info, limit, ...written }]
    },
  }
}

/** The shortest and the longest complaint that can be asked for, in characters. */
export const complaintLimits = { min: 200, max: 5000 } as const

/** `1. 退还468元` */
export function numbered(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${index + 1}. ${line}`)
}

/** Demands one after the other, each with its calculation under it. */
export function numberedDemands(
  demands: readonly { demand: string; calculation: string | null }[],
): string[] {
  return demands.flatMap(({ demand, calculation }, index) => [
    `${index + 1}. ${demand}`,
    ...(calculation === null ? [] : [`　　计算：${calculation}`]),
  ])
}

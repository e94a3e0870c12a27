/** How far a case is: questions open, to be handed in, handed in, or the money back. */
export type Stage = 'asking' | 'ready' | 'filed' | 'refunded'

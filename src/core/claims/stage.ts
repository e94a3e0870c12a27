/** How far a case is: questions open, to be handed in, handed in, or the money back. */
export const stages = ['asking', 'ready', 'filed', 'refunded'] as const
export type Stage = (typeof stages)[number]

export const scenes = ['empty', 'few', 'many', 'reading', 'trouble', 'broken', 'slow'] as const

/** What state of affairs the made-up data tell. */
export type Scene = (typeof scenes)[number]

/** The names under which the preload and main speak to each other; a page can only add what comes after the colon. */

export const requestChannel = (name: string) => `request:${name}`
export const noticeChannel = (name: string) => `notice:${name}`
/** Apart from the requests, so that no page can ask for a token of a path it made up. */
export const fileTokenChannel = 'file-token'

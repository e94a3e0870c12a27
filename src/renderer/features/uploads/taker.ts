/** Finds the parts of a page that take files of their own, so that nothing is laid over them while files hover. */
export const takerSelector = '[data-takes-files]'

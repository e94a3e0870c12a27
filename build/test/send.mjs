/**
 * Sends one message to the process that started this runner, where one listens.
 * @param {import('./run-tests.mjs').TestMessage} message
 */
export function send(message) {
  process.send?.(message)
}

import { relative, sep } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { projectFolder } from '../bootstrap/places.mjs'
import { send } from './send.mjs'

/** Tells the process that started Playwright how its tests go. */
export default class PlaywrightReporter {
  tests = { done: 0, total: 0 }

  onBegin(_config, suite) {
    this.tests = { done: 0, total: suite.allTests().length }
  }

  onTestBegin(test) {
    send({ kind: 'began', id: test.id, name: nameOf(test) })
  }

  onTestEnd(test, { status, errors }) {
    const name = nameOf(test)
    send({ kind: 'ended', id: test.id })
    if (status === 'passed') send({ kind: 'passed' })
    else if (status === 'skipped') send({ kind: 'skipped', name, reason: reasonOf(test) })
    else send({ kind: 'failed', name, alone: alone(placeOf(test)), error: textOf(errors) })
    this.tests.done += 1
    send({ kind: 'progress', ...this.tests, unit: 'tests' })
  }

  onError(error) {
    send({ kind: 'failed', name: 'outside any test', alone: alone(''), error: textOf([error]) })
  }

  onEnd() {
    send({ kind: 'finished' })
  }
}

function alone(place) {
  return `npm run e2e -- ${place}`.trim()
}

function placeOf({ location }) {
  return `${relative(projectFolder, location.file).replaceAll(sep, '/')}:${location.line}`
}

function nameOf(test) {
  const titles = test.titlePath().slice(TITLES_ABOVE_TEST)
  return `${placeOf(test)} > ${titles.join(' > ')}`
}

/** Playwright's own: the root, the project, the file. */
const TITLES_ABOVE_TEST = 3

function reasonOf(test) {
  return test.annotations.find(({ type }) => type === 'skip')?.description ?? 'skipped without a reason'
}

function textOf(errors) {
  const texts = errors.map(({ message, value, snippet }) => [message ?? value, snippet])
  return stripVTControlCharacters(texts.flat().filter(Boolean).join('\n'))
}

import { relative, sep } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { projectFolder } from '../bootstrap/places.mjs'
import { send } from './send.mjs'

/** Tells the process that started Vitest how its tests go. */
export default class VitestReporter {
  files = { done: 0, total: 0 }
  running = new Set()

  onTestRunStart(specifications) {
    this.files = { done: 0, total: specifications.length }
  }

  // A test that blocks its process is never heard of: its file is named before any of it runs.
  onTestModuleQueued(module) {
    this.running.add(fileOf(module))
    send({ kind: 'began', id: module.id, name: fileOf(module) })
  }

  onTestCaseReady(test) {
    send({ kind: 'began', id: test.id, name: nameOf(test) })
  }

  onTestCaseResult(test) {
    const { state, errors = [], note } = test.result()
    const name = nameOf(test)
    send({ kind: 'ended', id: test.id })
    if (state === 'passed') send({ kind: 'passed' })
    else if (state === 'skipped') send({ kind: 'skipped', name, reason: note ?? 'skipped without a reason' })
    else send({ kind: 'failed', name, alone: alone(fileOf(test.module)), error: textOf(errors) })
  }

  onTestSuiteResult(suite) {
    reportErrors(`${fileOf(suite.module)} > ${suite.fullName}`, fileOf(suite.module), suite.errors())
  }

  onTestModuleEnd(module) {
    this.running.delete(fileOf(module))
    send({ kind: 'ended', id: module.id })
    reportErrors(fileOf(module), fileOf(module), module.errors())
    this.files.done += 1
    send({ kind: 'progress', ...this.files, unit: 'files' })
  }

  onTestRunEnd(_modules, unhandledErrors) {
    // Of a file whose process dies Vitest tells no end, and an error that names no file.
    for (const file of this.running) reportErrors(`${file}: its process ended`, file, unhandledErrors)
    if (this.running.size === 0) reportErrors('outside any test', '', unhandledErrors)
    send({ kind: 'finished' })
  }
}

function reportErrors(name, file, errors) {
  if (errors.length > 0) send({ kind: 'failed', name, alone: alone(file), error: textOf(errors) })
}

function alone(file) {
  return `npm run unit -- ${file}`.trim()
}

function fileOf(module) {
  return relative(projectFolder, module.moduleId).replaceAll(sep, '/')
}

function nameOf(test) {
  return `${fileOf(test.module)} > ${test.fullName}`
}

function textOf(errors) {
  const texts = errors.map(({ message, stack, diff }) => [message, diff, stack?.split('\n').at(1)])
  return stripVTControlCharacters(texts.flat().filter(Boolean).join('\n'))
}

// The parity vectors of every language, through the typed functions of this one.

import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import * as lineside from 'lineside'
import { camel, snake } from '../dist/names.js'

const folder = new URL('../../tests/parity/', import.meta.url)
const read = folder =>
  readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
const files = read(folder)
const stories = read(new URL('plants/', folder))
const modules = new Map(Object.entries(lineside))
const methods = new Map(lineside.contract().methods.map(method => [method.name, method]))

/** Plain data with every field's name changed, and typed arrays as arrays. */
function renamed(value, rename) {
  if (ArrayBuffer.isView(value)) return Array.from(value, Number)
  if (Array.isArray(value)) return value.map(item => renamed(item, rename))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value)
  return Object.fromEntries(fields.map(([name, field]) => [rename(name), renamed(field, rename)]))
}

/** Asserts that what is expected is there: named fields, whole lists, close numbers. */
function assertHolds(actual, expected, tolerance, path) {
  if (typeof expected === 'number') {
    assert.equal(typeof actual, 'number', path)
    const apart = Math.abs(actual - expected)
    assert.ok(apart <= tolerance, `${path}: ${expected} expected, ${actual} found`)
  } else if (typeof expected === 'object' && expected !== null) {
    assert.equal(Array.isArray(actual), Array.isArray(expected), path)
    if (Array.isArray(expected)) assert.equal(actual.length, expected.length, `${path}: length`)
    for (const [name, field] of Object.entries(expected)) {
      assertHolds(actual[name], field, tolerance, `${path}.${name}`)
    }
  } else {
    assert.equal(actual, expected, path)
  }
}

async function assertAnswers(answer, { response, error }, tolerance) {
  if (error === undefined) {
    assertHolds(renamed(await answer(), snake), response, tolerance, 'response')
    return
  }
  await assert.rejects(answer, problem => {
    assert.ok(problem instanceof lineside.LinesideError, String(problem))
    assert.equal(problem.code, error.code)
    if ('path' in error) assert.equal(problem.details.path, camel(error.path))
    return true
  })
}

for (const { method, tolerance, cases } of files) {
  const [family, verb] = method.split('.').map(camel)
  const subject = methods.get(method).params[0].name
  for (const { name, request, ...expected } of cases) {
    const { [subject]: value, ...rest } = request
    const given = [renamed(value, camel), renamed(rest, camel)]
    const module = modules.get(family)
    test(`${method}: ${name}`, async () => {
      await assertAnswers(async () => module[verb](...given), expected, tolerance)
      await assertAnswers(() => module[`${verb}Async`](...given), expected, tolerance)
      await assertAnswers(
        async () => lineside.call(method, renamed(request, camel)),
        expected,
        tolerance,
      )
    })
  }
}

/** The clock of a story, and an authenticator to whom the proof `right` is right. */
function stage(now) {
  const clock = { time: now, now: () => clock.time }
  const authenticator = {
    verify(_actor, components) {
      const right = components.filter(({ proof }) => proof === 'right')
      if (right.length === 0) return { type: 'wrong', why: 'no proof is right' }
      return { type: 'verified', kinds: right.map(({ kind }) => kind) }
    },
  }
  return { clock, authenticator }
}

/** The forms in which a method of a plant can be called. */
const forms = {
  'by name': async (plant, method, request) => plant.call(method, renamed(request, camel)),
  'by name, off the thread': (plant, method, request) =>
    plant.callAsync(method, renamed(request, camel)),
  typed: async (plant, method, request) => typed(plant, method, request, ''),
  'typed, off the thread': (plant, method, request) => typed(plant, method, request, 'Async'),
}

function typed(plant, method, request, suffix) {
  const [family, verb] = method.split('.').map(camel)
  const { 'x-plant': isOnPlant, params } = methods.get(method) ?? {}
  if (!isOnPlant) return plant.call(method, renamed(request, camel))
  const subject = params[0]?.name
  const { [subject]: value, ...rest } = request
  const given = [renamed(value, camel), renamed(rest, camel)]
  const owner = family === 'plant' ? plant : plant[family]
  const call = owner[`${verb}${suffix}`]
  return subject === undefined ? call.call(owner) : call.apply(owner, given)
}

for (const { clock: start, cases } of stories) {
  for (const { name, steps } of cases) {
    for (const [form, send] of Object.entries(forms)) {
      test(`${name}, ${form}`, async () => {
        const { clock, authenticator } = stage(start)
        const plant = lineside.open('memory:', { clock, authenticator })
        const place = mkdtempSync(join(tmpdir(), 'lineside-'))
        try {
          for (const { method, request, clock: now = clock.time, ...expected } of steps) {
            clock.time = now
            const placed = JSON.stringify(request).replaceAll(
              '$folder',
              place.replaceAll('\\', '/'),
            )
            await assertAnswers(async () => send(plant, method, JSON.parse(placed)), expected, 0)
          }
        } finally {
          plant.close()
          rmSync(place, { recursive: true })
        }
      })
    }
  }
}

test('every method of the contract has vectors and a typed function in two forms', () => {
  const plant = lineside.open('memory:')
  const told = stories.flatMap(({ cases }) => cases.flatMap(({ steps }) => steps))
  const covered = new Set([...files, ...told].map(({ method }) => method))
  for (const [name, method] of methods) {
    const [family, verb] = name.split('.').map(camel)
    assert.ok(covered.has(name), name)
    const onPlant = family === 'plant' ? plant : plant[family]
    const owner = method['x-opens'] ? lineside : method['x-plant'] ? onPlant : modules.get(family)
    assert.equal(typeof owner[verb], 'function', name)
    assert.equal(typeof owner[`${verb}Async`], 'function', name)
  }
  plant.close()
})

test('every name of the contract survives the way into camelCase and back', () => {
  const names = new Set()
  JSON.stringify(lineside.contract(), (key, value) => {
    if (key === 'properties') for (const name of Object.keys(value)) names.add(name)
    return value
  })
  names.delete('$column')
  assert.ok(names.size > 20)
  for (const name of names) assert.equal(snake(camel(name)), name)
})

// The parity vectors of every language, through the typed functions of this one.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as lineside from 'lineside'
import { camel, snake } from '../dist/names.js'

const folder = new URL('../../tests/parity/', import.meta.url)
const files = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .map(name => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
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

test('every method of the contract has vectors and a typed function in two forms', () => {
  for (const name of methods.keys()) {
    const [family, verb] = name.split('.').map(camel)
    assert.ok(
      files.some(file => file.method === name),
      name,
    )
    assert.equal(typeof modules.get(family)[verb], 'function', name)
    assert.equal(typeof modules.get(family)[`${verb}Async`], 'function', name)
  }
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

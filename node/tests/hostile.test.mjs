// Calls that no type checker would pass: each is refused, and none does any harm.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { calendar, call, callAsync, LinesideError, quantity, spc } from 'lineside'

const dozen = { value: '3', unit: 'dozen' }
const plant = { zone: 'UTC', shifts: [] }

/** Asserts that a call is refused by us, at a path if one is given. */
function assertRefused(answer, code, path) {
  assert.throws(answer, error => {
    assert.ok(error instanceof LinesideError, String(error))
    assert.equal(error.code, code, error.message)
    if (path !== undefined) assert.equal(error.details.path, path, error.message)
    return true
  })
}

test('values of the wrong kind are refused where they stand', () => {
  const kinds = [() => 1, Symbol('x'), new Map(), new (class Own {})(), new Number(3), /x/]
  for (const odd of [...kinds, new Date(Number.NaN), new DataView(new ArrayBuffer(8))]) {
    assertRefused(() => quantity.convert(dozen, { to: odd }), 'request.wrong_type', 'to')
    assertRefused(
      () => quantity.convert({ ...dozen, value: odd }, { to: 'pcs' }),
      'request.wrong_type',
      'quantity.value',
    )
    assertRefused(() => quantity.convert(dozen, odd), 'request.wrong_type', 'options')
  }
  for (const odd of [null, 7, true, [], {}]) {
    assertRefused(() => quantity.convert(dozen, { to: odd }), 'request.wrong_type', 'to')
  }
  for (const odd of [null, 7, 'x', true, [1]]) {
    assertRefused(() => spc.individuals([1, 2], odd), 'request.wrong_type', 'options')
  }
})

test('missing and unknown fields are named as TypeScript has them', () => {
  assertRefused(() => quantity.convert(dozen), 'request.missing_field', 'to')
  assertRefused(() => quantity.convert(dozen, { to: undefined }), 'request.missing_field', 'to')
  assertRefused(
    () => quantity.convert(undefined, { to: 'pcs' }),
    'request.missing_field',
    'quantity',
  )
  assertRefused(
    () => spc.individuals([1, 2], { withRange: true }),
    'request.unknown_field',
    'withRange',
  )
  assert.throws(() => spc.individuals([1, 2], { withRange: true }), /did you mean `withRanges`/)
  assertRefused(
    () => spc.individuals([1, 2], { withRanges: true, with_ranges: true }),
    'request.repeated_field',
    'withRanges',
  )
})

test('numbers that JSON cannot hold are refused, and whole ones keep every digit', () => {
  for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    assertRefused(() => spc.individuals([1, 2], { span: odd }), 'request.wrong_type', 'span')
  }
  assert.equal(spc.individuals([1, 2, 3], { span: 3n }).span, 3)
  for (const odd of [2 ** 53, -1, 2n ** 63n]) {
    assertRefused(() => spc.individuals([1, 2], { span: odd }), 'request.out_of_range', 'span')
  }
  for (const odd of [2.5, 1e300, 2n ** 64n, 10n ** 100_000n]) {
    assertRefused(() => spc.individuals([1, 2], { span: odd }), 'request.wrong_type', 'span')
  }
})

test('names that JavaScript gives a meaning are only unknown fields', () => {
  for (const name of ['__proto__', 'constructor', 'prototype', 'toString', '$column', 'toJSON']) {
    const options = Object.fromEntries([
      ['to', 'pcs'],
      [name, { polluted: true }],
    ])
    assertRefused(() => quantity.convert(dozen, options), 'request.unknown_field', name)
    const subject = Object.fromEntries([...Object.entries(dozen), [name, 1]])
    assertRefused(() => quantity.convert(subject, { to: 'pcs' }), 'request.unknown_field')
  }
  assertRefused(() => call('__proto__', {}), 'method.unknown')
  assert.equal({}.polluted, undefined)
})

test('a reference to a column that did not come is refused', () => {
  assertRefused(
    () => call('spc.individuals', { values: { $column: 0 } }),
    'column.missing',
    'values',
  )
})

test('what a getter or a proxy throws is thrown on as it is', async () => {
  const thrown = new RangeError('mine')
  const raise = () => {
    throw thrown
  }
  const getter = Object.defineProperty({}, 'to', { get: raise, enumerable: true })
  const proxy = new Proxy({}, { ownKeys: raise })
  for (const odd of [getter, proxy]) {
    assert.throws(() => quantity.convert(dozen, odd), thrown)
    await assert.rejects(quantity.convertAsync(dozen, odd), thrown)
    assert.throws(() => quantity.convert(odd, { to: 'pcs' }), thrown)
  }
  const values = Object.defineProperty([1, 2, 3], 1, { get: raise })
  assert.throws(() => spc.individuals(values), thrown)
})

test('plain data is plain whatever made it', () => {
  const bare = Object.assign(Object.create(null), dozen)
  assert.equal(quantity.convert(bare, { to: 'pcs' }).quantity.value, '36')
  const foreign = runInNewContext('({ value: "3", unit: "dozen" })')
  assert.equal(quantity.convert(foreign, { to: 'pcs' }).quantity.value, '36')
  assert.equal(quantity.convert(new Proxy(dozen, {}), { to: 'pcs' }).quantity.value, '36')
  assert.equal(quantity.convert(Object.freeze({ ...dozen }), { to: 'pcs' }).quantity.value, '36')
})

test('an object that prints itself as one text for JSON is that text', () => {
  const start = new Date('2026-03-28T00:00:00Z')
  class Moment {
    toJSON() {
      return '2026-03-29T00:00:00Z'
    }
  }
  const end = new Moment()
  assert.equal(calendar.workingTime(plant, { start, end }).elapsed, 'PT24H')
})

test('data that is deep or refers to itself is refused', () => {
  const cyclic = { zone: 'UTC' }
  cyclic.shifts = [cyclic]
  let deep = {}
  for (let i = 0; i < 10_000; i++) deep = i % 2 ? { a: deep } : [deep]
  const endless = new Proxy(
    {},
    {
      ownKeys: () => ['a'],
      get: () => endless,
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }),
    },
  )
  for (const odd of [cyclic, deep, endless]) {
    assertRefused(() => calendar.shifts(odd, { start: '', end: '' }), 'request.too_deep')
  }
})

test('a small object that unfolds into a huge request is refused', () => {
  let wide = ['x']
  for (let i = 0; i < 60; i++) wide = [wide, wide]
  assertRefused(
    () => quantity.convert(dozen, { to: 'pcs', equivalences: wide }),
    'request.too_large',
  )
})

test('texts of a hundred megabytes and arrays of them are refused', () => {
  const long = 'x'.repeat(100 << 20)
  const half = 'y'.repeat(1 << 20)
  assertRefused(
    () => quantity.convert({ value: long, unit: 'kg' }, { to: 'g' }),
    'request.too_large',
  )
  assertRefused(() => quantity.convert(dozen, { to: 'pcs', [long]: 1 }), 'request.too_large')
  assertRefused(
    () => quantity.convert(dozen, { to: 'pcs', equivalences: new Array(1e6).fill(half) }),
    'request.too_large',
  )
  assertRefused(() => call(long, {}), 'method.unknown')
  assert.throws(
    () => quantity.convert({ value: half, unit: 'kg' }, { to: 'g' }),
    error => error instanceof LinesideError && error.message.length < 1000,
  )
})

test('half of a surrogate pair is refused, in a value and in a name', () => {
  const half = '\ud800'
  for (const odd of [{ to: half }, { to: 'pcs', [half]: 1 }]) {
    assert.throws(() => quantity.convert(dozen, odd), LinesideError)
  }
  assertRefused(() => call(half, {}), 'method.unknown')
  assert.throws(() => quantity.convert(dozen, { to: '\0' }), LinesideError)
})

test('the call by name takes a name and an object, and nothing else', async () => {
  for (const odd of [undefined, null, 7, Symbol('x'), {}, () => 1]) {
    assertRefused(() => call(odd, {}), 'request.wrong_type', 'method')
    await assert.rejects(callAsync(odd, {}), LinesideError)
  }
  for (const odd of [undefined, null, 7, 'x', [], () => 1, new Map(), new Float64Array(3)]) {
    assertRefused(() => call('quantity.convert', odd), 'request.wrong_type', 'request')
  }
  assertRefused(() => call('quantity.convrt', {}), 'method.unknown')
})

test('a form that returns a promise rejects it and never throws', async () => {
  for (const answer of [
    () => spc.individualsAsync('x'),
    () => spc.individualsAsync([1, 2], 7),
    () => spc.individualsAsync([1, 2], {}, 7),
    () => spc.individualsAsync([1, 2], {}, { signal: 7 }),
    () => spc.individualsAsync([1, 2], {}, { timeoutMs: Number.NaN }),
    () => spc.individualsAsync([1, 2], {}, { timeoutMs: -1 }),
    () => spc.individualsAsync([1, 2], {}, { onProgress: 7 }),
  ]) {
    await assert.rejects(answer(), { name: 'LinesideError', code: 'request.wrong_type' })
  }
})

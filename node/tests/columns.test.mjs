// Numbers in bulk: every array that JavaScript has, lent, copied or refused.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { LinesideError, spc } from 'lineside'

setFlagsFromString('--expose_gc')
const collect = runInNewContext('gc')

const wholes = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
const expected = spc.individuals(wholes, { rules: 'nelson', withRanges: true })

function assertSame(values) {
  assert.deepEqual(spc.individuals(values, { rules: 'nelson', withRanges: true }), expected)
}

function assertRefused(values, code, path) {
  assert.throws(
    () => spc.individuals(values),
    error => {
      assert.ok(error instanceof LinesideError, String(error))
      assert.deepEqual([error.code, error.details.path], [code, path])
      return true
    },
  )
}

test('every typed array of whole numbers gives what a plain array gives', () => {
  for (const kind of [
    Float64Array,
    Float32Array,
    Int32Array,
    Uint32Array,
    Int16Array,
    Uint16Array,
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
  ]) {
    assertSame(kind.from(wholes))
  }
  assertSame(BigInt64Array.from(wholes, BigInt))
  assertSame(Buffer.from(wholes))
  assertRefused(BigUint64Array.from(wholes, BigInt), 'request.wrong_type', 'values')
})

test('a view begins where it begins and ends where it ends', () => {
  const long = Float64Array.from([1e9, ...wholes, 1e9])
  assertSame(long.subarray(1, -1))
  const pooled = Buffer.allocUnsafe(64)
  pooled.set(wholes, 7)
  assertSame(pooled.subarray(7, 7 + wholes.length))
})

test('an array of another realm is an array', () => {
  assertSame(runInNewContext(`Float64Array.from([${wholes}])`))
  assertSame(runInNewContext(`[${wholes}]`))
})

test('memory that threads share is copied first', () => {
  const shared = new Float64Array(new SharedArrayBuffer(8 * wholes.length))
  shared.set(wholes)
  assertSame(shared)
})

test('a resizable buffer counts as long as it is now', () => {
  const buffer = new ArrayBuffer(8 * wholes.length, { maxByteLength: 1024 })
  const values = new Float64Array(buffer)
  values.set(wholes)
  assertSame(values)
  buffer.resize(8)
  assertRefused(values, 'spc.too_few_values', 'values')
  buffer.resize(0)
  assertRefused(values, 'spc.too_few_values', 'values')
})

test('an empty array is too few values, whatever its type', () => {
  for (const empty of [[], new Float64Array(), new Uint8Array(), Buffer.alloc(0)]) {
    assertRefused(empty, 'spc.too_few_values', 'values')
  }
})

test('an array that was transferred away is refused as such', () => {
  const values = Float64Array.from(wholes)
  structuredClone(values.buffer, { transfer: [values.buffer] })
  assert.throws(() => spc.individuals(values), /transferred away/)
  assertRefused(values, 'request.wrong_type', 'values')
})

test('an array of numbers with something else in it is refused where that stands', () => {
  // biome-ignore lint/suspicious/noSparseArray: the hole is the point
  assertRefused([1, , 3], 'request.wrong_type', 'values[1]')
  assertRefused(new Array(4294967295), 'request.wrong_type', 'values')
  assertRefused([1, '2', 3], 'request.wrong_type', 'values[1]')
  assertRefused([1, 2n], 'request.wrong_type', 'values[1]')
  assert.equal(spc.individuals([1, null, 3, 4]).count, 3)
})

test('what only looks like an array of numbers is refused', () => {
  const values = Float64Array.from(wholes)
  for (const odd of [
    new Proxy(values, {}),
    Object.create(Float64Array.prototype),
    new DataView(values.buffer),
    values.buffer,
    { length: 2, 0: 1, 1: 2 },
    new Set(wholes),
    '1,2,3',
    null,
    undefined,
  ]) {
    assertRefused(odd, 'request.wrong_type', 'values')
  }
  for (const odd of [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]) {
    assertRefused([1, odd, 3], 'spc.not_finite', 'values[1]')
    assertRefused(Float64Array.of(1, odd, 3), 'spc.not_finite', 'values[1]')
  }
})

test('a column is lent without a copy', () => {
  // So much larger than anything before it that a copy, even one given back at once, shows in
  // the most memory the process ever held.
  const values = new Float64Array(32_000_000).fill(1)
  values[0] = Number.POSITIVE_INFINITY
  const most = () => process.resourceUsage().maxRSS * 1024
  const before = most()
  assert.throws(() => spc.individuals(values), { code: 'spc.not_finite' })
  assert.ok(most() - before < values.byteLength / 2, 'memory grew by half a copy')
})

test('the arrays of an answer live as long as they are held, and may be written to', () => {
  const charts = Array.from({ length: 50 }, (_, i) =>
    spc.individuals(new Float64Array(10_000).fill(i), { withRanges: true }),
  )
  collect()
  for (const { movingRanges } of charts) {
    assert.equal(movingRanges.length, 9_999)
    assert.ok(movingRanges.every(range => range === 0))
    movingRanges.fill(7)
    assert.equal(movingRanges[9_998], 7)
  }
  assert.equal(charts.length, 50)
})

test('the arrays of an answer are given back when nobody holds them', () => {
  const values = new Float64Array(1_000_000)
  const draw = () => {
    for (let i = 0; i < 20; i++) spc.individuals(values, { withRanges: true })
    collect()
  }
  draw()
  const before = process.memoryUsage.rss()
  for (let i = 0; i < 5; i++) draw()
  assert.ok(process.memoryUsage.rss() - before < 200e6, 'of 800 MB, most came back')
})

test('a call off the main thread keeps the values it was given', async () => {
  const values = Float64Array.from(wholes)
  const chart = spc.individualsAsync(values, { rules: 'nelson', withRanges: true })
  values.fill(Number.NaN)
  assert.deepEqual(await chart, expected)
})

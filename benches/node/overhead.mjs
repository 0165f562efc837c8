// What a call from Node costs, beside what the same work costs in Rust.
//
// Prints medians. With the path of Rust's figures as argument (`cargo xtask bench` gives it,
// and runs both), the table also says how far each call is from Rust, and whether it meets its
// aim; a missed aim is printed and is no failure, because times on a shared machine vary. A
// call pays for reading the request and dressing the answer, and with a plain array for
// copying it; a Float64Array is read where it lies.

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(new URL('../../node/package.json', import.meta.url))
const { call, quantity, spc } = require('lineside')

const figures = process.argv[2] ?? 'target/bench/native.json'
const rust = existsSync(figures) ? JSON.parse(readFileSync(figures, 'utf8')) : {}
if (!existsSync(figures)) console.log(`!!! SKIPPED: Rust's figures: there is no ${figures}\n`)

const MICRO = 1e3
const MILLI = 1e6

/** Nearly normal numbers from a fixed seed, as sums of twelve uniform ones. */
function noise(count) {
  let state = 1
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  const one = () => {
    let sum = -6
    for (let i = 0; i < 12; i++) sum += uniform()
    return sum
  }
  return Float64Array.from({ length: count }, one)
}

const median = times => times.sort((a, b) => a - b)[times.length >> 1]

/** The median time of a call in nanoseconds. */
async function time(work, times) {
  const taken = []
  for (let i = 0; i < times * 1.2; i++) {
    const start = process.hrtime.bigint()
    const answer = work()
    if (answer instanceof Promise) await answer
    taken.push(Number(process.hrtime.bigint() - start))
  }
  // The first sixth warms the engine up.
  return median(taken.slice(Math.ceil(times * 0.2)))
}

function shown(nanoseconds) {
  if (nanoseconds === undefined) return ''
  if (nanoseconds < MILLI) return `${(nanoseconds / MICRO).toFixed(2)} us`
  return `${(nanoseconds / MILLI).toFixed(2)} ms`
}

const rows = []

/** Measures a call; `limit` gives the most it may take from what Rust takes. */
async function row(name, times, figure, work, limit) {
  const node = await time(work, times)
  const native = rust[figure]
  const most = limit?.(native)
  rows.push({
    call: name,
    Node: shown(node),
    Rust: shown(native),
    ratio: native ? (node / native).toFixed(2) : '',
    aim: Number.isFinite(most) ? `${node <= most ? 'met' : 'MISSED'}: ${shown(most)}` : '',
  })
}

const small = () => 10 * MICRO
const bulk = native => native * 1.15 + 0.2 * MILLI

const dozen = { value: '3', unit: 'dozen' }
await row(
  'quantity.convert',
  50_000,
  'convert_ns',
  () => quantity.convert(dozen, { to: 'pcs' }),
  small,
)

const few = noise(10)
const plainFew = Array.from(few)
const rules = 'nelson'
const ten = 'individuals_10_ns'
await row(
  'spc.individuals, 10, Float64Array',
  20_000,
  ten,
  () => spc.individuals(few, { rules }),
  small,
)
await row(
  'spc.individuals, 10, plain array',
  20_000,
  ten,
  () => spc.individuals(plainFew, { rules }),
  small,
)
await row('spc.individualsAsync, 10', 5_000, ten, () => spc.individualsAsync(few, { rules }))

const many = noise(1_000_000)
const plainMany = Array.from(many)
const singles = Float32Array.from(many)
const million = 'individuals_1m_ns'
await row(
  'spc.individuals, 1M, Float64Array',
  60,
  million,
  () => spc.individuals(many, { rules }),
  bulk,
)
await row('  with its moving ranges', 30, million, () =>
  spc.individuals(many, { rules, withRanges: true }),
)
await row('  Float32Array, converted', 30, million, () => spc.individuals(singles, { rules }))
await row('  plain array, copied', 30, million, () => spc.individuals(plainMany, { rules }))
await row('  plain array as JSON, its writing included', 5, million, () =>
  call('spc.individuals', { values: plainMany, rules }),
)
await row('spc.individualsAsync, 1M, Float64Array', 30, million, () =>
  spc.individualsAsync(many, { rules }),
)

console.table(rows)
console.log('!!! SKIPPED: the peer `@iyulab/u-analytics`: it was not installed')

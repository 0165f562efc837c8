// What programs and people get of a refusal.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { calendar, contract, LinesideError, quantity } from 'lineside'

function refusal(answer) {
  try {
    answer()
  } catch (error) {
    return error
  }
  return assert.fail('a refusal was expected')
}

test('an error says what was given, what is accepted, and where', () => {
  const error = refusal(() => quantity.convert({ value: '1', unit: 'kq' }, { to: 'g' }))
  assert.ok(error instanceof LinesideError && error instanceof Error)
  assert.equal(error.name, 'LinesideError')
  assert.equal(error.code, 'quantity.unknown_unit')
  assert.equal(error.family, 'invalid_input')
  assert.equal(error.details.path, 'quantity.unit')
  assert.match(error.message, /^`quantity\.unit`: .*`kq`/)
  assert.match(error.stack, /LinesideError: `quantity\.unit`/)
  assert.match(error.stack, /errors\.test\.mjs/)
})

test('a message speaks of fields as TypeScript has them, and of choices as they are', () => {
  const shift = { name: 'a', days: { type: 'weekly', days: ['sun'] }, start: '02:30', end: '06:00' }
  const { message } = refusal(() =>
    calendar.workingTime(
      { zone: 'Europe/Berlin', shifts: [shift] },
      { start: '2026-10-24T00:00:00Z', end: '2026-10-27T00:00:00Z' },
    ),
  )
  assert.match(message, /`clockChange`/)
  const choice = refusal(() =>
    quantity.convert({ value: '1', unit: 'kg' }, { to: 'g', rounding: 'half_awy' }),
  )
  assert.match(choice.message, /did you mean `half_away`/)
  assert.ok(choice.details.expected.includes('half_away'))
})

test('every error code of the contract has a family that the types know', () => {
  const declared = readFileSync(new URL('../dist/errors.d.ts', import.meta.url), 'utf8')
  const [, rest] = declared.split('export type Family =')
  const [union] = rest.replaceAll(/\/\*\*.*\*\//g, '').split(';')
  const families = new Set(union.match(/(?<=')[a-z_]+(?=')/g))
  const codes = contract()['x-errors']
  assert.ok(codes.length > 20)
  for (const { code, family } of codes) assert.ok(families.has(family), `${code}: ${family}`)
})

test('every code that the package itself makes is one of the contract', () => {
  const codes = new Set(contract()['x-errors'].map(({ code }) => code))
  for (const file of ['errors', 'wire', 'column', 'call']) {
    const text = readFileSync(new URL(`../dist/${file}.js`, import.meta.url), 'utf8')
    for (const code of text.match(/(?<=')request\.[a-z_]+(?=')/g) ?? []) {
      assert.ok(codes.has(code), code)
    }
  }
})

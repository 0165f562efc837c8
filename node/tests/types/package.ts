// What the types accept and refuse; compiled, never run.

import {
  type Calendar,
  type Control,
  calendar,
  type Family,
  type IndividualsChart,
  LinesideError,
  quantity,
  type RuleName,
  spc,
} from 'lineside'

const plant = {
  zone: 'Europe/Berlin',
  shifts: [
    {
      name: 'early',
      days: { type: 'weekly', days: ['mon', 'tue'] },
      start: '06:00',
      end: '14:00',
    },
  ],
} as const satisfies Calendar

// Subjects come first, options follow; a `Date` is a moment.
const chart: IndividualsChart = spc.individuals(Float64Array.of(1, 2, 3))
spc.individuals([1, 2, 3] as const, { rules: 'nelson', span: undefined })
spc.individuals(Buffer.from([1, 2, 3]), { limits: { center: 0, sigma: 1 } })
calendar.workingTime(plant, { start: new Date(), end: '2026-03-29T00:00:00Z' })
const ends: Uint32Array | undefined = chart.signals[0]?.ends
const rule: RuleName | undefined = chart.signals[0]?.rule
const ranges: Float64Array | undefined = chart.movingRanges

// A union is told apart by its type.
if (chart.estimate.type === 'moving_ranges') chart.estimate.constant.toFixed()
// @ts-expect-error a known estimate has no constant
if (chart.estimate.type === 'known') chart.estimate.constant

// Every operation has a form that returns a promise and takes a control.
const control: Control = { signal: new AbortController().signal, timeoutMs: 5 }
const promise: Promise<IndividualsChart> = spc.individualsAsync([1, 2], {}, control)
// @ts-expect-error a promise is no chart
promise.limits

// @ts-expect-error options are required where one of them is
quantity.convert({ value: '1', unit: 'kg' })
// @ts-expect-error a decimal is a text, so that no digit is lost
quantity.convert({ value: 1, unit: 'kg' }, { to: 'g' })
// @ts-expect-error texts are no measurements
spc.individuals(['1', '2'])
// @ts-expect-error there is no such rule set
spc.individuals([1, 2], { rules: 'nelso' })
// @ts-expect-error names are in camelCase
spc.individuals([1, 2], { with_ranges: true })
// @ts-expect-error the form that waits takes no control
spc.individuals([1, 2], {}, control)

export function familyOf(error: unknown): Family | undefined {
  return error instanceof LinesideError ? error.family : undefined
}
export { ends, ranges, rule }

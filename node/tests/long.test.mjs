// Long work: stopped, timed, listened to, and beside everything else that goes on.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { aps, calendar, LinesideError, quantity, spc } from 'lineside'

/** Takes far longer than any of these tests waits. */
const plant = {
  zone: 'Europe/Berlin',
  shifts: Array.from({ length: 24 }, (_, hour) => ({
    name: `hour ${hour}`,
    days: { type: 'weekly', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
    start: `${String(hour).padStart(2, '0')}:00:00`,
    end: `${String(hour).padStart(2, '0')}:30:00`,
  })),
  clockChange: 'earlier',
}
const interval = { start: '1900-01-01T00:00:00Z', end: '2060-01-01T00:00:00Z' }

/** For which no schedule is proven to be the best in any reasonable time: all are late. */
const neverOnTime = {
  resources: Array.from({ length: 5 }, (_, place) => ({ name: `M${place}` })),
  orders: Array.from({ length: 30 }, (_, order) => ({
    name: `WO-${order}`,
    due: 0,
    operations: Array.from({ length: 5 }, (_, step) => ({
      name: `${step}`,
      modes: [
        { resource: `M${(order + step) % 5}`, duration: 1 + ((7 * order * (step + 1)) % 31) },
      ],
    })),
  })),
}

/** Looks for a better schedule until it is stopped, however fast the machine. */
const search = control => aps.solveAsync(neverOnTime, { time: 'PT5M' }, control)

/** Asserts that the work is stopped well before it would have ended. */
async function assertStopped(control, cause) {
  const start = performance.now()
  await assert.rejects(calendar.shiftsAsync(plant, interval, control), error => {
    assert.ok(error instanceof LinesideError, String(error))
    assert.deepEqual([error.code, error.family], ['work.cancelled', 'cancelled'])
    assert.equal(error.cause, cause)
    return true
  })
  return performance.now() - start
}

test('work whose signal has aborted does not begin', async () => {
  const reason = new Error('not today')
  await assertStopped({ signal: AbortSignal.abort(reason) }, reason)
  const small = quantity.convertAsync(
    { value: '1', unit: 'dozen' },
    { to: 'pcs' },
    { signal: AbortSignal.abort() },
  )
  await assert.rejects(small, { code: 'work.cancelled' })
})

test('work stops in its middle when its signal aborts', async () => {
  const signal = AbortSignal.timeout(5)
  const time = calendar.shiftsAsync(plant, interval, { signal })
  await assert.rejects(
    time,
    error => error.code === 'work.cancelled' && error.cause === signal.reason,
  )
})

test('work stops when its time is over, and at once when it has none', async () => {
  assert.ok((await assertStopped({ timeoutMs: 5 })) < 1000)
  await assertStopped({ timeoutMs: 0 })
  const { quantity: pieces } = await quantity.convertAsync(
    { value: '1', unit: 'dozen' },
    { to: 'pcs' },
    { timeoutMs: Number.POSITIVE_INFINITY },
  )
  assert.equal(pieces.value, '12')
})

test('work that ends leaves no listener on its signal', async () => {
  const { signal } = new AbortController()
  let open = 0
  const { addEventListener, removeEventListener } = signal
  signal.addEventListener = (...given) => {
    open += 1
    addEventListener.apply(signal, given)
  }
  signal.removeEventListener = (...given) => {
    open -= 1
    removeEventListener.apply(signal, given)
  }
  await quantity.convertAsync({ value: '1', unit: 'dozen' }, { to: 'pcs' }, { signal })
  assert.equal(open, 0)
})

test('progress goes up, while the event loop turns', async () => {
  const heard = []
  let turns = 0
  const clock = setInterval(() => {
    turns += 1
  }, 5)
  const abort = new AbortController()
  const { end } = await search({
    signal: abort.signal,
    onProgress: (done, total) => {
      heard.push([done, total])
      if (heard.length === 3) abort.abort()
    },
  })
  clearInterval(clock)
  assert.equal(end, 'cancelled')
  assert.equal(heard.length, 3)
  assert.ok(heard.every(([done, total]) => done > 0 && done <= total))
  assert.ok(heard[0][0] < heard[2][0])
  assert.ok(turns >= 10, `${turns} turns in three reports`)
})

test('a listener that throws stops the work, and its error is the answer', async () => {
  const thrown = new Error('mine')
  const work = search({
    onProgress: () => {
      throw thrown
    },
  })
  await assert.rejects(work, thrown)
})

test('many calls at once all get their own answer', async () => {
  const answers = Array.from({ length: 500 }, (_, i) => spc.individualsAsync([i, i, i]))
  for (const [i, { limits }] of (await Promise.all(answers)).entries()) {
    assert.equal(limits.center, i)
  }
})

const calls = `
  const { parentPort } = require('node:worker_threads')
  const { quantity, spc } = require('lineside')
  const work = async () => {
    for (let i = 0; i < 200; i++) {
      const values = new Float64Array(1000).fill(i)
      if (spc.individuals(values, { withRanges: true }).movingRanges.length !== 999) throw new Error('sync')
      if ((await spc.individualsAsync(values)).limits.center !== i) throw new Error('async')
      try {
        quantity.convert({ value: 'x', unit: 'kg' }, { to: 'g' })
        throw new Error('accepted')
      } catch (error) {
        if (error.name !== 'LinesideError') throw error
      }
    }
    parentPort.postMessage('done')
  }
  work()`

test('sixteen threads call at once', async () => {
  const workers = Array.from({ length: 16 }, () => new Worker(calls, { eval: true }))
  const ends = workers.map(
    worker =>
      new Promise((resolve, reject) => {
        worker.once('message', resolve)
        worker.once('error', reject)
      }),
  )
  assert.deepEqual(await Promise.all(ends), new Array(16).fill('done'))
})

test('a thread may end in the middle of a call', async () => {
  const begin = `
    const { parentPort, workerData } = require('node:worker_threads')
    const { aps } = require('lineside')
    const onProgress = () => parentPort.postMessage('on')
    aps.solveAsync(workerData, { time: 'PT0.3S' }, { onProgress })`
  for (let i = 0; i < 4; i++) {
    const worker = new Worker(begin, { eval: true, workerData: neverOnTime })
    await new Promise(resolve => worker.once('message', resolve))
    await worker.terminate()
  }
  await sleep(50)
  assert.equal(quantity.convert({ value: '1', unit: 'dozen' }, { to: 'pcs' }).exact, '12')
})

// A plant: opened, called in both forms, followed, closed.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { Worker } from 'node:worker_threads'
import { call, command, LinesideError, open, openAsync } from 'lineside'

const deviation = (by = 'jane.doe') => ({ kind: 'deviation', fields: [], command: command(by) })

test('a plant that is closed says so', async () => {
  const plant = open('memory:', { scope: 'acme/munich' })
  assert.equal(inspect(plant), "Plant { 'acme/munich' }")
  assert.equal(plant.record.open('DEV-1', deviation()).position, 1)
  assert.equal((await plant.record.openAsync('DEV-2', deviation())).position, 2)
  plant.close()
  plant.close()
  assert.equal(plant.closed, true)
  assert.equal(inspect(plant), "Plant { 'acme/munich', closed }")
  assert.throws(() => plant.status(), { code: 'storage.closed', family: 'storage' })
  await assert.rejects(plant.statusAsync(), { code: 'storage.closed' })
})

test('a plant is disposed of at the end of its block', () => {
  const plant = open('memory:')
  plant[Symbol.dispose]()
  assert.equal(plant.closed, true)
})

test('a plant in a file is there again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lineside-'))
  const path = join(folder, 'plant.db')
  const plant = open(path)
  plant.record.open('DEV-1', deviation())
  plant.close()
  const again = await openAsync(path)
  assert.equal(again.status().position, 1)
  assert.equal(again.status().durable, true)
  again.close()
  rmSync(folder, { recursive: true })
})

test('what cannot be opened is explained', async () => {
  assert.throws(() => open('ftp://x'), { code: 'plant.bad_address' })
  await assert.rejects(openAsync('ftp://x'), { code: 'plant.bad_address' })
  assert.throws(() => open({}), { code: 'plant.no_store' })
  assert.throws(() => open('memory:', { scope: 'munich' }), { code: 'journal.not_a_scope' })
  assert.throws(() => open('memory:', { clok: {} }), { code: 'request.unknown_field' })
  assert.throws(() => open('memory:', { clock: 1 }), { code: 'request.wrong_type' })
  assert.throws(() => open(7), LinesideError)
  assert.throws(() => call('plant.status', {}), { code: 'request.plant_needed' })
})

test('a command sent again is answered and not done again', () => {
  const plant = open('memory:')
  const again = { ...deviation(), command: command('jane.doe', { reason: 'a test' }) }
  assert.equal(plant.record.open('DEV-1', again).replayed, false)
  assert.equal(plant.record.open('DEV-1', again).replayed, true)
  assert.match(
    again.command.id,
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
  plant.close()
})

test('events are followed as they come, and the following ends', async () => {
  const plant = open('memory:')
  plant.record.open('DEV-1', deviation())
  const streams = []
  setTimeout(() => plant.record.open('DEV-2', deviation()), 50)
  for await (const event of plant.events({ waitMs: 5000 })) {
    streams.push(event.stream)
    if (streams.length === 2) break
  }
  assert.deepEqual(streams, ['record:DEV-1', 'record:DEV-2'])
  const rest = []
  for await (const event of plant.events({ after: 2, waitMs: 20 })) rest.push(event)
  assert.deepEqual(rest, [])
  const waiting = plant.events({ after: 2, waitMs: Infinity, signal: AbortSignal.timeout(30) })
  await assert.rejects(waiting.next(), { code: 'work.cancelled' })
  plant.close()
})

test('many calls at once are all written', async () => {
  const plant = open('memory:')
  const calls = Array.from({ length: 200 }, (_, i) => plant.record.openAsync(`R-${i}`, deviation()))
  plant.record.open('R-sync', deviation())
  await Promise.all(calls)
  assert.equal(plant.status().position, 201)
  plant.close()
})

test('columns go through the handle', () => {
  const plant = open('memory:')
  const request = { values: Float64Array.of(1, 2, 4), withRanges: true }
  assert.deepEqual(plant.call('spc.individuals', request).movingRanges, Float64Array.of(1, 2))
  plant.close()
})

test('an open plant keeps no program from ending, and a thread may end with one', async () => {
  const program = `
    const { open, command } = require('lineside')
    const clock = { now: () => '2026-03-01T08:00:00Z' }
    const plant = open('memory:', { clock })
    plant.record.openAsync('R', { kind: 'x', fields: [], command: command('a') })
      .then(() => require('node:worker_threads').parentPort.postMessage('done'))`
  const worker = new Worker(program, { eval: true })
  const [said] = await Promise.all([
    new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject)),
    new Promise(resolve => worker.once('exit', resolve)),
  ])
  assert.equal(said, 'done')
})

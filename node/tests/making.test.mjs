// Making things: a short day at a plant, and what happens when two people want the same.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { command, LinesideError, open } from 'lineside'

const by = (actor = 'jane.doe') => command(actor)
const site = 'MUC'

/** A plant that makes gearboxes of a case and four bolts in two steps. */
function gearboxes() {
  const plant = open('memory:')
  plant.master.putSite(
    { site, name: 'Munich', kind: 'factory', zone: 'Europe/Berlin', currency: 'EUR' },
    { command: by() },
  )
  plant.master.putWorkCenters(
    [
      { workCenter: 'WC-ASM-01', name: 'Assembly line 1', site, kind: 'assembly' },
      { workCenter: 'WC-TEST-01', name: 'Test bench', site, kind: 'testing' },
    ],
    { command: by() },
  )
  const items = [
    ['GEARBOX', 'product'],
    ['CASE', 'part'],
    ['BOLT', 'part'],
  ].map(([item, kind]) => ({ item, name: item, kind, unit: 'pcs' }))
  plant.master.putItems(items, { command: by() })
  const key = { revision: 'A' }
  const effective = { from: '2026-01-01' }
  const lines = [
    { line: 10, item: 'CASE', quantity: '1', step: 10 },
    { line: 20, item: 'BOLT', quantity: '4', step: 10 },
  ]
  plant.master.loadBoms([{ item: 'GEARBOX', key, effective, lines }], { command: by() })
  const step = (step, operation, workCenter, minutes) => ({
    step,
    operation,
    workCenter,
    runTime: { type: 'per_unit', minutes },
  })
  const steps = [step(10, 'Assemble', 'WC-ASM-01', '4'), step(20, 'Test', 'WC-TEST-01', '2.5')]
  plant.master.loadRoutings([{ item: 'GEARBOX', key, effective, steps }], { command: by() })
  return plant
}

function release(plant, order, quantity = '20') {
  const plannedStart = '2026-03-02'
  plant.order.create(order, { item: 'GEARBOX', site, quantity, plannedStart, command: by() })
  plant.order.release(order, { command: by() })
}

test('a day from the first bolt to the reports', async () => {
  const plant = gearboxes()
  const receive = (item, quantity, amount) =>
    plant.stock.receive(item, {
      site,
      quantity,
      cost: { amount, currency: 'EUR' },
      command: by(),
    })
  receive('CASE', '30', '210.00')
  receive('BOLT', '100', '50.00')
  release(plant, 'WO-1')
  plant.order.issue('WO-1', { item: 'CASE', quantity: '20', command: by() })
  await plant.order.issueAsync('WO-1', { item: 'BOLT', quantity: '80', command: by() })
  const scrap = { out: '19', scrap: '1', reason: 'quality_defect' }
  plant.order.report('WO-1', { step: 10, ...scrap, command: by() })
  plant.order.report('WO-1', { step: 20, out: '12', posting: 'R-2', command: by() })
  plant.order.receive('WO-1', { quantity: '12', posting: 'G-1', command: by() })
  // Twelve good ones and the scrapped one needed 13 of 20 sets at 9.00.
  const made = plant.stock.get('GEARBOX', { site })
  assert.deepEqual([made.onHand, made.value], ['12', { amount: '117.00', currency: 'EUR' }])
  assert.throws(() => plant.order.reverse('WO-1', { of: 'R-2', command: by() }), {
    code: 'order.consumed_downstream',
    family: 'rejected',
  })
  plant.order.reverse('WO-1', { of: 'G-1', command: by() })
  plant.order.reverse('WO-1', { of: 'R-2', command: by() })
  assert.equal(plant.stock.get('GEARBOX', { site }).onHand, '0')
  const order = await plant.order.getAsync('WO-1')
  assert.deepEqual([order.status, order.completed, order.scrapped], ['in_progress', '0', '1'])
  const [wip] = plant.graph.reportWip({ site }).lines
  assert.deepEqual([wip.workCenter, wip.quantityQueue], ['WC-TEST-01', '19'])
  plant.close()
})

test('stock and reports come in columns', async () => {
  const plant = gearboxes()
  const rows = 500
  await plant.stock.postBatchAsync(['receipt', 'issue'], {
    items: ['BOLT', 'CASE'],
    sites: [site],
    kind: Uint32Array.from({ length: rows + 1 }, (_, row) => (row === rows ? 1 : 0)),
    item: Uint32Array.from({ length: rows + 1 }, (_, row) => (row === rows ? 0 : row % 2)),
    site: new Uint32Array(rows + 1),
    quantity: BigInt64Array.from({ length: rows + 1 }, (_, row) => (row === rows ? 600n : 4n)),
    command: by(),
  })
  assert.equal(plant.stock.get('BOLT', { site }).onHand, '400')
  assert.equal(plant.stock.get('CASE', { site }).onHand, '1000')
  release(plant, 'WO-1')
  release(plant, 'WO-2')
  plant.order.reportBatch(['WO-1', 'WO-2'], {
    order: [0, 1, 1],
    step: [10, 10, 20],
    out: [18, 18, 5],
    scrap: [2, 2, 0],
    reasons: ['machine_error'],
    reason: [0, 0, 4294967295],
    command: by(),
  })
  assert.equal(plant.order.get('WO-2').completed, '5')
  assert.equal(plant.graph.reportWip().lines[0].quantityQueue, '31')
  plant.close()
})

test('two clients with one command post once', async () => {
  const plant = gearboxes()
  const post = { site, quantity: '10', command: by() }
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => plant.stock.receiveAsync('BOLT', post)),
  )
  assert.equal(answers.filter(({ replayed }) => !replayed).length, 1)
  assert.equal(new Set(answers.map(({ position }) => position)).size, 1)
  assert.equal(plant.stock.get('BOLT', { site }).onHand, '10')
  assert.throws(() => plant.stock.receive('BOLT', { ...post, quantity: '11' }), {
    code: 'journal.command_reused',
    family: 'conflict',
  })
  plant.close()
})

test('of two clients that edit one order from one version one succeeds', async () => {
  const plant = gearboxes()
  release(plant, 'WO-1')
  const { version } = plant.order.get('WO-1')
  const edit = priority =>
    plant.order.changeAsync('WO-1', { priority, expectedVersion: version, command: by() })
  const outcomes = await Promise.allSettled([edit(1), edit(2)])
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const { reason } = outcomes.find(({ status }) => status === 'rejected')
  assert.ok(reason instanceof LinesideError)
  assert.deepEqual([reason.code, reason.family], ['order.version_conflict', 'conflict'])
  assert.equal(plant.order.get('WO-1').version, version + 1)
  plant.close()
})

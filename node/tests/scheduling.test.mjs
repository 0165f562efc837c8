// From released orders to planned times, and again after progress.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aps, command, LinesideError, open } from 'lineside'

const by = () => command('jane.doe')
const from = '2026-03-02T07:00:00Z'

/** A plant with a saw, two lathes and released orders that need both. */
function shop(...orders) {
  const plant = open('memory:')
  plant.master.putSite({ site: 'MUC', name: 'Munich', zone: 'Europe/Berlin' }, { command: by() })
  const center = (workCenter, machines) => ({
    workCenter,
    name: workCenter,
    site: 'MUC',
    kind: 'machining',
    machines,
  })
  plant.master.putWorkCenters([center('SAW', 1), center('LATHE', 2)], { command: by() })
  const steps = [
    { sequence: 10, workCenter: 'SAW', setupMinutes: '5', runMinutes: '2' },
    { sequence: 20, workCenter: 'LATHE', runMinutes: '3', queueMinutes: '4' },
  ]
  for (const order of orders) {
    const plan = { steps }
    const request = { item: 'SHAFT', site: 'MUC', quantity: '10', plan, stock: 'none' }
    plant.order.create(order, { ...request, command: by() })
    plant.order.release(order, { command: by() })
  }
  return plant
}

function accept(plant, made, plan) {
  const { model, clock, position } = made
  return plant.order.acceptSchedule(model, { plan, clock, position, command: by() })
}

test('orders become a model, a plan and planned times', () => {
  const plant = shop('WO-1', 'WO-2')
  const made = plant.makeSchedulingModel('MUC', { from })
  const { plan } = aps.solve(made.model, { epochs: 5 })
  assert.equal(accept(plant, made, plan).events, 2)
  for (const one of plan.operations) {
    const { steps } = plant.order.get(one.order)
    const step = steps.find(step => String(step.step) === one.operation)
    assert.equal(step.scheduledAt, one.resource)
    assert.equal(Date.parse(step.scheduledStart), Date.parse(from) + one.start * 60_000)
    assert.equal(Date.parse(step.scheduledEnd), Date.parse(from) + one.end * 60_000)
  }

  const first = plan.operations.find(one => one.start === 0 && one.operation === '10')
  plant.order.report(first.order, { step: 10, out: '4', command: by() })
  const later = plant.makeSchedulingModel('MUC', { from: '2026-03-02T07:13:00Z' })
  const order = later.model.orders.find(order => order.name === first.order)
  assert.equal(order.operations[0].locked.end, 12)
  const goals = [{ measure: 'moved_starts' }]
  const again = aps.solve({ ...later.model, goals }, { epochs: 5 })
  assert.equal(again.measures.movedStarts, 0)
  accept(plant, later, again.plan)
})

test('a plan for an order that was stopped is a conflict', () => {
  const plant = shop('WO-1', 'WO-2')
  const made = plant.makeSchedulingModel('MUC', { from })
  const { plan } = aps.dispatch(made.model)
  plant.order.hold('WO-2', { command: by() })
  assert.throws(
    () => accept(plant, made, plan),
    error => error instanceof LinesideError && error.code === 'order.schedule_outdated',
  )
  assert.equal(plant.order.get('WO-1').scheduledStart, undefined)
})

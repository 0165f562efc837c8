// A day in a shop: forty pumps made to stock. The same day stands beside it in Python and in
// Rust. Run it with `node shop_day.mjs`.

import { command as by, open } from 'lineside'

/** Says what is made, of what, how and where. */
function setUp({ master }) {
  const command = () => by('ada')
  const effective = { from: '2026-01-01' }
  const key = { revision: 'A' }
  master.putSite(
    { site: 'MUC', name: 'Munich', zone: 'Europe/Berlin', currency: 'EUR' },
    { command: command() },
  )
  master.putWorkCenters(
    [
      { workCenter: 'WC-ASM-01', name: 'Assembly line 1', site: 'MUC', kind: 'assembly' },
      { workCenter: 'WC-TEST-01', name: 'Test bench', site: 'MUC', kind: 'testing' },
    ],
    { command: command() },
  )
  master.putItems(
    [
      { item: 'PUMP', name: 'Pump', kind: 'product', unit: 'pcs' },
      { item: 'HOUSING', name: 'Housing', kind: 'part', unit: 'pcs' },
      { item: 'GREASE', name: 'Grease', kind: 'raw', unit: 'kg', increment: '0.001', backflush: true },
    ],
    { command: command() },
  )
  const lines = [
    { line: 10, item: 'HOUSING', quantity: '1', step: 10 },
    { line: 20, item: 'GREASE', quantity: '0.0125', step: 10 },
  ]
  master.loadBoms([{ item: 'PUMP', key, effective, lines }], { command: command() })
  const minutes = minutes => ({ type: 'per_unit', minutes })
  const steps = [
    { step: 10, operation: 'Assemble', workCenter: 'WC-ASM-01', runTime: minutes('6') },
    { step: 20, operation: 'Test', workCenter: 'WC-TEST-01', runTime: minutes('2.5') },
  ]
  master.loadRoutings([{ item: 'PUMP', key, effective, steps }], { command: command() })
}

/** Brings in what was bought. */
function deliver({ stock }) {
  for (const [item, quantity, amount] of [
    ['HOUSING', '60', '1200.00'],
    ['GREASE', '5', '80.00'],
  ]) {
    const cost = { amount, currency: 'EUR' }
    stock.receive(item, { site: 'MUC', quantity, cost, command: by('wendy') })
  }
}

/** Makes forty pumps. */
function make({ order }) {
  const code = 'WO-2026-00001'
  order.create(code, {
    item: 'PUMP',
    site: 'MUC',
    quantity: '40',
    plannedStart: '2026-03-02',
    receive: true,
    autoComplete: true,
    command: by('paula'),
  })
  order.release(code, { checkAvailability: true, command: by('paula') })
  order.issue(code, { item: 'HOUSING', quantity: '40', command: by('wendy') })

  // The network failed once, so the terminal sends the same command again.
  const command = by('max')
  order.report(code, { step: 10, out: '25', command })
  const { replayed } = order.report(code, { step: 10, out: '25', command })
  if (replayed) console.log('sent twice, done once')

  order.report(code, { step: 20, out: '24', posting: 'R-7', command: by('tina') })
  const mistake = by('tina', { reason: 'counted the wrong pallet' })
  order.reverse(code, { of: 'R-7', command: mistake })
  const failed = { scrap: '1', reason: 'quality_defect' }
  order.report(code, { step: 20, out: '20', ...failed, command: by('tina') })
  order.report(code, { step: 10, out: '15', command: by('max') })
  order.report(code, { step: 20, out: '19', command: by('tina') })
}

/** Asks in the evening what became of the day. */
function ask(plant) {
  const { order, status, completed, scrapped } = plant.order.get('WO-2026-00001')
  console.log(order, status, completed, 'good', scrapped, 'scrapped')
  for (const item of ['PUMP', 'HOUSING', 'GREASE']) {
    const { onHand, value } = plant.stock.get(item, { site: 'MUC' })
    console.log(item, onHand, 'on hand, worth', value.amount)
  }
  for (const { reasons } of plant.graph.reportScrap('MUC').groups) {
    for (const { reason, quantity } of reasons) console.log('scrapped for', reason, quantity)
  }
  console.log('rows that differ from the journal:', plant.compareRows().differences.length)
}

const plant = open('memory:')
setUp(plant)
deliver(plant)
make(plant)
ask(plant)
plant.close()

// A store in JavaScript: a plant kept in a Map.
//
// Lineside asks a store five simple things and makes everything else over them: the journal, its
// chain of hashes, the rows and their indexes. Run it with `node store_in_node.mjs`.

import { command, open } from 'lineside'

/** Values in a Map whose keys are hexadecimal text, which sorts as the bytes do. */
class MapStore {
  values = new Map()

  get(key) {
    return this.values.get(hex(key))
  }

  *scan(start, end, limit) {
    const keys = [...this.values.keys()].filter(key => key >= hex(start) && key < hex(end)).sort()
    for (const key of keys.slice(0, limit)) {
      yield { key: Buffer.from(key, 'hex'), value: this.values.get(key) }
    }
  }

  apply(expected, changes) {
    if (expected.some(({ key, value }) => !same(this.values.get(hex(key)), value))) return false
    for (const { key, value } of changes) {
      if (value === undefined) this.values.delete(hex(key))
      else this.values.set(hex(key), value)
    }
    return true
  }

  describe() {
    return { durable: false, manyWriters: false }
  }
}

const hex = bytes => Buffer.from(bytes).toString('hex')
const same = (a, b) => (a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0)

const plant = open({ store: new MapStore(), scope: 'acme/munich' })
plant.record.open('DEV-2026-014', {
  kind: 'deviation',
  fields: [{ name: 'yield_percent', value: '91.4' }],
  command: command('jane.doe'),
})
for await (const event of plant.events()) {
  console.log(event.position, event.kind, 'by', event.actor)
}
const report = await plant.store.conformanceAsync()
console.log(report.passed, 'promises kept,', report.failed, 'broken')
plant.close()

// Parts of a plant that are JavaScript's own: a store, a clock, an authorizer.

import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { audit, command, LinesideError, open, openAsync } from 'lineside'

const key = bytes => Buffer.from(bytes).toString('hex')
const same = (a, b) => (a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0)

/** A store over a Map whose keys are hexadecimal, which sorts as the bytes do. */
class MapStore {
  map = new Map()
  before = () => {}

  get(at) {
    this.before('get')
    return this.map.get(key(at))
  }

  *scan(start, end, limit) {
    this.before('scan')
    const [from, to] = [key(start), key(end)]
    const keys = [...this.map.keys()].filter(at => at >= from && at < to).sort()
    for (const at of keys.slice(0, limit)) {
      yield { key: Buffer.from(at, 'hex'), value: this.map.get(at) }
    }
  }

  apply(expected, changes) {
    this.before('apply')
    if (expected.some(slot => !same(this.map.get(key(slot.key)), slot.value))) return false
    for (const slot of changes) {
      if (slot.value === undefined) this.map.delete(key(slot.key))
      else this.map.set(key(slot.key), slot.value)
    }
    return true
  }

  describe() {
    this.before('describe')
    return { durable: false, manyWriters: false }
  }
}

const deviation = (by = command('jane.doe')) => ({ kind: 'deviation', fields: [], command: by })
const raising = (name, error) => asked => {
  if (asked === name) throw error
}

test('a store over a Map keeps a plant', async () => {
  const store = new MapStore()
  const plant = open({ store, scope: 'acme/munich' })
  for (let i = 0; i < 10; i++) plant.record.open(`DEV-${i}`, deviation())
  for (let i = 10; i < 20; i++) await plant.record.openAsync(`DEV-${i}`, deviation())
  assert.equal(plant.record.get('DEV-7').kind, 'deviation')
  assert.deepEqual(plant.compareRows().differences, [])
  assert.deepEqual((await plant.audit.verifyAsync()).findings, [])
  plant.close()
  const again = await openAsync({ store })
  assert.equal(again.scope, 'acme/munich')
  assert.equal(again.status().position, 20)
})

test('a store over a Map passes the conformance kit', async () => {
  const plant = open({ store: new MapStore() })
  const report = await plant.store.conformanceAsync('a')
  assert.deepEqual(
    report.checks.filter(({ result }) => result === 'failed'),
    [],
  )
  assert.ok(report.passed > 20)
})

test("a key of Node's own signs checkpoints", () => {
  const seedHex = '07'.repeat(32)
  const der = Buffer.from(`302e020100300506032b657004220420${seedHex}`, 'hex')
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const signer = {
    describe: () => ({
      name: 'acme/munich',
      publicKey: createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32),
    }),
    sign: message => sign(null, message, secret),
  }
  const plant = open('memory:', { scope: 'acme/munich', signer })
  plant.record.open('DEV-1', deviation())
  const { note, size, root } = plant.audit.checkpoint()
  const known = audit.signCheckpoint('acme/munich', { size, root, seedHex })
  assert.equal(note, known.note)
  assert.equal(audit.verifyCheckpoint(note, { keys: [known.verifierKey] }).size, 1)
})

test('what a store throws comes out with its message, and as the cause', async () => {
  for (const name of ['get', 'scan', 'apply', 'describe']) {
    const [store, error] = [new MapStore(), new Error('the "disk" is gone')]
    store.before = raising(name, error)
    const use = () => {
      const plant = open({ store })
      plant.record.open('DEV-1', deviation())
      plant.record.list()
    }
    assert.throws(use, thrown => {
      assert.ok(thrown instanceof LinesideError)
      assert.equal(thrown.code, 'storage.failed')
      assert.match(thrown.message, /Error: the "disk" is gone/)
      assert.equal(thrown.cause, error)
      return true
    })
    const useAsync = async () => {
      const plant = await openAsync({ store })
      await plant.record.openAsync('DEV-1', deviation())
      await plant.record.listAsync()
    }
    await assert.rejects(useAsync, { code: 'storage.failed', cause: error })
  }
})

test('a command whose write fails leaves nothing and can be sent again', () => {
  const [store, by] = [new MapStore(), command('jane.doe')]
  const plant = open({ store })
  const before = new Map(store.map)
  store.before = raising('apply', new LinesideError('storage.full', 'storage', 'no room'))
  assert.throws(() => plant.record.open('DEV-1', deviation(by)), { code: 'storage.full' })
  assert.deepEqual(store.map, before)
  store.before = () => {}
  assert.equal(plant.record.open('DEV-1', deviation(by)).replayed, false)
  assert.equal(plant.record.open('DEV-1', deviation(by)).replayed, true)
})

test('an answer of the wrong kind is refused', () => {
  const wrong = Object.assign(new MapStore(), { get: () => 'abcd' })
  assert.throws(() => open({ store: wrong }), { message: /"abcd" was given; a Uint8Array/ })
  const late = Object.assign(new MapStore(), { get: async () => undefined })
  assert.throws(() => open({ store: late }), { message: /answered with a promise/ })
  const half = { describe: () => ({ durable: false, manyWriters: false }) }
  assert.throws(() => open({ store: half }), { message: /no method `get`/ })
})

test('a store that calls its own plant is refused and may call another', () => {
  const [store, heard] = [new MapStore(), []]
  const [plant, other] = [open({ store }), open('memory:')]
  store.before = () => {
    for (const call of [() => plant.status(), () => plant.close()]) {
      assert.throws(call, error => heard.push(error.code) > 0)
    }
    other.record.open(`R-${heard.length}`, deviation())
  }
  plant.record.open('DEV-1', deviation())
  store.before = () => {}
  assert.equal(plant.status().position, 1)
  assert.ok(heard.length > 0)
  assert.deepEqual([...new Set(heard)], ['host.reentered'])
})

test('a call that waits is refused while another asks this thread', async () => {
  const plant = open({ store: new MapStore() })
  const calls = Array.from({ length: 50 }, (_, i) => plant.record.openAsync(`R-${i}`, deviation()))
  for (const call of [() => plant.status(), () => plant.close()]) {
    assert.throws(call, { code: 'host.busy' })
  }
  await Promise.all(calls)
  assert.equal(plant.status().position, 50)
  plant.close()
})

test('a clock says when something is recorded', async () => {
  const clock = { time: new Date('2026-03-01T08:00:00Z'), now: () => clock.time }
  const plant = open('memory:', { clock })
  plant.record.open('DEV-1', deviation())
  assert.equal(plant.status().recorded, '2026-03-01T08:00:00Z')
  clock.time = 'yesterday'
  assert.throws(() => plant.status(), { code: 'host.bad_answer' })
  clock.time = '2026-03-02T08:00:00Z'
  assert.equal((await plant.record.openAsync('DEV-2', deviation())).position, 2)
})

test('an authorizer has its say', () => {
  const authorizer = {
    judge(scope, action, actor, _roles, _now, subject, source) {
      assert.deepEqual(
        [scope, action, subject, source],
        ['local/plant', 'record.open', 'record:DEV-1', undefined],
      )
      if (actor === 'boom') throw new Error('the directory is down')
      return { type: 'deny', why: 'not at night' }
    },
  }
  const plant = open('memory:', { authorizer })
  const openAs = actor => () => plant.record.open('DEV-1', deviation(command(actor)))
  assert.throws(openAs('jane.doe'), { family: 'rejected', message: /not at night/ })
  assert.throws(openAs('boom'), { family: 'rejected', message: /the directory is down/ })
})

test('a thread may end in the middle of a call that asks it', async () => {
  const program = `
    const { parentPort } = require('node:worker_threads')
    const { open, command } = require('lineside')
    const clock = { now: () => '2026-03-01T08:00:00Z' }
    const plant = open('memory:', { clock })
    for (let i = 0; i < 100; i++) {
      plant.record.openAsync('R-' + i, { kind: 'x', fields: [], command: command('a') }).catch(() => {})
    }
    parentPort.postMessage('on')
    for (;;) {}`
  for (let i = 0; i < 4; i++) {
    const worker = new Worker(program, { eval: true })
    await new Promise(resolve => worker.once('message', resolve))
    await worker.terminate()
  }
})

// A plant's data as a folder: made, checked, loaded, and what is wrong with it named.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { command, dataSet, LinesideError, open } from 'lineside'

function inFolder(work) {
  return async () => {
    const place = mkdtempSync(join(tmpdir(), 'lineside-'))
    try {
      await work(join(place, 'plant'))
    } finally {
      rmSync(place, { recursive: true })
    }
  }
}

test(
  'what is made is consistent and is loaded, off the thread too',
  inFolder(async folder => {
    const made = dataSet.generate(folder, { seed: 7, scale: '0.001' })
    const checked = await dataSet.checkAsync(folder)
    assert.equal(checked.isConsistent, true)
    assert.deepEqual([checked.rows, checked.badRows], [made.rows, []])
    const plant = open('memory:')
    const loaded = await plant.loadDataSetAsync(folder, { command: command('importer') })
    assert.deepEqual([loaded.orders, loaded.badCount, loaded.replayed], [120, 0, false])
    assert.equal(plant.graph.countOrders().orders, 120)
    plant.close()
  }),
)

test(
  'a bad row is named by file, line and column',
  inFolder(async folder => {
    dataSet.generate(folder, { seed: 7, scale: '0.001' })
    const file = join(folder, 'work_orders.csv')
    const lines = readFileSync(file, 'utf8').split('\n')
    const cells = lines[7].split(',')
    cells[lines[0].split(',').indexOf('priority')] = '9'
    lines[7] = cells.join(',')
    writeFileSync(file, lines.join('\n'))

    const [row] = dataSet.check(folder).badRows
    assert.deepEqual(
      [row.file, row.line, row.field, row.value],
      ['work_orders', 8, 'priority', '9'],
    )
    const plant = open('memory:')
    assert.throws(
      () => plant.loadDataSet(folder, { command: command('importer') }),
      error =>
        error instanceof LinesideError &&
        error.code === 'plant.bad_rows' &&
        error.details.count === 1 &&
        error.details.rows[0].line === 8,
    )
    assert.equal(plant.status().position, 0)
    const loaded = plant.loadDataSet(folder, { keepGood: true, command: command('importer') })
    assert.deepEqual([loaded.orders, loaded.badRows.length], [119, 1])
    plant.close()
  }),
)

// The documentation that an editor shows: every function has it, and its examples run.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as lineside from 'lineside'
import { renamed } from '../dist/generated/names.js'
import { camel } from '../dist/names.js'

const { methods } = lineside.contract()
const families = new Set(
  methods
    .filter(method => !method['x-plant'] && !method['x-opens'])
    .map(({ name }) => camel(name.split('.')[0])),
)

/** The documentation and the name of every function or method that a module declares. */
function declared(module, declaration) {
  const file = module.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
  const text = readFileSync(new URL(`../dist/generated/${file}.d.ts`, import.meta.url), 'utf8')
  const found = text.matchAll(
    new RegExp(`/\\*\\*\\n((?: +\\*.*\\n)+?) +\\*/\\n *${declaration}(\\w+)\\(`, 'g'),
  )
  return [...found].map(([, doc, name]) => [name, doc.replaceAll(/^ +\* ?/gm, '')])
}

const functions = family => declared(family, 'export declare function ')

/** The classes of a plant's operations: the names and documentation of their methods. */
const classes = new Map(
  [
    ...new Set(methods.filter(method => method['x-plant']).map(({ name }) => name.split('.')[0])),
  ].map(family => [
    camel(family),
    declared(`plant.${family === 'plant' ? 'operations' : family}`, ''),
  ]),
)

function assertWhole(doc, { needsResult }) {
  assert.match(doc.split('\n\n')[0].trimEnd(), /^[A-Z][\s\S]*[.:]$/)
  for (const tag of ['@throws', '@example', ...(needsResult ? ['@returns', '@param'] : [])])
    assert.ok(doc.includes(tag), tag)
  const prose = doc.replaceAll(/```(?:ts|typescript)\n.*?```/gs, '')
  const names = new Set([...prose.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, name]) => name))
  for (const name of names) assert.ok(!fields.has(name), `\`${name}\` is not TypeScript`)
  assert.ok(prose.split('\n').every(line => line.length <= 96))
}

/** The fields that TypeScript writes in its own way. */
const fields = renamed

for (const family of families) {
  for (const [name, doc] of functions(family)) {
    test(`the documentation of ${family}.${name} is whole and its examples run`, async () => {
      assertWhole(doc, { needsResult: true })
      for (const [, code] of doc.matchAll(/```ts\n(.*?)```/gs)) {
        assert.match(code, new RegExp(`^(await )?${family}\\.${name}\\(`))
        const run = new Function(...families, `return (async () => (${code}))()`)
        const modules = new Map(Object.entries(lineside))
        assert.equal(typeof (await run(...[...families].map(name => modules.get(name)))), 'object')
      }
    })
  }
}

for (const [family, members] of classes) {
  for (const [name, doc] of members) {
    test(`the documentation of a plant's ${family}.${name} is whole`, () => {
      assertWhole(doc, { needsResult: false })
    })
  }
}

for (const suffix of ['', 'Async']) {
  test(`the examples of a plant's methods are one story${suffix && ', off the thread'}`, async () => {
    const plant = lineside.open('memory:')
    for (const { name, 'x-plant': isOnPlant } of methods) {
      if (!isOnPlant) continue
      const [family, verb] = name.split('.').map(camel)
      const [, doc] = classes.get(family).find(([method]) => method === verb + suffix) ?? []
      assert.ok(doc, name)
      for (const [, code] of doc.matchAll(/```ts\n(.*?)```/gs)) {
        await new Function('plant', `return (async () => (${code}))()`)(plant)
      }
    }
    plant.close()
  })
}

test('every function of the package is documented', () => {
  const modules = new Map(Object.entries(lineside))
  for (const family of families) {
    const documented = functions(family).map(([name]) => name)
    assert.deepEqual(documented.sort(), Object.keys(modules.get(family)).sort())
  }
})

test('the example of the README runs as it says', () => {
  const folder = new URL('..', import.meta.url)
  const readme = readFileSync(new URL('README.md', folder), 'utf8')
  const [, code] = readme.match(/```js\n(.*?)```/s)
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: folder,
    encoding: 'utf8',
  })
  assert.equal(printed.split('\n')[0], code.match(/console\.log\(pieces\) \/\/ (.*)/)[1])
})

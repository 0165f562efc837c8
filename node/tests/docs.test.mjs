// The documentation that an editor shows: every function has it, and its examples run.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as lineside from 'lineside'
import { camel } from '../dist/names.js'

const families = new Set(lineside.contract().methods.map(({ name }) => camel(name.split('.')[0])))

/** The documentation and the name of every exported function of a module. */
function functions(family) {
  const text = readFileSync(new URL(`../dist/generated/${family}.d.ts`, import.meta.url), 'utf8')
  const found = text.matchAll(/\/\*\*\n((?: \*.*\n)+) \*\/\nexport declare function (\w+)/g)
  return [...found].map(([, doc, name]) => [name, doc.replaceAll(/^ \* ?/gm, '')])
}

for (const family of families) {
  for (const [name, doc] of functions(family)) {
    test(`the documentation of ${family}.${name} is whole and its examples run`, async () => {
      assert.match(doc, /^[A-Z].*\.\n/)
      for (const tag of ['@param', '@returns', '@throws', '@example'])
        assert.ok(doc.includes(tag), tag)
      assert.doesNotMatch(doc, /`[a-z]+_[a-z_]+`(?<!_(?:sigma|side)`)/, 'a name is not TypeScript')
      assert.ok(doc.split('\n').every(line => line.length <= 96))
      for (const [, code] of doc.matchAll(/```ts\n(.*?)```/gs)) {
        assert.match(code, new RegExp(`^(await )?${family}\\.${name}\\(`))
        const run = new Function(...families, `return (async () => (${code}))()`)
        const modules = new Map(Object.entries(lineside))
        assert.equal(typeof (await run(...[...families].map(name => modules.get(name)))), 'object')
      }
    })
  }
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

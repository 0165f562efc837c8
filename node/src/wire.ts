/**
 * Requests and responses between TypeScript's dress and the contract's.
 *
 * A request is plain data: texts, finite numbers, booleans, arrays and objects. Beside them
 * stand typed arrays, and objects that print themselves as one text for JSON, such as a
 * `Date`. Everything else is refused here, with the path of the value; what a getter or a
 * proxy of the caller throws is thrown on as it is.
 */

import { lend } from './column.js'
import { describe, LinesideError, wrongType } from './errors.js'
import { camel, snake } from './names.js'
import type { TypedArray } from './native.js'

/** Deeper than any request of the contract, and far from the end of the stack. */
const DEEPEST = 100

/** The most text that a request may have; the contract's own limit, in bytes. */
const LONGEST = 64 * 2 ** 20

/** So many pieces of text are joined at once, which keeps a long request compact. */
const PIECE = 2 ** 15

/** A request as it crosses: its JSON, and the typed arrays that stand beside it. */
export interface Wire {
  json: string
  columns: TypedArray[]
}

/** Whether a value is an object with fields and no behaviour. */
export function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Writes a request. */
export function toWire(request: unknown): Wire {
  const writer = new Writer()
  writer.write(request)
  return { json: writer.finish(), columns: writer.columns }
}

const keys = new Map<string, string>()

/** A field's name as the start of its entry: `"with_ranges":`. */
function key(name: string): string {
  let written = keys.get(name)
  if (written === undefined) {
    if (name.length > LONGEST) throw tooLarge()
    written = `${JSON.stringify(snake(name))}:`
    if (keys.size < 4096 && name.length < 64) keys.set(name, written)
  }
  return written
}

class Writer {
  readonly columns: TypedArray[] = []
  private readonly path: (string | number)[] = []
  private readonly pieces: string[] = []
  private length = 0
  private text = ''

  finish(): string {
    this.add('')
    return this.pieces.length === 0 ? this.text : this.pieces.join('') + this.text
  }

  write(value: unknown): void {
    switch (typeof value) {
      case 'string':
        if (value.length > LONGEST) throw tooLarge()
        this.add(JSON.stringify(value))
        break
      case 'number':
        if (!Number.isFinite(value)) this.refuse(String(value), 'a finite number')
        this.add(`${value}`)
        break
      case 'boolean':
        this.add(value ? 'true' : 'false')
        break
      case 'bigint':
        if (BigInt.asIntN(64, value) !== value && BigInt.asUintN(64, value) !== value) {
          this.refuse('a longer one', 'a whole number of at most 64 bits')
        }
        this.add(`${value}`)
        break
      case 'object':
        if (value === null) this.add('null')
        else if (Array.isArray(value)) this.writeArray(value)
        else this.writeObject(value)
        break
      default:
        this.refuse(describe(value), 'plain data')
    }
  }

  private writeObject(value: object): void {
    const column = lend(this.where, value)
    if (column !== undefined) {
      this.add(`{"$column":${this.columns.length}}`)
      this.columns.push(column)
    } else if (isPlain(value)) {
      this.writeFields(value as Record<string, unknown>)
    } else {
      const { toJSON } = value as { toJSON?: unknown }
      const text: unknown = typeof toJSON === 'function' ? toJSON.call(value) : undefined
      if (typeof text !== 'string') this.refuse(describe(value), 'plain data')
      this.write(text)
    }
  }

  private writeArray(items: unknown[]): void {
    for (let index = 0; index < items.length; index++) {
      this.add(index === 0 ? '[' : ',')
      this.enter(index)
      this.write(items[index])
      this.path.pop()
    }
    this.add(items.length === 0 ? '[]' : ']')
  }

  private writeFields(fields: Record<string, unknown>): void {
    let before = '{'
    for (const name of Object.keys(fields)) {
      const value = fields[name]
      if (value === undefined) continue
      this.add(before + key(name))
      before = ','
      this.enter(name)
      this.write(value)
      this.path.pop()
    }
    this.add(before === '{' ? '{}' : '}')
  }

  private enter(step: string | number): void {
    this.path.push(step)
    if (this.path.length <= DEEPEST) return
    const path = `${this.where().slice(0, 60)}...`
    const message = `\`${path}\`: the request is nested over ${DEEPEST} levels deep`
    throw new LinesideError('request.too_deep', 'invalid_input', message, { path })
  }

  private add(text: string): void {
    this.text += text
    if (this.text.length < PIECE) return
    this.length += this.text.length
    if (this.length > LONGEST) throw tooLarge()
    // Looking into a text that was put together makes the engine lay it out in one block.
    this.text.charCodeAt(0)
    this.pieces.push(this.text)
    this.text = ''
  }

  private readonly where = (): string => {
    let path = ''
    for (const step of this.path) {
      path += typeof step === 'number' ? `[${step}]` : path === '' ? step : `.${step}`
    }
    return path
  }

  private refuse(given: string, expected: string): never {
    throw wrongType(this.where(), given, expected)
  }
}

function tooLarge(): LinesideError {
  const message = `the request has over ${LONGEST} bytes of JSON; bulk values travel as typed arrays`
  return new LinesideError('request.too_large', 'invalid_input', message, { limit: LONGEST })
}

/** Reads a response; references become the typed arrays that came beside it. */
export function fromWire(json: string, columns: TypedArray[]): unknown {
  return dressed(JSON.parse(json), columns)
}

/** Gives names and columns their form, and copies only what has a name to change. */
function dressed(value: unknown, columns: TypedArray[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      value[index] = dressed(value[index], columns)
    }
    return value
  }
  const given = value as Record<string, unknown>
  if (given.$column !== undefined) return columns[given.$column as number]
  let isRenamed = false
  for (const name in given) {
    const field = given[name]
    if (typeof field === 'object') given[name] = dressed(field, columns)
    if (camel(name) !== name) isRenamed = true
  }
  if (!isRenamed) return given
  const fields: Record<string, unknown> = {}
  for (const name in given) fields[camel(name)] = given[name]
  return fields
}

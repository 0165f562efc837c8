/** Hearing what the core asks the host, and answering it. */

import { describe, LinesideError, wrongType } from './errors.js'
import { fromWire, toWire } from './wire.js'

/** One thing that a part of the host can be asked: a method of its interface. */
export interface Question {
  readonly verb: string
  /** The fields of the request, in the order of the method's parameters. */
  readonly fields: readonly string[]
  /** Where bytes stand in the request: `expected[].key`. */
  readonly given: readonly string[]
  /** Where bytes stand in the answer; the empty place is the answer itself. */
  readonly taken: readonly string[]
}

/** Answers for the parts that a host brings. */
export class Hearing {
  /** What a part threw last. */
  thrown: { error: unknown } | undefined

  constructor(
    private readonly parts: Readonly<Record<string, object>>,
    private readonly questions: Readonly<Record<string, Question>>,
  ) {}

  /** Answers one question; throws nothing. */
  readonly hear = (name: string, request: string): string => {
    try {
      return `=${this.answer(name, request)}`
    } catch (error) {
      this.thrown = { error }
      return `!${problem(name, error)}`
    }
  }

  private answer(name: string, request: string): string {
    const part = this.parts[name.split('.', 1)[0] as string] as Record<string, unknown>
    const { verb, fields, given, taken } = this.questions[name] as Question
    let asked = fromWire(request, []) as Record<string, unknown>
    for (const place of given) asked = changed(asked, place, fromBase64) as typeof asked
    const method = part[verb]
    if (typeof method !== 'function') throw new TypeError(`the part has no method \`${verb}\``)
    let answer: unknown = method.apply(
      part,
      fields.map(field => asked[field]),
    )
    if (answer instanceof Promise) {
      answer.catch(() => {})
      throw new TypeError(`\`${verb}\` answered with a promise; a part of the host answers at once`)
    }
    if (answer === undefined) return 'null'
    if (isLazy(answer)) answer = [...answer]
    for (const place of taken) answer = changed(answer, place, toBase64)
    const { json, columns } = toWire(answer)
    if (columns.length > 0) throw new TypeError('a typed array stands where none belongs')
    return json
  }

  /** What was thrown, if it is what the problem tells of. */
  causeOf(problem: string | undefined): ErrorOptions | undefined {
    const { thrown } = this
    this.thrown = undefined
    if (thrown === undefined || problem === undefined) return undefined
    const said = JSON.stringify(told(thrown.error)).slice(1, -1)
    return problem.includes(said) ? { cause: thrown.error } : undefined
  }
}

function isLazy(answer: unknown): answer is Iterable<unknown> {
  if (typeof answer !== 'object' || answer === null || ArrayBuffer.isView(answer)) return false
  return typeof (answer as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function'
}

/** The value with what stands at a place changed; what is absent stays so. */
function changed(value: unknown, place: string, change: (value: unknown) => unknown): unknown {
  if (value === undefined || value === null) return value
  if (place === '') return change(value)
  if (place.startsWith('[]')) {
    const below = place.slice(place[2] === '.' ? 3 : 2)
    return Array.isArray(value) ? value.map(item => changed(item, below, change)) : value
  }
  const [, field, rest] = place.match(/^(\w+)\.?(.*)$/) as [string, string, string]
  const fields = value as Record<string, unknown>
  return { ...fields, [field]: changed(fields[field], rest, change) }
}

function fromBase64(text: unknown): Uint8Array {
  return new Uint8Array(Buffer.from(text as string, 'base64'))
}

function toBase64(bytes: unknown): string {
  if (!(bytes instanceof Uint8Array)) throw wrongType('', describe(bytes), 'a Uint8Array')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

/** An error in the words of a message. */
function told(error: unknown): string {
  if (error instanceof LinesideError) return error.message
  return error instanceof Error ? `${error.name}: ${error.message}` : describe(error)
}

function problem(name: string, error: unknown): string {
  if (error instanceof LinesideError) {
    const { code, family, message, details } = error
    return JSON.stringify({ code, family, message, details })
  }
  const message = `\`${name}\` of the host failed: ${told(error)}`
  return JSON.stringify({ code: 'host.failed', family: 'storage', message, details: {} })
}

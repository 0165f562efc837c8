/**
 * Names in two dresses: the contract writes `with_ranges`, TypeScript `withRanges`.
 *
 * The contract has no maps with free keys, so every key of an object is a field's name.
 */

const known = new Map<string, string>()

/** `with_ranges` as `withRanges`; also for paths such as `closures[0].clock_change`. */
export function camel(name: string): string {
  let dressed = known.get(name)
  if (dressed === undefined) {
    dressed = name.replace(/(?<=[a-z0-9])_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    if (known.size < 4096 && name.length < 64) known.set(name, dressed)
  }
  return dressed
}

/** `withRanges` as `with_ranges`. */
export function snake(name: string): string {
  return name.replace(/(?<=[A-Za-z0-9])[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}

import type { Text } from '../sectors/text.ts'

/** Reads the fields of one object that a person wrote; what is wrong is said with its field, and something harmless stands in its place. */
export interface Reading {
  readonly fault: (field: string, why: string) => void
  /** Any other field is a slip of the pen. */
  readonly only: (fields: readonly string[]) => void
  readonly text: (field: string, form: RegExp, why: string) => string
  readonly optionalText: (field: string, otherwise: string) => string
  readonly texts: (field: string, form: RegExp) => readonly string[]
  readonly both: (field: string, most: number) => Text
  readonly oneOf: <T extends string>(field: string, of: readonly [T, ...T[]]) => T
  readonly optionalOneOf: <T extends string>(field: string, of: readonly [T, ...T[]], otherwise: T) => T
  readonly whole: (field: string, range: readonly [number, number], otherwise: number) => number
  /** http or https, with these marks in it. */
  readonly url: (field: string, marks: readonly string[]) => string
  readonly optionalUrl: (field: string) => string | undefined
  readonly each: <T>(field: string, fewest: number, most: number, read: (one: Reading) => T) => readonly T[]
}

type Written = Readonly<Record<string, unknown>>

/** `at` says where the object stands: `BASEMAPS[0]`. */
export const reading = (given: unknown, at: string, faults: string[]): Reading => {
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given)
  if (!isObject) faults.push(`${at}: is an object`)
  const written = (isObject ? given : {}) as Written
  const fault = (field: string, why: string): void => void (isObject && faults.push(`${at}.${field}: ${why}`))
  return { fault, ...words(written, fault), ...choices(written, fault), ...parts(written, at, { fault, faults }) }
}

type Fault = Reading['fault']

const words = (written: Written, fault: Fault) => {
  const text = (field: string, form: RegExp, why: string): string => {
    const value = written[field]
    if (typeof value === 'string' && form.test(value)) return value
    fault(field, value === undefined ? `is missing: ${why}` : why)
    return ''
  }
  const url = (field: string, marks: readonly string[]): string => {
    const value = text(field, /^https?:\/\/[^\s"'<>;,\\]+$/, 'is an address that begins with http:// or https://')
    for (const mark of marks) if (value !== '' && !value.includes(mark)) fault(field, `has no ${mark} in it`)
    return value
  }
  return {
    text,
    url,
    optionalText: (field: string, otherwise: string) =>
      written[field] === undefined ? otherwise : text(field, /^[\w:-]{1,60}$/, 'is 1 to 60 letters, digits, dashes'),
    optionalUrl: (field: string) => (written[field] === undefined ? undefined : url(field, [])),
    texts: (field: string, form: RegExp): readonly string[] => {
      const value = written[field]
      const right = Array.isArray(value) && value.length > 0 && value.every((one) => form.test(String(one)))
      if (!right) fault(field, 'lists what takes the place of {s}')
      return right ? value.map(String) : []
    },
    both: (field: string, most: number): Text => {
      const { zh, en } = (written[field] ?? {}) as Written
      const right = [zh, en].every((one) => typeof one === 'string' && one.trim() !== '' && one.length <= most)
      if (!right) fault(field, `is { "zh": …, "en": … }, each of 1 to ${most} letters`)
      return right ? { zh: String(zh), en: String(en) } : { zh: '', en: '' }
    },
  }
}

const choices = (written: Written, fault: Fault) => {
  const oneOf = <T extends string>(field: string, of: readonly [T, ...T[]]): T => {
    const found = of.find((one) => one === written[field])
    if (found === undefined) fault(field, `is one of ${of.join(', ')}`)
    return found ?? of[0]
  }
  return {
    oneOf,
    optionalOneOf: <T extends string>(field: string, of: readonly [T, ...T[]], otherwise: T): T =>
      written[field] === undefined ? otherwise : oneOf(field, of),
    whole: (field: string, [least, most]: readonly [number, number], otherwise: number): number => {
      const value = written[field] ?? otherwise
      if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
      fault(field, `is a whole number from ${least} to ${most}`)
      return otherwise
    },
  }
}

const parts = (written: Written, at: string, { fault, faults }: { fault: Fault; faults: string[] }) => ({
  only: (fields: readonly string[]): void => {
    for (const field of Object.keys(written)) if (!fields.includes(field)) fault(field, 'is no field of a source')
  },
  each: <T>(field: string, fewest: number, most: number, read: (one: Reading) => T): readonly T[] => {
    const value = written[field]
    if (!Array.isArray(value) || value.length < fewest || value.length > most) {
      fault(field, `is a list of ${fewest} to ${most}`)
      return []
    }
    return value.map((one, place) => read(reading(one, `${at}.${field}[${place}]`, faults)))
  },
})

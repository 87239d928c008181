import { hash } from 'node:crypto'

/** Which record first had a code, for as many codes as a gigabyte holds: a Map of them would need as much memory again. */
export interface CodeIndex {
  /** @returns the record that had this code before, or undefined when this one is the first */
  readonly firstWith: (code: string, record: number) => number | undefined
}

const SMALLEST = 1 << 12
const FULLEST = 0.6

/**
 * Open addressing over 64 bits of each code's digest, 12 bytes a place. Two of five million codes share their 64 bits once in
 * a million files; the later one would then be refused as a repetition, and named.
 */
export const startCodeIndex = (): CodeIndex => {
  let places = SMALLEST
  let count = 0
  let digests = new Uint32Array(2 * places)
  let records = new Uint32Array(places)

  /** Where a digest stands, or the free place where it would. Records count from 1, so 0 is free. */
  const placeOf = (high: number, low: number): number => {
    let place = low & (places - 1)
    while (records[place] !== 0 && (digests[2 * place] !== high || digests[2 * place + 1] !== low))
      place = (place + 1) & (places - 1)
    return place
  }

  const put = (place: number, high: number, low: number, record: number): void => {
    digests[2 * place] = high
    digests[2 * place + 1] = low
    records[place] = record
  }

  const grow = (): void => {
    const [before, had] = [digests, records]
    places *= 2
    digests = new Uint32Array(2 * places)
    records = new Uint32Array(places)
    for (const [place, record] of had.entries()) {
      if (record === 0) continue
      const [high, low] = [before[2 * place] as number, before[2 * place + 1] as number]
      put(placeOf(high, low), high, low, record)
    }
  }

  return {
    firstWith: (code, record) => {
      const digest = hash('md5', code, 'buffer')
      const [high, low] = [digest.readUInt32LE(0), digest.readUInt32LE(4)]
      const place = placeOf(high, low)
      if (records[place] !== 0) return records[place]
      put(place, high, low, record)
      count += 1
      if (count > places * FULLEST) grow()
      return undefined
    },
  }
}

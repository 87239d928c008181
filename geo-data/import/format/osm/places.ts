import { UnreadableFile } from '../../import.ts'

/** 16 bytes a node: 24 million nodes are 384 MB, several times the largest city on earth. */
const MOST_NODES = 24_000_000
/** OSM keeps seven decimals of a degree. */
const PER_DEGREE = 1e7

/** Where the nodes that are asked for lie; all else of a file is forgotten. */
export interface NodePlaces {
  readonly want: (ids: readonly number[]) => void
  /** To be called once, after the last `want`. */
  readonly close: () => void
  readonly put: (id: number, longitude: number, latitude: number) => void
  readonly at: (id: number) => [longitude: number, latitude: number] | undefined
}

/** Sorted numbers beside their places, for a Map of as many entries would take ten times the memory. */
export const nodePlaces = (): NodePlaces => {
  let ids = new Float64Array(1 << 16)
  let count = 0
  let longitudes = new Int32Array(0)
  let latitudes = new Int32Array(0)

  const indexOf = (id: number): number => {
    let low = 0
    let high = count - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const there = ids[middle] as number
      if (there === id) return middle
      if (there < id) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  return {
    want: (more) => {
      for (const id of more) {
        if (count === ids.length) ids = grown(ids)
        ids[count] = id
        count += 1
      }
    },
    close: () => {
      ids = ids.subarray(0, count).sort()
      count = unique(ids)
      longitudes = new Int32Array(count).fill(ABSENT)
      latitudes = new Int32Array(count)
    },
    put: (id, longitude, latitude) => {
      const index = indexOf(id)
      if (index < 0) return
      longitudes[index] = Math.round(longitude * PER_DEGREE)
      latitudes[index] = Math.round(latitude * PER_DEGREE)
    },
    at: (id) => {
      const index = indexOf(id)
      const longitude = longitudes[index]
      if (index < 0 || longitude === undefined || longitude === ABSENT) return undefined
      return [longitude / PER_DEGREE, (latitudes[index] as number) / PER_DEGREE]
    },
  }
}

const ABSENT = -(2 ** 31)

const grown = (ids: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
  if (ids.length > MOST_NODES)
    throw new UnreadableFile({
      zh: '比一座城市还大：请先裁出城市（osmium extract）',
      en: 'is larger than a city: cut the city out of it first (osmium extract)',
    })
  const larger = new Float64Array(ids.length * 2)
  larger.set(ids)
  return larger
}

/** Moves each number once to the front; how many there are. */
const unique = (sorted: Float64Array): number => {
  let count = 0
  for (const id of sorted) {
    if (count > 0 && sorted[count - 1] === id) continue
    sorted[count] = id
    count += 1
  }
  return count
}

/** Where ends of lines lie: degrees, side by side. */
export interface Ends {
  readonly longitudes: Float64Array
  readonly latitudes: Float64Array
}

const EARTH_M = 6_371_008.8
const RADIAN = Math.PI / 180

/** Ends in one square that are looked at: more than a network has, and the bound on what a hostile file can cost. */
const MOST_IN_SQUARE = 256

/**
 * Which ends meet: one of every two or more that lie within a tolerance of one another, or hang together by others that do. They are
 * kept by squares as wide as the tolerance, so that each is held against its own square and the eight around it; two million
 * ends take some seconds and a few numbers each.
 * @param metres of tolerance @returns for each meeting the index of its first end, in order
 */
export const meetings = (ends: Ends, metres: number): number[] => {
  const count = ends.longitudes.length
  const squares = startSquares(ends, metres)
  const groups = grouping(count)
  for (let index = 0; index < count; index += 1) {
    let alone = true
    squares.around(index, (other) => {
      const apart = metresBetween(ends, index, other)
      if (apart <= metres) groups.join(index, other)
      // What stands in the same place needs to be found once.
      if (apart === 0) alone = false
      return alone
    })
    if (alone) squares.keep(index)
  }
  return groups.firsts()
}

/** Ends by their squares, chained; two squares may share a chain, for what is found there is measured anyway. */
const startSquares = ({ longitudes, latitudes }: Ends, metres: number) => {
  const polewards = latitudes.reduce((most, latitude) => Math.max(most, Math.abs(latitude)), 0)
  // A hair wider, so that rounding puts no two ends that meet two squares apart.
  const high = (metres * 1.001) / EARTH_M / RADIAN
  const wide = high / Math.max(0.01, Math.cos(polewards * RADIAN))
  const mask = 2 ** Math.ceil(Math.log2(longitudes.length + 2)) - 1
  const latest = new Int32Array(mask + 1).fill(-1)
  const before = new Int32Array(longitudes.length)
  const column = (index: number): number => Math.floor((longitudes[index] as number) / wide)
  const row = (index: number): number => Math.floor((latitudes[index] as number) / high)
  const chainOf = (x: number, y: number): number => (Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b)) & mask
  const around = (index: number, goOn: (other: number) => boolean): void => {
    for (const x of [-1, 0, 1])
      for (const y of [-1, 0, 1]) {
        let other = latest[chainOf(column(index) + x, row(index) + y)] as number
        for (let looked = 0; other >= 0 && looked < MOST_IN_SQUARE; looked += 1) {
          if (!goOn(other)) return
          other = before[other] as number
        }
      }
  }
  const keep = (index: number): void => {
    const chain = chainOf(column(index), row(index))
    before[index] = latest[chain] as number
    latest[chain] = index
  }
  return { around, keep }
}

/** On the sphere, as PostGIS' st_distancesphere has it. */
const metresBetween = ({ longitudes, latitudes }: Ends, a: number, b: number): number => {
  const [lat, other] = [(latitudes[a] as number) * RADIAN, (latitudes[b] as number) * RADIAN]
  const [down, over] = [other - lat, ((longitudes[b] as number) - (longitudes[a] as number)) * RADIAN]
  const h = Math.sin(down / 2) ** 2 + Math.cos(lat) * Math.cos(other) * Math.sin(over / 2) ** 2
  return 2 * EARTH_M * Math.asin(Math.sqrt(Math.min(1, h)))
}

/** Disjoint sets, each known by its lowest member. */
const grouping = (count: number) => {
  const above = Uint32Array.from({ length: count }, (_, index) => index)
  const met = new Uint8Array(count)
  const lowest = (member: number): number => {
    let at = member
    while (above[at] !== at) {
      above[at] = above[above[at] as number] as number
      at = above[at] as number
    }
    return at
  }
  const join = (a: number, b: number): void => {
    const [one, other] = [lowest(a), lowest(b)]
    above[Math.max(one, other)] = Math.min(one, other)
    met[Math.min(one, other)] = 1
  }
  const firsts = (): number[] => [...met.keys()].filter((index) => met[index] === 1 && above[index] === index)
  return { join, firsts }
}

import type { Position } from 'geojson'

/** Joins lines end to end into closed rings, whichever way each runs; undefined where one stays open. */
export const ringsOf = (lines: readonly (readonly Position[])[]): Position[][] | undefined => {
  const rest = lines.filter((line) => line.length > 1).map((line) => [...line])
  const rings: Position[][] = []
  for (let ring = rest.pop(); ring; ring = rest.pop()) {
    while (!same(ring[0], ring.at(-1))) {
      const end = ring.at(-1)
      const index = rest.findIndex((line) => same(line[0], end) || same(line.at(-1), end))
      const next = rest[index]
      if (!next) return undefined
      rest.splice(index, 1)
      ring.push(...(same(next[0], end) ? next : next.toReversed()).slice(1))
    }
    rings.push(ring)
  }
  return rings
}

const same = (a: Position | undefined, b: Position | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]

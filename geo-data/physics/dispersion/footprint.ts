/** A point in metres from the release: along the axis (downwind, or where the jet points) and to its left. */
export type FootprintPoint = { readonly alongM: number; readonly acrossM: number }

const SLICES = 48

/**
 * The closed outline of a plume or jet from its reach and its half-width at each distance, metres from the release.
 * Slices crowd towards both ends, where the outline bends most. The ring is not repeated at its end.
 */
export function footprint(reachM: number, halfWidthM: (alongM: number) => number): FootprintPoint[] {
  if (!(reachM > 0)) return []
  const left: FootprintPoint[] = []
  for (let slice = 1; slice < SLICES; slice += 1) {
    const alongM = (reachM * (1 - Math.cos((Math.PI * slice) / SLICES))) / 2
    left.push({ alongM, acrossM: halfWidthM(alongM) })
  }
  const right = left.map(({ alongM, acrossM }) => ({ alongM, acrossM: -acrossM })).reverse()
  return [{ alongM: 0, acrossM: 0 }, ...left, { alongM: reachM, acrossM: 0 }, ...right]
}

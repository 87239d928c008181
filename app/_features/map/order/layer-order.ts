import { KINDS, SECTORS } from '../../../../geo-data/sectors/registry.ts'

/** What is drawn together: areas below lines below points below sensors. A layer moves within its band. */
export type BandId = 'polygon' | 'line' | 'point' | 'sensor'

export interface Band {
  readonly id: BandId
  /** Groups of the layer tree, lowest first, as the style draws them. */
  readonly layers: readonly string[]
}

const kindsAs = (form: BandId) => KINDS.filter(({ it }) => it.symbol.as === form).map(({ ref }) => ref)

/** From the ground up, as the registry orders them. */
export const BANDS: readonly Band[] = [
  { id: 'polygon', layers: kindsAs('polygon') },
  { id: 'line', layers: kindsAs('line') },
  { id: 'point', layers: [...kindsAs('point'), 'camera', 'hazard-source', 'protection-target'] },
  { id: 'sensor', layers: SECTORS.map(({ id }) => `${id}.sensor`) },
]

/**
 * A band as it is drawn after some layers were moved: those take, in the order written, the places that they had together. Any order at
 * all is written so by the layers that are not where they were.
 */
export const ordered = (band: readonly string[], moved: readonly string[]): readonly string[] => {
  const known = new Set(band)
  const among = [...new Set(moved)].filter((layer) => known.has(layer))
  const places = new Set(among)
  let next = 0
  return band.map((layer) => (places.has(layer) ? (among[next++] ?? layer) : layer))
}

/** What must be written so that a band is drawn in this order. */
const movedIn = (band: readonly string[], wanted: readonly string[]): readonly string[] =>
  wanted.filter((layer, place) => layer !== band[place])

/** What is written once two layers of a band have changed places. */
export const exchanged = (moved: readonly string[], one: string, other: string): readonly string[] =>
  BANDS.flatMap(({ layers }) => {
    const swapped = new Map([
      [one, other],
      [other, one],
    ])
    return movedIn(
      layers,
      ordered(layers, moved).map((layer) => swapped.get(layer) ?? layer),
    )
  })

/** The next layer above (or below) that is seen too; undefined at the end of the band. */
export const neighbour = (
  { layers }: Band,
  moved: readonly string[],
  { layer, by, seen }: { readonly layer: string; readonly by: 1 | -1; readonly seen: ReadonlySet<string> },
): string | undefined => {
  const visible = ordered(layers, moved).filter((one) => seen.has(one))
  const place = visible.indexOf(layer)
  return place < 0 ? undefined : visible[place + by]
}

import { type Counted, peopleRange } from '../exposure/exposure.ts'

/** People of a region at an hour, by the buildings on record. */
export interface RegionPeople {
  readonly regionId: number
  /** Null where no building of it says how many: not counted is not none. */
  readonly people: Counted | null
  /** On the ground, ha; null where no boundary is on record. */
  readonly areaHa: number | null
  /** Per hectare of its whole ground; null where either is unknown. */
  readonly perHa: number | null
  /** Buildings that nobody has counted people for. */
  readonly uncounted: number
}

/** What the record says of a region at an hour. */
export interface RegionCount {
  readonly regionId: number
  readonly people: number | null
  readonly areaM2: number | null
  readonly uncounted: number
}

const M2_PER_HA = 10_000

/** Densest first, the uncounted last. */
export const populated = (counts: readonly RegionCount[], hour: number): RegionPeople[] =>
  counts
    .map(({ regionId, people, areaM2, uncounted }) => {
      const areaHa = areaM2 === null ? null : areaM2 / M2_PER_HA
      const perHa = people === null || areaHa === null || areaHa === 0 ? null : people / areaHa
      const { estimate, low, high } = peopleRange([{ use: '', people: people ?? 0 }], hour)
      return { regionId, people: people === null ? null : { estimate, low, high }, areaHa, perHa, uncounted }
    })
    .toSorted((a, b) => (b.perHa ?? -1) - (a.perHa ?? -1) || a.regionId - b.regionId)

/** Where a class of the map begins, people per hectare; the first is "fewer than". */
export const DENSITY_STEPS: readonly number[] = [20, 50, 100, 200, 400]

/** Grey-violet, and none of the four warning colours: the more people the lighter on a dark ground; one class more than steps. */
export const DENSITY_COLOURS: readonly string[] = ['#2c2a36', '#3f3b4e', '#565069', '#726a88', '#9289a8', '#b9b1cb']

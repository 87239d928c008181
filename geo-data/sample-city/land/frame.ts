import type { Board } from '../ground.ts'

/** Arterials run along these lines of the board, metres. */
export const ARTERIAL_U = [
  -4400, -3700, -3000, -2350, -1750, -1200, -700, -200, 300, 850, 1400, 2000, 2600, 3200,
] as const
export const ARTERIAL_V = [
  -3200, -2650, -2150, -1600, -1100, -650, -200, 180, 420, 640, 1000, 1450, 1950, 2500, 3100,
] as const

export const WEST = -4600
export const SOUTH = -3350
export const NORTH = 3250

/** The river runs between its two embankment roads. */
export const SOUTH_BANK = 420
export const NORTH_BANK = 640
/** Arterials that cross it on a bridge. */
export const BRIDGES: readonly number[] = [-3700, -2350, -1200, -200, 850, 2000]

/** Reclaimed land of the port and the chemical park. */
export const PORT = { west: 3200, east: 4500, south: SOUTH, north: -1500 } as const
export const PORT_U = [3200, 3800, 4350] as const

/** The coast at this v: a slow curve with coves, a quay where land was reclaimed, an estuary at the river. */
export const coastAt = (v: number): number => {
  if (v <= PORT.north) return PORT.east
  const natural = 3360 + 55 * Math.sin(v / 260) + 30 * Math.sin(v / 97 + 1)
  const ramp = Math.min(1, (v - PORT.north) / 160)
  return PORT.east + (natural - PORT.east) * ramp
}

/** Middle of the river and half its width, metres. */
export const riverAt = (u: number): { middle: number; half: number } => ({
  middle: (SOUTH_BANK + NORTH_BANK) / 2 + 16 * Math.sin(u / 520) + 8 * Math.sin(u / 190 + 2),
  half: 38 + 26 / (1 + Math.exp(-(u - 1500) / 700)),
})

export const isSea = ([u, v]: Board): boolean => u > coastAt(v)

export type Zone =
  | 'old-town'
  | 'centre'
  | 'new-town'
  | 'residential'
  | 'industrial'
  | 'chemical'
  | 'port'
  | 'village'
  | 'hill'
  | 'park'

const PARKS: readonly Board[] = [
  [-450, 1200],
  [1100, 300],
  [2300, 800],
  [-950, -400],
  [1700, -1350],
  [-2050, 820],
]

const inside = ([u, v]: Board, west: number, east: number, south: number, north: number): boolean =>
  u > west && u < east && v > south && v < north

/** What is built at a point; asked for the middle of a cell between arterials. */
export const zoneAt = (at: Board): Zone => {
  const [u, v] = at
  if (PARKS.some((park) => Math.abs(park[0] - u) < 290 && Math.abs(park[1] - v) < 190)) return 'park'
  if (u > 3800 && v < PORT.north) return 'port'
  if (inside(at, 2000, 5000, -4000, -1600)) return 'chemical'
  if (inside(at, -700, 1400, -650, SOUTH_BANK)) return 'old-town'
  if (inside(at, -200, 2000, NORTH_BANK, 1450)) return 'centre'
  if (u < -3000 && v > 1450) return 'hill'
  if (u < -3700 || v > 2500 || v < -2650) return 'village'
  if (u < -1750 && v < -1100) return 'industrial'
  if (inside(at, -1750, 3200, NORTH_BANK, 2500)) return 'new-town'
  return 'residential'
}

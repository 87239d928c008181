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

/** The ring road, at once the coast road in the east: arterials outside it go on only where they lead somewhere. */
export const RING = { west: -4400, east: 3200, south: -2650, north: 2500 } as const

/** From where to where an arterial runs, where it does not run through the whole board. By its line: v for those along u, u for the others. */
export const REACH_ALONG_U: Readonly<Record<number, readonly [number, number]>> = {
  [-3200]: [-1200, 4350],
  [-2650]: [RING.west, 4350],
  [-2150]: [RING.west, 4350],
  [-1600]: [RING.west, 4350],
  [-1100]: [-3700, 3200],
  [-200]: [-3700, 3200],
  180: [-3000, 3200],
  1000: [RING.west, 3200],
  1450: [RING.west, 3200],
  1950: [-3000, 3200],
  2500: [RING.west, 3200],
  3100: [-1200, 3200],
}
export const REACH_ALONG_V: Readonly<Record<number, readonly [number, number]>> = {
  [-4400]: [-2650, 2500],
  [-3700]: [-2650, 1450],
  [-3000]: [-2650, 2500],
  [-1750]: [-2650, 2500],
  [-700]: [-2650, 2500],
  300: [-3200, 3100],
  1400: [-2650, 3100],
  2600: [SOUTH, 2500],
}
/** Arterials that a newcomer would call avenues; the others are drawn a class narrower. */
export const AVENUES_ALONG_U: readonly number[] = [-2150, -1600, -650, 180, 420, 640, 1000, 1950]
export const AVENUES_ALONG_V: readonly number[] = [-3000, -1200, -200, 850, 2000]

/** The river runs between its two embankment roads. */
export const SOUTH_BANK = 420
export const NORTH_BANK = 640
/** Arterials that cross it on a bridge. */
export const BRIDGES: readonly number[] = [-4400, -2350, -1200, -200, 850, 2000, 3200]

/** Reclaimed land of the port and the chemical park. */
export const PORT = { west: 3200, east: 4500, south: SOUTH, north: -1500 } as const
export const PORT_U = [3200, 3800, 4350] as const

/** The coast at this v: a slow curve with coves, a quay where land was reclaimed, an estuary at the river. */
export const coastAt = (v: number): number => {
  if (v <= PORT.north && v >= SOUTH - 60) return PORT.east
  const natural = 3380 + 55 * Math.sin(v / 260) + 30 * Math.sin(v / 97 + 1) + 0.05 * Math.max(0, v - NORTH)
  const ramp = v < 0 ? Math.min(1, Math.abs(v < SOUTH ? v - SOUTH + 60 : v - PORT.north) / 160) : 1
  const estuary = 70 * Math.exp(-(((v - 530) / 130) ** 2))
  return PORT.east + (natural - estuary - PORT.east) * ramp
}

/** Middle of the river and half its width, metres: it widens to its mouth. */
export const riverAt = (u: number): { middle: number; half: number } => {
  const mouth = 1 / (1 + Math.exp(-(u - 2300) / 320))
  return {
    middle: (SOUTH_BANK + NORTH_BANK) / 2 + (1 - 0.8 * mouth) * (20 * Math.sin(u / 520) + 9 * Math.sin(u / 190 + 2)),
    half: 44 + 34 * mouth,
  }
}

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

/** Two country towns at the ring. */
const isTown = (at: Board): boolean =>
  inside(at, -1200, 1400, 2500, 3100) || inside(at, -1200, 850, -3200, -2650) || inside(at, -3700, -3000, -200, 420)

/** What is built at a point; asked for the middle of a cell between arterials. */
export const zoneAt = (at: Board): Zone => {
  const [u, v] = at
  if (PARKS.some((park) => Math.abs(park[0] - u) < 290 && Math.abs(park[1] - v) < 190)) return 'park'
  if (u > 3800 && v < PORT.north) return 'port'
  if (inside(at, 2000, 5000, -4000, -1600)) return 'chemical'
  if (inside(at, -700, 1400, -650, SOUTH_BANK)) return 'old-town'
  if (inside(at, -200, 2000, NORTH_BANK, 1450)) return 'centre'
  if (isTown(at)) return 'residential'
  if (u < -3000 && v > 1450) return 'hill'
  if (u < -3000 && v > -1100) return 'village'
  if (u < -3700 || v > 2500 || v < -2650) return 'village'
  if (u < -1750 && v < -1100) return 'industrial'
  if (inside(at, -1750, 3200, NORTH_BANK, 2500)) return 'new-town'
  return 'residential'
}

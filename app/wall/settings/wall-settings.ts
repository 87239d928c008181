/** What one wall knows of itself: how large it is, from where it is read, who leads the shift. Kept in its browser; an address wins. */
export interface WallSettings {
  readonly widthMm: number
  readonly distanceM: number
  readonly leader: string
  /** The picture is not given to any incident. */
  readonly pinned: boolean
  /** Pixels of the map for one of the screen; null: as many as the machine can fill in time. */
  readonly sharpness: number | null
}

/** A television of 55 inches, read from four metres. */
export const DEFAULT: WallSettings = { widthMm: 1210, distanceM: 4, leader: '', pinned: false, sharpness: null }

const within = (value: unknown, low: number, high: number, otherwise: number): number => {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN
  return number >= low && number <= high ? number : otherwise
}

/** Letters of a name that a wall's top has room for. */
const LONGEST_NAME = 40

const nameOf = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll(/\p{Cc}/gu, '').slice(0, LONGEST_NAME) : DEFAULT.leader

/** Settings from whatever was kept and whatever the address says (`w`, `d`, `leader`, `pin`, `map`); nonsense counts as not said. */
export function readSettings(kept: string | null, query: string): WallSettings {
  const search = new URLSearchParams(query)
  const before = parsed(kept)
  const sharpness = within(search.get('map') ?? before.sharpness, 0.1, 4, 0)
  return {
    widthMm: within(search.get('w') ?? before.widthMm, 200, 60_000, DEFAULT.widthMm),
    distanceM: within(search.get('d') ?? before.distanceM, 0.5, 60, DEFAULT.distanceM),
    leader: nameOf(search.get('leader') ?? before.leader),
    pinned: search.has('pin') ? search.get('pin') !== '0' : before.pinned === true,
    sharpness: sharpness === 0 ? null : sharpness,
  }
}

function parsed(kept: string | null): Partial<Record<keyof WallSettings, unknown>> {
  try {
    const value: unknown = JSON.parse(kept ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

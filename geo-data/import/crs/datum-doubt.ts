import gcoord from 'gcoord'
import type { Text } from '../../sectors/text.ts'
import { UnreadableFile } from '../import.ts'

/** By how much a file's positions are moved to see whether they then fit the city, degrees. */
export interface Move {
  readonly east: number
  readonly north: number
}

/** How many of a file's sampled positions lie along the streets and lines on record, and under no building: as written, and moved. */
export interface Fit {
  readonly sampled: number
  readonly written: number
  readonly moved: readonly number[]
}

const DATUMS = { 'GCJ-02': gcoord.GCJ02, 'BD-09': gcoord.BD09 } as const
type Datum = keyof typeof DATUMS
const NAMES = Object.keys(DATUMS) as Datum[]

/** Outside China the services use no offset; a move shorter than this could be anything, degrees (some 50 m). */
const LEAST_MOVE = 0.0005
/** Fewer positions show nothing. */
const FEWEST = 30
/** Taken back by the datum's own offset, so large a share must fit; as written, and by any other move, so much less (ours). */
const GOOD = 0.7
const BETTER_BY = 0.25

/**
 * The moves to try: each datum's own offset taken back, and the same distance in three other directions. Where streets lie
 * close together anything fits; only what fits by the datum's own move, and by none of the others, betrays it.
 */
export const movesAt = ([longitude, latitude]: readonly [number, number]): Move[] =>
  NAMES.flatMap((name) => {
    const [x = 0, y = 0] = gcoord.transform([longitude, latitude], gcoord.WGS84, DATUMS[name])
    const back = { east: longitude - x, north: latitude - y }
    const shrink = Math.cos((latitude * Math.PI) / 180)
    const turned = { east: -back.north / shrink, north: back.east * shrink }
    return [back, turned, against(back), against(turned)]
  })

const against = ({ east, north }: Move): Move => ({ east: -east, north: -north })
const PER_DATUM = 4

/** The datum that a file's fit betrays, or undefined. */
export const datumBetrayed = (moves: readonly Move[], { sampled, written, moved }: Fit): Datum | undefined => {
  if (sampled < FEWEST) return undefined
  const share = (count: number | undefined): number => (count ?? 0) / sampled
  return NAMES.find((_, index) => {
    const at = index * PER_DATUM
    const { east, north } = moves[at] as Move
    const fits = share(moved[at])
    const others = [written, ...moved.filter((_, other) => other !== at)].map(share)
    return Math.hypot(east, north) > LEAST_MOVE && fits >= GOOD && others.every((other) => fits - other >= BETTER_BY)
  })
}

/** The question to whoever brought the file, with the evidence. Nothing is converted before it is answered. */
export const askingDatum = (datum: Datum, { sampled, written, moved }: Fit): UnreadableFile => {
  const then = moved[NAMES.indexOf(datum) * PER_DATUM] ?? 0
  const said: Text = {
    zh: `像是 ${datum} 坐标：抽查 ${sampled} 处，按所写只有 ${written} 处沿已有街道或管线且不在建筑下，按 ${datum} 读则有 ${then} 处。若是，坐标系填 ${datum}；确属 WGS 84 时填 EPSG:4326`,
    en: `looks like ${datum}: of ${sampled} positions ${written} lie along streets or lines on record and under no building as written, but ${then} would as ${datum}. Give --crs ${datum} if so, or --crs EPSG:4326 to insist`,
  }
  return new UnreadableFile(said, { code: DATUM_CODES[datum] })
}

/** By which a screen knows what to offer. */
export const DATUM_CODES: Readonly<Record<Datum, string>> = {
  'GCJ-02': 'LOOKS_LIKE_GCJ_02',
  'BD-09': 'LOOKS_LIKE_BD_09',
}

import type { Text } from '../sectors/text.ts'

export const SEARCH_RECORDS = ['incident', 'alarm', 'sensor', 'asset', 'segment', 'protection-target', 'place'] as const

export type SearchRecord = (typeof SEARCH_RECORDS)[number]

/** Something found, with a place to fly to. */
export interface SearchHit {
  readonly record: SearchRecord
  readonly id: string
  readonly label: Text
  /** Code, or what else tells it from its namesakes. */
  readonly detail: string | null
  readonly sectorId: string | null
  /** Of an asset, a segment, a protection target; the metric of a sensor; null where the record says it all. */
  readonly kind: string | null
  readonly longitude: number
  readonly latitude: number
}

/** A degree with or without minutes and seconds, with or without a letter or a word before or behind it. */
const ANGLE = [
  /([NSEW]|东经|西经|北纬|南纬)?\s*(-?\d{1,3}(?:\.\d+)?)\s*[°度]?/,
  /\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′’分])?\s*(?:(\d{1,2}(?:\.\d+)?)\s*["″”秒])?\s*([NSEW])?/,
]
  .map(({ source }) => source)
  .join('')

const COORDINATE = new RegExp(`^\\s*${ANGLE}\\s*[,，;；\\s]\\s*${ANGLE}\\s*$`, 'i')

const LETTERS: Readonly<Record<string, string>> = { 东经: 'E', 西经: 'W', 北纬: 'N', 南纬: 'S' }

interface Angle {
  readonly degrees: number
  /** N, S, E, W or nothing. */
  readonly letter: string
}

const angleOf = ([before = '', degrees = '', minutes = '0', seconds = '0', behind = '']: readonly string[]):
  | Angle
  | undefined => {
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return undefined
  const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600
  const letter = LETTERS[before] ?? (before || behind).toUpperCase()
  return { degrees: Number((degrees.startsWith('-') ? -size : size).toFixed(9)), letter }
}

/**
 * A coordinate as people write it: `121.9, 29.92`, `29.92N 121.9E`, `29°55′12″N 121°54′E`, `东经121°54′ 北纬29°55′12″`. Where
 * letters or size do not tell, latitude comes first, as spoken. Undefined when the text is none.
 */
export const coordinateIn = (text: string): { longitude: number; latitude: number } | undefined => {
  const groups = COORDINATE.exec(text)?.slice(1)
  const [first, second] = groups ? [angleOf(groups.slice(0, 5)), angleOf(groups.slice(5))] : []
  if (!first || !second) return undefined
  const eastFirst =
    isEast(first.letter) || isNorth(second.letter) || (first.letter === '' && Math.abs(first.degrees) > 90)
  const [east, north] = eastFirst ? [first, second] : [second, first]
  if (isNorth(east.letter) || isEast(north.letter)) return undefined
  const longitude = east.letter === 'W' ? -east.degrees : east.degrees
  const latitude = north.letter === 'S' ? -north.degrees : north.degrees
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? { longitude, latitude } : undefined
}

const isEast = (letter: string): boolean => letter === 'E' || letter === 'W'
const isNorth = (letter: string): boolean => letter === 'N' || letter === 'S'

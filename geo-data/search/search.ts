import type { Text } from '../sectors/text.ts'

export const SEARCH_RECORDS = ['incident', 'alarm', 'sensor', 'asset', 'segment', 'protection-target', 'place'] as const

export type SearchRecord = (typeof SEARCH_RECORDS)[number]

/** Something found, with a place to fly to. */
export interface SearchHit {
  readonly record: SearchRecord
  readonly id: string
  readonly label: Text
  /** Code and kind, or what else tells it from its namesakes. */
  readonly detail: string | null
  readonly longitude: number
  readonly latitude: number
}

/**
 * A coordinate as people write it: `121.9, 29.92`, `29.92 121.9`, `29.92N 121.9E`. Where letters or size do not tell, latitude
 * comes first, as spoken. Undefined when the text is none.
 */
export const coordinateIn = (text: string): { longitude: number; latitude: number } | undefined => {
  const match =
    /^\s*([NSEW]?)\s*(-?\d{1,3}(?:\.\d+)?)\s*°?\s*([NSEW]?)\s*[,，;\s]\s*([NSEW]?)\s*(-?\d{1,3}(?:\.\d+)?)\s*°?\s*([NSEW]?)\s*$/i.exec(
      text,
    )
  if (!match) return undefined
  const [, before = '', a = '', behind = '', beforeB = '', b = '', behindB = ''] = match
  const first = { value: Number(a), letter: (before || behind).toUpperCase() }
  const second = { value: Number(b), letter: (beforeB || behindB).toUpperCase() }
  const eastFirst =
    isEast(first.letter) || isNorth(second.letter) || (first.letter === '' && Math.abs(first.value) > 90)
  const [east, north] = eastFirst ? [first, second] : [second, first]
  if (isNorth(east.letter) || isEast(north.letter)) return undefined
  const longitude = east.letter === 'W' ? -east.value : east.value
  const latitude = north.letter === 'S' ? -north.value : north.value
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? { longitude, latitude } : undefined
}

const isEast = (letter: string): boolean => letter === 'E' || letter === 'W'
const isNorth = (letter: string): boolean => letter === 'N' || letter === 'S'

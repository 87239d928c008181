import { lengthOnSpheroid } from '../../../geo-data/place/spheroid.ts'
import { areaOnSpheroid } from '../../../geo-data/place/spheroid-area.ts'
import { formatNumber } from '../../_lib/format.ts'
import type { Drawn } from '../map/draw/drawn.ts'

/** What a drawn shape measures on the spheroid. */
export interface Measure {
  /** Of a line, around a ring, or a circle's radius; metres. */
  readonly lengthM: number
  /** Null for a line. */
  readonly squareMetres: number | null
  /** Metres of a line's last stretch; null where there is only one, or none. */
  readonly lastM: number | null
}

export const measureOf = ({ shape, positions }: Drawn): Measure => {
  const lengthM = lengthOnSpheroid(positions)
  const corners = positions.filter(
    (position, index) => index === 0 || lengthOnSpheroid([positions[index - 1] ?? [], position]) > 0,
  )
  if (shape === 'circle') return { lengthM, squareMetres: Math.PI * lengthM ** 2, lastM: null }
  if (shape === 'line')
    return { lengthM, squareMetres: null, lastM: corners.length > 2 ? lengthOnSpheroid(corners.slice(-2)) : null }
  const around = lengthOnSpheroid(positions.length > 0 ? [...positions, positions[0] ?? []] : [])
  return { lengthM: around, squareMetres: areaOnSpheroid(positions), lastM: null }
}

/** To the centimetre below a hundred metres, to the decimetre below a kilometre. */
export const lengthText = (metres: number): string => {
  if (metres < 1000) return `${formatNumber(metres, metres < 100 ? 2 : 1)} m`
  return `${formatNumber(metres / 1000, 3)} km`
}

export const squareText = (squareMetres: number): string =>
  squareMetres < 1e6
    ? `${formatNumber(squareMetres, squareMetres < 1000 ? 1 : 0)} m²`
    : `${formatNumber(squareMetres / 1e6, 3)} km²`

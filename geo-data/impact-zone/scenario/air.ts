import type { Stability, Terrain } from '../../physics/dispersion/briggs.ts'
import { solarElevation } from '../../physics/dispersion/weather/solar-elevation.ts'
import { stabilityClass } from '../../physics/dispersion/weather/stability.ts'
import { type Text, text } from '../../sectors/text.ts'
import { CALM_MS, type Situation, windOf } from '../situation.ts'
import { type Figure, figure, type Origin, round } from '../step.ts'

/** The air that a release meets, with where each figure of it comes from. */
export interface Air {
  /** Said in a zone's label; null for the weather as measured. */
  readonly name: Text | null
  readonly windMS: number
  readonly wind: Figure
  /** Null where nobody knows which way it goes: the full circle. */
  readonly towardsDeg: number | null
  readonly towards: Figure
  readonly unsettled: Text | null
  readonly stability: Stability
  readonly stabilityFigure: Figure
  readonly terrain: Terrain
  readonly terrainFigure: Figure
  /** Laws that were asked to know it. */
  readonly laws: readonly string[]
}

/** The weathers of planning (D5, F1.5) and of a quantitative risk analysis (scenarios.md; remembered from the Purple Book). */
const SETS: Readonly<Record<string, { readonly stability: Stability; readonly windMS: number }>> = {
  D5: { stability: 'D', windMS: 5 },
  'F1.5': { stability: 'F', windMS: 1.5 },
  B3: { stability: 'B', windMS: 3 },
  'D1.5': { stability: 'D', windMS: 1.5 },
  D9: { stability: 'D', windMS: 9 },
  E5: { stability: 'E', windMS: 5 },
}

const SET_SOURCE = { origin: 'default', source: 'scenarios.md: weather sets, Purple Book', mark: 'R' } as const
const GIVEN = { origin: 'override', source: 'user', mark: 'P' } as const

/** One air, or all of the set when the worst is asked for. */
export const airsOf = (situation: Situation): Air[] => {
  const { weather } = situation.overrides
  if (weather !== 'worst') return [airOf(situation, typeof weather === 'string' ? SETS[weather] : undefined, weather)]
  return Object.entries(SETS).map(([id, set]) => airOf(situation, set, id))
}

type Set = (typeof SETS)[string]

const airOf = (situation: Situation, set: Set | undefined, id: number | string | undefined): Air => {
  const speed = speedOf(situation, set)
  const direction = directionOf(situation)
  const stability = stabilityOf(situation, set, speed.windMS)
  return {
    name: set ? text(String(id), String(id)) : null,
    ...speed,
    ...direction,
    ...stability,
    ...terrainOf(situation),
  }
}

const speedOf = (situation: Situation, set: Set | undefined): Pick<Air, 'windMS' | 'wind'> => {
  const given = situation.overrides.wind_speed_ms
  if (typeof given === 'number') return { windMS: given, wind: figure('u', given, 'm/s', GIVEN) }
  if (set) return { windMS: set.windMS, wind: figure('u', set.windMS, 'm/s', SET_SOURCE) }
  const measured = windOf(situation.weather, situation.at)
  const windMS = measured.steady ? measured.speedMs : CALM_MS
  const from = measured.steady
    ? measuredBy(situation)
    : ({ origin: 'default', source: measured.why.zh, mark: 'P' } as const)
  return { windMS, wind: figure('u', windMS, 'm/s', from) }
}

const measuredBy = (situation: Situation): { origin: Origin; source: string; mark: 'V' } => ({
  origin: 'measured',
  source: situation.weather?.source ?? '',
  mark: 'V',
})

const directionOf = (situation: Situation): Pick<Air, 'towardsDeg' | 'towards' | 'unsettled'> => {
  const given = situation.overrides.wind_from_deg
  if (typeof given === 'number') {
    const towardsDeg = (given + 180) % 360
    return { towardsDeg, towards: figure('wind_towards', towardsDeg, '°', GIVEN), unsettled: null }
  }
  const measured = windOf(situation.weather, situation.at)
  if (measured.steady) {
    const towards = figure('wind_towards', round(measured.towardsDeg), '°', measuredBy(situation))
    return { towardsDeg: measured.towardsDeg, towards, unsettled: null }
  }
  const { why } = measured
  const towards = figure('wind', why.zh, '', { origin: 'default', source: why.en, mark: 'P' })
  return { towardsDeg: null, towards, unsettled: why }
}

const isStability = (value: unknown): value is Stability =>
  typeof value === 'string' && value.length === 1 && 'ABCDEF'.includes(value)

/** Nobody measures cloud here: half a sky, so that a day is neither bright nor dull and a night is the less stable of two. */
const OKTAS = 4

const stabilityOf = (
  situation: Situation,
  set: Set | undefined,
  windMS: number,
): Pick<Air, 'stability' | 'stabilityFigure' | 'laws'> => {
  const given = situation.overrides.stability
  if (isStability(given)) return { stability: given, stabilityFigure: figure('stability', given, '', GIVEN), laws: [] }
  if (set)
    return { stability: set.stability, stabilityFigure: figure('stability', set.stability, '', SET_SOURCE), laws: [] }
  const [longitudeDeg, latitudeDeg] = situation.place.coordinates
  const sun = solarElevation(situation.at.getTime(), { longitudeDeg, latitudeDeg })
  const found = stabilityClass({ windMS, solarElevationDeg: sun, cloudOktas: OKTAS })
  const stability = found.ok ? found.value : 'F'
  const source = `Pasquill 1961: u = ${round(windMS)} m/s, sun ${sun.toFixed(0)}°, ${OKTAS} oktas assumed`
  const stabilityFigure = figure('stability', stability, '', { origin: 'computed', source, mark: 'R' })
  return { stability, stabilityFigure, laws: ['dispersion/weather/stability'] }
}

const terrainOf = (situation: Situation): Pick<Air, 'terrain' | 'terrainFigure'> => {
  const given = situation.overrides.surface
  if (given === 'rural' || given === 'urban')
    return { terrain: given, terrainFigure: figure('surface', given, '', GIVEN) }
  const source = 'models.md 2.2: urban Briggs belongs to most of a city'
  return { terrain: 'urban', terrainFigure: figure('surface', 'urban', '', { origin: 'default', source, mark: 'P' }) }
}

/** How old the wind is that was used, min; undefined where none was measured or it was not used. */
export const windAge = (situation: Situation, air: Air): Figure | undefined => {
  const { weather, at } = situation
  if (!weather || (air.wind.origin !== 'measured' && air.towards.origin !== 'measured')) return undefined
  const minutes = round((at.getTime() - weather.at.getTime()) / 60_000)
  return figure('wind_age', minutes, 'min', measuredBy(situation))
}

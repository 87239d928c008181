import { type Situation, windOf } from '../situation.ts'

/** How fast a cloud's front comes, m/s: with the wind given or measured; null where nobody knows whither it goes. */
export const frontMS = ({ overrides, weather, at }: Situation): number | null => {
  const wind = windOf(weather, at)
  if (!wind.steady && overrides.wind_from_deg === undefined) return null
  const { wind_speed_ms: given } = overrides
  if (typeof given === 'number' && given > 0) return given
  return wind.steady ? wind.speedMs : null
}

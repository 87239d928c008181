import { computed, type Outcome, positive, refused } from '../outcome.ts'
import { farthestFalling, type Span } from '../reach.ts'
import { bauwensDorofeev, NEAREST_SCALED_DISTANCE } from './bauwens-dorofeev.ts'
import { farthestZ, kingeryBulmash, NEAREST_Z } from './kingery-bulmash.ts'
import { kinneyGraham } from './kinney-graham.ts'

function reachIn(
  span: Span,
  scaleM: number,
  wanted: number,
  curve: (scaled: number) => Outcome<number>,
): Outcome<number> {
  const level = (scaled: number): number => {
    const found = curve(scaled)
    return found.ok ? found.value : 0
  }
  const scaled = farthestFalling(level, wanted, span)
  return computed((scaled ?? span.fromM) * scaleM, {
    'reach-nearer-than-range': scaled === undefined,
    'reach-beyond-range': scaled !== undefined && scaled >= span.toM,
  })
}

/** Farthest distance from TNT on the ground with an incident overpressure, m: Kingery–Bulmash turned round. */
export function kingeryBulmashReach(tntKg: number, overpressurePa: number): Outcome<number> {
  if (!positive(tntKg, overpressurePa)) return refused('input-not-physical')
  const span = { fromM: NEAREST_Z, toM: farthestZ('incidentKpa') }
  return reachIn(span, Math.cbrt(tntKg), overpressurePa / 1000, (z) => kingeryBulmash('incidentKpa', z))
}

/** Farthest distance from TNT in free air with an incident overpressure, m: Kinney–Graham turned round. */
export function kinneyGrahamReach(tntKg: number, overpressurePa: number, ambientPressurePa: number): Outcome<number> {
  if (!positive(tntKg, overpressurePa, ambientPressurePa)) return refused('input-not-physical')
  const span = { fromM: 0.05, toM: 500 }
  return reachIn(span, Math.cbrt(tntKg), overpressurePa, (z) => kinneyGraham(z, ambientPressurePa))
}

/** Farthest distance from burnt gas of an energy with an overpressure, m: Bauwens–Dorofeev turned round. */
export function bauwensDorofeevReach(
  energyJ: number,
  overpressurePa: number,
  ambientPressurePa: number,
): Outcome<number> {
  if (!positive(energyJ, overpressurePa, ambientPressurePa)) return refused('input-not-physical')
  const span = { fromM: NEAREST_SCALED_DISTANCE, toM: 1_000 }
  return reachIn(span, Math.cbrt(energyJ / ambientPressurePa), overpressurePa / ambientPressurePa, bauwensDorofeev)
}

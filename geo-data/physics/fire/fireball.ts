import { computed, type Outcome, positive, refused } from '../outcome.ts'

/**
 * Diameter of the fireball of a BLEVE, m: D = 5.8 m^(1/3), m the mass of fuel in kg.
 * Source: TNO Yellow Book; CCPS. Cases: validation/consequence.json FIR-BLEVE-* (US DHS stand-off card).
 * Range: liquefied flammable gas, up to some hundred tonnes; flagged beyond 1,000 t.
 */
export function fireballDiameter(fuelKg: number): Outcome<number> {
  if (!positive(fuelKg)) return refused('input-not-physical')
  return computed(5.8 * fuelKg ** (1 / 3), { 'beyond-law-range': fuelKg > 1e6 })
}

/** Distance kept from a vessel that may BLEVE, m: four fireball diameters. Source and cases as above. */
export function fireballStandOff(fuelKg: number): Outcome<number> {
  const diameter = fireballDiameter(fuelKg)
  return diameter.ok ? { ...diameter, value: 4 * diameter.value } : diameter
}

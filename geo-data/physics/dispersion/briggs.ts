import { computed, type Outcome, positive, refused } from '../outcome.ts'

/** Pasquill stability class, A very unstable … F stable. */
export type Stability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
export type Terrain = 'rural' | 'urban'
export type Sigmas = { readonly sigmaYM: number; readonly sigmaZM: number }

/** σ = a x (1 + b x)^p. */
type Growth = readonly [a: number, b: number, p: number]
type Row = { readonly y: Growth; readonly z: Growth }

const RURAL: Record<Stability, Row> = {
  A: { y: [0.22, 1e-4, -0.5], z: [0.2, 0, 0] },
  B: { y: [0.16, 1e-4, -0.5], z: [0.12, 0, 0] },
  C: { y: [0.11, 1e-4, -0.5], z: [0.08, 2e-4, -0.5] },
  D: { y: [0.08, 1e-4, -0.5], z: [0.06, 1.5e-3, -0.5] },
  E: { y: [0.06, 1e-4, -0.5], z: [0.03, 3e-4, -1] },
  F: { y: [0.04, 1e-4, -0.5], z: [0.016, 3e-4, -1] },
}

const URBAN: Record<Stability, Row> = {
  A: { y: [0.32, 4e-4, -0.5], z: [0.24, 1e-3, 0.5] },
  B: { y: [0.32, 4e-4, -0.5], z: [0.24, 1e-3, 0.5] },
  C: { y: [0.22, 4e-4, -0.5], z: [0.2, 0, 0] },
  D: { y: [0.16, 4e-4, -0.5], z: [0.14, 3e-4, -0.5] },
  E: { y: [0.11, 4e-4, -0.5], z: [0.08, 1.5e-3, -0.5] },
  F: { y: [0.11, 4e-4, -0.5], z: [0.08, 1.5e-3, -0.5] },
}

const TABLES: Record<Terrain, Record<Stability, Row>> = { rural: RURAL, urban: URBAN }

const grown = ([a, b, p]: Growth, distanceM: number): number => a * distanceM * (1 + b * distanceM) ** p

/**
 * Briggs (1973) spread of a plume, 10-minute average: σ = a x (1 + b x)^p, tables above.
 * Source: Briggs 1973, as in CCPS 1999 and GasDispersion.jl. Cases: validation/consequence.json DSP-BRG-*.
 * Range: 100 m to 10 km, flat ground; flagged outside.
 */
export function briggsSigmas(terrain: Terrain, stability: Stability, distanceM: number): Outcome<Sigmas> {
  if (!positive(distanceM)) return refused('input-not-physical')
  const row = TABLES[terrain][stability]
  return computed(
    { sigmaYM: grown(row.y, distanceM), sigmaZM: grown(row.z, distanceM) },
    { 'nearer-than-100-m': distanceM < 100, 'farther-than-10-km': distanceM > 10_000 },
  )
}

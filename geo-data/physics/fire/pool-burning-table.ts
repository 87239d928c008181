import type { Mark } from '../cited.ts'
import type { SubstanceId } from '../substance/substance.ts'

export type PoolBurning = {
  readonly infiniteKgM2S: number
  readonly kBetaPerM: number
  readonly source: string
  readonly mark: Mark
}

const remembered = (infiniteKgM2S: number, kBetaPerM: number): PoolBurning => ({
  infiniteKgM2S,
  kBetaPerM,
  source: 'Babrauskas 1983, from memory',
  mark: 'R',
})

/** Burning flux of a wide pool and how fast it is reached with width. Benzene is that of the case FIR-POOL-01. */
export const BABRAUSKAS: Readonly<Partial<Record<SubstanceId, PoolBurning>>> = {
  benzene: {
    infiniteKgM2S: 0.085,
    kBetaPerM: 2.7,
    source: 'Babrauskas 1983, as in the case FIR-POOL-01',
    mark: 'V-sec',
  },
  propane: remembered(0.099, 1.4),
  lpg: remembered(0.099, 1.4),
  gasoline: remembered(0.055, 2.1),
  diesel: remembered(0.039, 3.5),
  crude: remembered(0.035, 2.8),
  methanol: remembered(0.017, 100),
}

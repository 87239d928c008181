import type { Cited } from '../cited.ts'
import { computed, type Outcome, positive, refused } from '../outcome.ts'

/** Heat of explosion of TNT, J/kg. */
export const TNT_ENERGY_J_KG: Cited = {
  value: 4.68e6,
  source: 'HyRAM 6.0; 4.52 MJ/kg in Chinese practice',
  mark: 'V-sec',
}

/** Share of the combustion energy that becomes blast. */
export const TNT_YIELDS = {
  low: { value: 0.03, source: 'HyRAM 6.0 default', mark: 'V-sec' },
  chinesePractice: { value: 0.04, source: 'sosofudao.cn/zuoye/2176480 (3 % or 4 %)', mark: 'V-sec' },
  high: { value: 0.1, source: 'upper end of the literature, from memory', mark: 'R' },
} as const satisfies Record<string, Cited>

/**
 * Mass of TNT that makes the same blast, kg: W = η E/E_TNT, E the heat of combustion released.
 * Source: CCPS 1999; HyRAM. Case: validation/consequence.json EXP-TNT-01.
 * Range: far field only; a gas explosion is weaker than TNT close by, so the near field is over-predicted.
 */
export function tntEquivalent(energyJ: number, yieldFraction: number, tntEnergyJKg: number): Outcome<number> {
  if (!positive(energyJ, yieldFraction, tntEnergyJKg) || yieldFraction > 1) return refused('input-not-physical')
  return computed((yieldFraction * energyJ) / tntEnergyJKg)
}

import { computed, type Outcome, positive, refused } from '../outcome.ts'

const PASCAL_PER_PSI = 6_894.757293168
const PASCAL_PER_BAR = 1e5

type Blast = { readonly overpressurePa: number; readonly impulsePaS: number }
type Probit = { readonly source: string; readonly probit: (blast: Blast) => number }

/** Probits of death or collapse by overpressure; those without an impulse ignore it. */
export const OVERPRESSURE_PROBITS = {
  'eisenberg-lung': {
    source: 'Eisenberg 1975, as in HyRAM: −77.1 + 6.91 ln p',
    probit: ({ overpressurePa }) => -77.1 + 6.91 * Math.log(overpressurePa),
  },
  'hse-lung': {
    source: 'HSE, as in HyRAM: 5.13 + 1.37 ln(p/bar)',
    probit: ({ overpressurePa }) => 5.13 + 1.37 * Math.log(overpressurePa / PASCAL_PER_BAR),
  },
  hsc: {
    source: 'UK HSE OSD/30 eq. 4a: 1.47 + 1.37 ln(p/psi)',
    probit: ({ overpressurePa }) => 1.47 + 1.37 * Math.log(overpressurePa / PASCAL_PER_PSI),
  },
  'tno-head': {
    source: 'TNO Green Book, as in HyRAM: 5 − 8.49 ln(2430/p + 4e8/(p i))',
    probit: ({ overpressurePa: p, impulsePaS: i }) => 5 - 8.49 * Math.log(2430 / p + 4e8 / (p * i)),
  },
  'tno-collapse': {
    source: 'TNO Green Book, as in HyRAM: 5 − 0.22 ln[(40000/p)^7.4 + (460/i)^11.3]',
    probit: ({ overpressurePa: p, impulsePaS: i }) => 5 - 0.22 * Math.log((40_000 / p) ** 7.4 + (460 / i) ** 11.3),
  },
} as const satisfies Record<string, Probit>

export type OverpressureProbit = keyof typeof OVERPRESSURE_PROBITS

/** Probit of harm by blast. Formulas and sources above. Cases: validation/consequence.json PRB-OP-*, PRB-HSC-*. */
export function overpressureProbit(name: OverpressureProbit, blast: Blast): Outcome<number> {
  if (!positive(blast.overpressurePa, blast.impulsePaS)) return refused('input-not-physical')
  return computed(OVERPRESSURE_PROBITS[name].probit(blast))
}

/** Overpressure at which the HSC probit is met, Pa: p = exp((Y − 1.47)/1.37) psi. Cases: PRB-HSC-*. */
export function hscOverpressureOf(probit: number): Outcome<number> {
  if (!Number.isFinite(probit)) return refused('input-not-physical')
  return computed(Math.exp((probit - 1.47) / 1.37) * PASCAL_PER_PSI)
}

/**
 * Whether a law has been held against published numbers. `cases` are the vectors of validation/ that it meets;
 * a law without one is `screening`, and the screen says 「无经验证模型」 of it.
 */
export type Standing =
  | { readonly standing: 'published'; readonly cases: readonly string[] }
  | { readonly standing: 'screening'; readonly why: string }

const published = (...cases: string[]): Standing => ({ standing: 'published', cases })
const screening = (why: string): Standing => ({ standing: 'screening', why })

/** Every law, named as its file. */
export const STANDINGS = {
  'gas-orifice': published('SRC-GAS-01', 'SRC-GAS-02', 'SRC-GAS-05', 'SRC-PEER-01'),
  'liquid-orifice': published('SRC-LIQ-01', 'SRC-LIQ-02', 'SRC-PEER-02'),
  flash: published('SRC-LIQ-03'),
  'long-pipe': published('SRC-ISO-01'),
  inventory: screening('mass conservation; no case needed or held'),
  'chamber-balance': screening('mass conservation, well mixed; no measured manhole'),
  'soil-travel': screening('random-walk scale from memory; no measured case'),
  'momentum-jet': published('DSP-JET-01'),
  briggs: published('DSP-BRG-R-D', 'DSP-BRG-U-D'),
  'gaussian-plume': published('DSP-GAUSS-01', 'DSP-GAUSS-02'),
  'plume-reach': published('DSP-BRG-U-D', 'DSP-GAUSS-02'),
  'point-source': published('FIR-API521-R0', 'FIR-API521-R300'),
  'jet-fire': screening('the flame length is from memory; its point source is published'),
  'potential-impact-radius': published('FIR-PIR-01'),
  fireball: published('FIR-BLEVE-100lb', 'FIR-BLEVE-8000lb'),
  transmissivity: published('FIR-TAU-10-273', 'FIR-TAU-1000-303'),
  stoichiometry: published('EXP-ETA-01'),
  'isochoric-bound': screening('no measured chamber at hand'),
  'tnt-equivalence': published('EXP-TNT-01'),
  'kingery-bulmash': published('EXP-KB-0.5', 'EXP-KB-10', 'EXP-KB-50'),
  'kinney-graham': published('EXP-KG-1-5'),
  'bauwens-dorofeev': published('EXP-BW-01'),
  'blast-reach': published('EXP-KB-10', 'EXP-KG-1-5', 'EXP-BW-01'),
  'chamber-blast': screening('published blast curves on an assumed chamber: none was measured'),
  'cover-throw': screening('work and ballistics; no measured cover'),
  'heat-probit': published('PRB-TH-tsao_perry', 'PRB-OSD18-20-20'),
  'overpressure-probit': published('PRB-HSC-0.5', 'PRB-OP-hse_lung'),
  'toxic-probit': published('PRB-TOX-ammonia', 'PRB-TOX-PBCO'),
  probit: published('PRB-00', 'PRB-PB51-0.9'),
} as const satisfies Record<string, Standing>

export type Law = keyof typeof STANDINGS

/** A chain of laws stands no better than its weakest; an unknown name counts as screening. */
export function standingOf(laws: readonly string[]): 'published' | 'screening' {
  const table: Readonly<Record<string, Standing>> = STANDINGS
  return laws.length > 0 && laws.every((law) => table[law]?.standing === 'published') ? 'published' : 'screening'
}

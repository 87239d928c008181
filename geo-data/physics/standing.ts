/**
 * Whether a law has been held against published numbers. `cases` are the vectors of validation/ that it meets;
 * a law without one is `screening`, and the screen says 「无经验证模型」 of it.
 */
export type Standing =
  | { readonly standing: 'published'; readonly cases: readonly string[] }
  | { readonly standing: 'screening'; readonly why: string }

const published = (...cases: string[]): Standing => ({ standing: 'published', cases })
const screening = (why: string): Standing => ({ standing: 'screening', why })

/** Every law, named as its file within physics/, as the sectors name it. */
export const STANDINGS = {
  'source/gas-orifice': published('SRC-GAS-01', 'SRC-GAS-02', 'SRC-GAS-05', 'SRC-PEER-01'),
  'source/liquid-orifice': published('SRC-LIQ-01', 'SRC-LIQ-02', 'SRC-PEER-02'),
  'source/flash': published('SRC-LIQ-03'),
  'source/flashed-cloud': screening('the share that stays airborne is a remembered rule of thumb'),
  'source/long-pipe': published('SRC-ISO-01'),
  'source/inventory': screening('mass conservation; no case needed or held'),
  'source/chamber-balance': screening('mass conservation, well mixed; no measured manhole'),
  'source/soil-travel': screening('random-walk scale from memory; no measured case'),
  'dispersion/momentum-jet': published('DSP-JET-01'),
  'dispersion/briggs': published('DSP-BRG-R-D', 'DSP-BRG-U-D'),
  'dispersion/gaussian-plume': published('DSP-GAUSS-01', 'DSP-GAUSS-02'),
  'dispersion/plume-reach': published('DSP-BRG-U-D', 'DSP-GAUSS-02'),
  'dispersion/britter-mcquaid': published('DSP-BM-01', 'DSP-BM-02'),
  'fire/point-source': published('FIR-API521-R0', 'FIR-API521-R300'),
  'fire/jet-fire': published('FIR-API521-CENTRE', 'FIR-API521-R300'),
  'fire/potential-impact-radius': published('FIR-PIR-01'),
  'fire/fireball': published('FIR-BLEVE-100lb', 'FIR-BLEVE-8000lb'),
  'fire/burning-rate': published('FIR-POOL-01'),
  'fire/cylinder-view': published('FIR-VF-1.5-2', 'FIR-VF-T1'),
  'fire/pool-fire': published('FIR-POOL-01'),
  'fire/transmissivity': published('FIR-TAU-10-273', 'FIR-TAU-1000-303'),
  'explosion/stoichiometry': published('EXP-ETA-01'),
  'explosion/isochoric-bound': screening('no measured chamber at hand'),
  'explosion/tnt-equivalence': published('EXP-TNT-01'),
  'explosion/kingery-bulmash': published('EXP-KB-0.5', 'EXP-KB-10', 'EXP-KB-50'),
  'explosion/kinney-graham': published('EXP-KG-1-5'),
  'explosion/bauwens-dorofeev': published('EXP-BW-01'),
  'explosion/blast-reach': published('EXP-KB-10', 'EXP-KG-1-5', 'EXP-BW-01'),
  'explosion/chamber-blast': screening('published blast curves on an assumed chamber: none was measured'),
  'explosion/cover-throw': screening('work and ballistics; no measured cover'),
  'harm/heat-probit': published('PRB-TH-tsao_perry', 'PRB-OSD18-20-20'),
  'harm/overpressure-probit': published('PRB-HSC-0.5', 'PRB-OP-hse_lung'),
  'harm/toxic-probit': published('PRB-TOX-ammonia', 'PRB-TOX-PBCO'),
  'harm/probit': published('PRB-00', 'PRB-PB51-0.9'),
} as const satisfies Record<string, Standing>

/** A chain of laws stands no better than its weakest; an unknown name counts as screening. */
export function standingOf(laws: readonly string[]): 'published' | 'screening' {
  const table: Readonly<Record<string, Standing>> = STANDINGS
  return laws.length > 0 && laws.every((law) => table[law]?.standing === 'published') ? 'published' : 'screening'
}

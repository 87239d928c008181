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
  'source/soil-leak': screening('Darcy’s law on an assumed soil; no measured leak'),
  'source/underground/methane-origin': screening('likelihood ratios of ours; no labelled chambers'),
  'source/underground/travel-to-space': screening('conservation of volume and a random walk; no measured case'),
  'source/two-phase': published('SRC-2PH-01', 'SRC-2PH-02'),
  'source/pipe/transmission-line': published('SRC-NET-01', 'SRC-NET-02'),
  'source/pipe/rough-pipe': published('SRC-NET-03', 'NET-STANET-01', 'NET-STANET-03v'),
  'source/pipe/rupture-transient': screening('its integral is the inventory; the time constant is remembered'),
  'source/pool/pool-spread': screening('volume and a gravity front; no measured spill'),
  'source/pool/pool-evaporation': screening('Mackay and Matsugu from memory; no case held'),
  'source/pool/pool-boiling': screening('conduction into a half space; no case held'),
  'dispersion/momentum-jet': published('DSP-JET-01'),
  'dispersion/briggs': published('DSP-BRG-R-D', 'DSP-BRG-U-D'),
  'dispersion/gaussian-plume': published('DSP-GAUSS-01', 'DSP-GAUSS-02'),
  'dispersion/plume-reach': published('DSP-BRG-U-D', 'DSP-GAUSS-02'),
  'dispersion/britter-mcquaid': published('DSP-BM-01', 'DSP-BM-02'),
  'dispersion/isc3': published('DSP-ISC3-D-500', 'DSP-ISC3-F-45000'),
  'dispersion/plume-rise': published('DSP-RISE-01', 'DSP-RISE-02'),
  'dispersion/averaging-time': screening('a power law from memory; no case held'),
  'dispersion/weather/stability': screening('Pasquill’s table from memory; no case held'),
  'dispersion/weather/wind-profile': published('DSP-WIND-01'),
  'dispersion/weather/boundary-layer': published('DSP-MO-01', 'DSP-MIX-01'),
  'dispersion/puff/puff-sigmas': published('DSP-CCPSPUFF-D', 'DSP-PUFF-01'),
  'dispersion/puff/gaussian-puff': published('DSP-PUFF-01'),
  'dispersion/puff/finite-release': published('DSP-PUFF-02'),
  'dispersion/puff/heavy-puff': published('DSP-BM-03', 'DSP-BM-04'),
  'fire/point-source': published('FIR-API521-R0', 'FIR-API521-R300'),
  'fire/jet-fire': published('FIR-API521-CENTRE', 'FIR-API521-R300'),
  'fire/potential-impact-radius': published('FIR-PIR-01'),
  'fire/fireball': published('FIR-BLEVE-100lb', 'FIR-BLEVE-8000lb'),
  'fire/fireball-heat': screening('duration and radiated share are remembered; no case held'),
  'fire/flash-fire': screening('the integral of a published plume; no measured flash fire'),
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
  'explosion/blast-energy': published('EXP-BST-00'),
  'explosion/blast-reach': published('EXP-KB-10', 'EXP-KG-1-5', 'EXP-BW-01'),
  'explosion/chamber-blast': screening('published blast curves on an assumed chamber: none was measured'),
  'explosion/cover-throw': screening('work and ballistics; no measured cover'),
  'explosion/duct-run': screening('no validated law for a drain; a flame may accelerate past the bound'),
  'harm/heat-probit': published('PRB-TH-tsao_perry', 'PRB-OSD18-20-20'),
  'harm/overpressure-probit': published('PRB-HSC-0.5', 'PRB-OP-hse_lung'),
  'harm/toxic-probit': published('PRB-TOX-ammonia', 'PRB-TOX-PBCO'),
  'harm/probit': published('PRB-00', 'PRB-PB51-0.9'),
  'harm/concentration': screening('identity of an ideal gas; no case needed or held'),
  'harm/escape-dose': screening('reaction time and speed are remembered; no case held'),
  'harm/risk/individual-risk': published('RSK-03'),
  'harm/risk/societal-risk': published('RSK-04', 'RSK-05'),
  'harm/risk/fatal-accident-rate': published('RSK-01'),
  'harm/risk/event-tree': published('RSK-02'),
  'harm/risk/ignition-probability': published('RSK-06'),
} as const satisfies Record<string, Standing>

/** A chain of laws stands no better than its weakest; an unknown name counts as screening. */
export function standingOf(laws: readonly string[]): 'published' | 'screening' {
  const table: Readonly<Record<string, Standing>> = STANDINGS
  return laws.length > 0 && laws.every((law) => table[law]?.standing === 'published') ? 'published' : 'screening'
}

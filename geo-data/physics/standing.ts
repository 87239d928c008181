import type { Words } from './law/law.ts'

/**
 * Whether a law has been held against published numbers. `cases` are the vectors of validation/ that it meets;
 * a law without one is `screening`, and the screen says 「无经验证模型」 of it.
 */
export type Standing =
  | { readonly standing: 'published'; readonly cases: readonly string[] }
  | { readonly standing: 'screening'; readonly why: Words }

const published = (...cases: string[]): Standing => ({ standing: 'published', cases })
const screening = (zh: string, en: string): Standing => ({ standing: 'screening', why: { zh, en } })

/** Every law, named as its file within physics/, as the sectors name it. */
export const STANDINGS = {
  'source/gas-orifice': published(
    'FIR-H2-1-1.09',
    'FIR-H2-2-1.4',
    'FIR-H2-4-1.41',
    'SRC-GAS-01',
    'SRC-GAS-02',
    'SRC-GAS-03',
    'SRC-GAS-04',
    'SRC-GAS-05',
    'SRC-GAS-06',
    'SRC-PEER-01',
  ),
  'source/liquid-orifice': published('SRC-LIQ-01', 'SRC-LIQ-02', 'SRC-LIQ-03', 'SRC-LIQ-04', 'SRC-PEER-02'),
  'source/flash': published('SRC-LIQ-03'),
  'source/flashed-cloud': screening(
    '留在空中的份额是凭记忆的经验值',
    'the share that stays airborne is a remembered rule of thumb',
  ),
  'source/long-pipe': published('SRC-ISO-01'),
  'source/inventory': screening('质量守恒；不需要也没有算例', 'mass conservation; no case needed or held'),
  'source/chamber-balance': screening(
    '质量守恒、充分混合；没有实测井室',
    'mass conservation, well mixed; no measured manhole',
  ),
  'source/soil-travel': screening(
    '凭记忆的随机游走尺度；没有实测算例',
    'random-walk scale from memory; no measured case',
  ),
  'source/soil-leak': screening(
    '假定土质上的达西定律；没有实测泄漏',
    'Darcy’s law on an assumed soil; no measured leak',
  ),
  'source/underground/methane-origin': screening(
    '似然比为我方提出；没有已标注的井室',
    'likelihood ratios of ours; no labelled chambers',
  ),
  'source/underground/travel-to-space': screening(
    '体积守恒与随机游走；没有实测算例',
    'conservation of volume and a random walk; no measured case',
  ),
  'source/two-phase': published('SRC-2PH-01', 'SRC-2PH-02'),
  'source/pipe/transmission-line': published('SRC-NET-01', 'SRC-NET-02'),
  'source/pipe/rough-pipe': published(
    'NET-STANET-01',
    'NET-STANET-01v',
    'NET-STANET-02',
    'NET-STANET-03',
    'NET-STANET-03v',
    'SRC-NET-03',
  ),
  'source/pipe/rupture-transient': screening(
    '其积分等于存量；时间常数凭记忆',
    'its integral is the inventory; the time constant is remembered',
  ),
  'source/pool/pool-spread': screening('体积与重力前锋；没有实测泄漏', 'volume and a gravity front; no measured spill'),
  'source/pool/pool-evaporation': screening(
    'Mackay 与 Matsugu 式凭记忆；没有算例',
    'Mackay and Matsugu from memory; no case held',
  ),
  'source/pool/pool-boiling': screening('半无限体导热；没有算例', 'conduction into a half space; no case held'),
  'dispersion/momentum-jet': published('DSP-JET-01'),
  'dispersion/briggs': published('DSP-BRG-R-A', 'DSP-BRG-R-B', 'DSP-BRG-R-D', 'DSP-BRG-U-C', 'DSP-BRG-U-D'),
  'dispersion/gaussian-plume': published('DSP-GAUSS-01', 'DSP-GAUSS-02'),
  'dispersion/plume-reach': published('DSP-BRG-U-D', 'DSP-GAUSS-02'),
  'dispersion/plume-top': screening(
    '已验证烟羽在高度上的反解；没有高处的实测',
    'a published plume turned round in height; nothing measured aloft',
  ),
  'dispersion/britter-mcquaid': published('DSP-BM-01', 'DSP-BM-02'),
  'dispersion/isc3': published(
    'DSP-ISC3-D-15000',
    'DSP-ISC3-D-2000',
    'DSP-ISC3-D-500',
    'DSP-ISC3-F-100',
    'DSP-ISC3-F-2500',
    'DSP-ISC3-F-45000',
  ),
  'dispersion/plume-rise': published('DSP-RISE-01', 'DSP-RISE-02'),
  'dispersion/averaging-time': screening('凭记忆的幂律；没有算例', 'a power law from memory; no case held'),
  'dispersion/weather/stability': screening(
    '凭记忆的帕斯奎尔表；没有算例',
    'Pasquill’s table from memory; no case held',
  ),
  'dispersion/weather/solar-elevation': screening(
    '凭记忆的天文年历公式；没有算例',
    'almanac formulas from memory; no case held',
  ),
  'dispersion/weather/wind-profile': published('DSP-WIND-01'),
  'dispersion/weather/boundary-layer': published('DSP-MO-01', 'DSP-MIX-01'),
  'dispersion/puff/puff-sigmas': published('DSP-CCPSPUFF-D', 'DSP-PUFF-01'),
  'dispersion/puff/gaussian-puff': published('DSP-PUFF-01'),
  'dispersion/puff/finite-release': published('DSP-PUFF-02'),
  'dispersion/puff/heavy-puff': published('DSP-BM-03', 'DSP-BM-04'),
  'fire/point-source': published(
    'FIR-API521-R0',
    'FIR-API521-R50',
    'FIR-API521-R100',
    'FIR-API521-R150',
    'FIR-API521-R200',
    'FIR-API521-R250',
    'FIR-API521-R300',
    'FIR-API521-R350',
    'FIR-API521-R400',
    'FIR-API521-R450',
    'FIR-API521-R500',
  ),
  'fire/jet-fire': published('FIR-API521-CENTRE', 'FIR-API521-R300'),
  'fire/potential-impact-radius': published('FIR-PIR-01'),
  'fire/fireball': published('FIR-BLEVE-100lb', 'FIR-BLEVE-8000lb'),
  'fire/fireball-heat': screening(
    '持续时间与辐射份额凭记忆；没有算例',
    'duration and radiated share are remembered; no case held',
  ),
  'fire/flash-fire': screening(
    '已验证烟羽的积分；没有实测闪火',
    'the integral of a published plume; no measured flash fire',
  ),
  'fire/burning-rate': published('FIR-POOL-01'),
  'fire/cylinder-view': published('FIR-VF-T2', 'FIR-VF-1.5-2', 'FIR-VF-10-5', 'FIR-VF-4-6', 'FIR-VF-5-2', 'FIR-VF-T1'),
  'fire/pool-fire': published('FIR-POOL-01'),
  'fire/transmissivity': published(
    'FIR-TAU-10-273',
    'FIR-TAU-10-293',
    'FIR-TAU-1000-253',
    'FIR-TAU-1000-273',
    'FIR-TAU-1000-293',
    'FIR-TAU-1000-303',
  ),
  'explosion/stoichiometry': published('EXP-ETA-01'),
  'explosion/isochoric-bound': screening('手头没有实测井室', 'no measured chamber at hand'),
  'explosion/tnt-equivalence': published('EXP-TNT-01'),
  'explosion/kingery-bulmash': published(
    'EXP-KB-0.5',
    'EXP-KB-10',
    'EXP-KB-2',
    'EXP-KB-3',
    'EXP-KB-40',
    'EXP-KB-50',
    'EXP-KB-8',
  ),
  'explosion/kinney-graham': published('EXP-KG-0.1-5', 'EXP-KG-0.5-5', 'EXP-KG-1-5'),
  'explosion/bauwens-dorofeev': published('EXP-BW-01'),
  'explosion/blast-energy': published('EXP-BST-00'),
  'explosion/blast-reach': published('EXP-KB-10', 'EXP-KG-1-5', 'EXP-BW-01'),
  'explosion/chamber-blast': screening(
    '已发表的爆炸曲线用于假定的井室：没有实测',
    'published blast curves on an assumed chamber: none was measured',
  ),
  'explosion/cover-throw': screening('功与弹道；没有实测井盖', 'work and ballistics; no measured cover'),
  'explosion/duct-run': screening(
    '管沟没有经验证的定律；火焰可能加速而超过上限',
    'no validated law for a drain; a flame may accelerate past the bound',
  ),
  'harm/heat-probit': published(
    'PRB-OSD17-lees',
    'PRB-OSD17-tsao-perry',
    'PRB-OSD18-20-20',
    'PRB-OSD18-30-10',
    'PRB-OSD18-60-10',
    'PRB-TH-P50',
    'PRB-TH-eisenberg',
    'PRB-TH-lees',
    'PRB-TH-tno',
    'PRB-TH-tsao_perry',
  ),
  'harm/overpressure-probit': published(
    'PRB-HSC-0.01',
    'PRB-HSC-0.5',
    'PRB-OP-eisenberg_lung',
    'PRB-OP-hse_lung',
    'PRB-OP-tno_collapse',
    'PRB-OP-tno_head',
  ),
  'harm/toxic-probit': published(
    'PRB-TOX-PBCO',
    'PRB-TOX-ammonia',
    'PRB-TOX-hydrogen-chloride',
    'PRB-TOX-hydrogen-fluoride',
    'PRB-TOX-hydrogen-sulphide',
    'PRB-TOX-phosgene',
  ),
  'harm/probit': published('PRB-00', 'PRB-PB51-0.05', 'PRB-PB51-0.1', 'PRB-PB51-0.9', 'PRB-PB51-0.99'),
  'harm/concentration': screening(
    '理想气体恒等式；不需要也没有算例',
    'identity of an ideal gas; no case needed or held',
  ),
  'harm/escape-dose': screening(
    '反应时间与速度凭记忆；没有算例',
    'reaction time and speed are remembered; no case held',
  ),
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

import { ours, type Provenance, secondary } from '../provenance.ts'
import type { Criterion } from '../sector.ts'
import { text } from '../text.ts'

const scenarios = (clause: string, mark: Provenance['mark'], verified: boolean): Provenance => ({
  clause,
  source: 'scenarios.md, criteria',
  mark,
  verified,
})

/** The public must leave: radiant heat harmful in 40 s. */
export const HEAT_5: Criterion = {
  id: 'heat-5',
  name: text('热辐射 5 kW/m²（40 s）', 'Radiant heat 5 kW/m² for 40 s'),
  quantity: 'heat-flux',
  value: 5,
  unit: 'kW/m2',
  line: 'must-leave',
  provenance: scenarios('40 CFR 68.22', 'V', true),
}

/** The public must leave: 1 psi of overpressure. */
export const OVERPRESSURE_7: Criterion = {
  id: 'overpressure-7',
  name: text('超压 7 kPa', 'Overpressure 7 kPa'),
  quantity: 'overpressure',
  value: 7,
  unit: 'kPa',
  line: 'must-leave',
  provenance: scenarios('40 CFR 68.22 (1 psi)', 'V', true),
}

/** The public must leave: the cloud can burn. */
export const LOWER_FLAMMABLE_LIMIT: Criterion = {
  id: 'lfl',
  name: text('可燃下限', 'Lower flammable limit'),
  quantity: 'gas-fraction',
  value: 100,
  unit: '%LEL',
  line: 'must-leave',
  provenance: scenarios('40 CFR 68.22', 'V', true),
}

/** Ignition control: half the lower flammable limit. */
export const HALF_LOWER_FLAMMABLE_LIMIT: Criterion = {
  id: 'half-lfl',
  name: text('1/2 可燃下限（点火源管制）', 'Half the lower flammable limit (ignition control)'),
  quantity: 'gas-fraction',
  value: 50,
  unit: '%LEL',
  line: 'cordon',
  provenance: scenarios('', 'R', false),
}

/** Command posts stand outside; glass breaks inside. */
export const OVERPRESSURE_2: Criterion = {
  id: 'overpressure-2',
  name: text('超压 2 kPa（玻璃破碎）', 'Overpressure 2 kPa (glass)'),
  quantity: 'overpressure',
  value: 2,
  unit: 'kPa',
  line: 'cordon',
  provenance: scenarios('', 'R', false),
}

/** Crews may work shortly up to 4.7, a command post stands below 1.6. */
export const HEAT_1_6: Criterion = {
  id: 'heat-1.6',
  name: text('热辐射 1.6 kW/m²（指挥所）', 'Radiant heat 1.6 kW/m² (command post)'),
  quantity: 'heat-flux',
  value: 1.6,
  unit: 'kW/m2',
  line: 'cordon',
  provenance: scenarios('API 521', 'R', false),
}

/** As far as the cover may fly. */
export const COVER_THROW: Criterion = {
  id: 'cover-throw',
  name: text('井盖抛射', 'Cover throw'),
  quantity: 'throw',
  value: 1,
  unit: 'ratio',
  line: 'shelter',
  provenance: ours('models.md 2.4: drag-free throw at 45°, drawn separately from overpressure'),
}

/** A space so near that gas may reach it through soil or pipe. */
export const ADJACENT_12_5: Criterion = {
  id: 'adjacent-12.5',
  name: text('相邻空间 12.5 m', 'Adjacent space within 12.5 m'),
  quantity: 'distance',
  value: 12.5,
  unit: 'm',
  line: 'cordon',
  provenance: { clause: '003§四(一)1(5)', source: 'requirements.md R111', mark: 'V', verified: true },
}

const EPA = { clause: 'US EPA AEGL', source: 'scenarios.md, criteria', mark: 'R', verified: false } as const

/** The public must leave: escape impaired or lasting harm, for the duration of the release. Occupational limits never draw this. */
export const AEGL_2: Criterion = {
  id: 'aegl-2',
  name: text('AEGL-2', 'AEGL-2'),
  quantity: 'concentration',
  value: 0,
  tier: 'AEGL-2',
  unit: 'ppm',
  line: 'must-leave',
  provenance: EPA,
}

/** Life is threatened. */
export const AEGL_3: Criterion = { ...AEGL_2, id: 'aegl-3', name: text('AEGL-3', 'AEGL-3'), tier: 'AEGL-3' }

/** Whoever need not be there stands no nearer to a vessel that may burst in a fire. */
export const BLEVE_STAND_OFF: Criterion = {
  id: 'bleve-stand-off',
  name: text('BLEVE 退避距离（4 倍火球直径）', 'BLEVE stand-off (four fireball diameters)'),
  quantity: 'distance',
  value: 4,
  unit: 'ratio',
  line: 'cordon',
  provenance: secondary('US DHS stand-off card', 'models.md 2.3; cases FIR-BLEVE-*'),
}

import { HOLES, NEAR_IN_TEN_MINUTES } from '../../geo-data/sectors/part/correlation.ts'
import { HEAT_5 } from '../../geo-data/sectors/part/criterion.ts'
import { carriageAttributes } from '../../geo-data/sectors/part/pipe-attribute.ts'
import { COORDINATE, verifyOnSite } from '../../geo-data/sectors/part/plan-step.ts'
import { ours } from '../../geo-data/sectors/provenance.ts'
import type { Sector } from '../../geo-data/sectors/sector.ts'
import { text } from '../../geo-data/sectors/text.ts'

const HYDROGEN = { id: 'hydrogen', name: text('氢气', 'Hydrogen'), aliases: ['h2'] }

/** One sector more, whole and in one file: what the test beside this puts into a copy of the house. No city has it. */
export const scratch: Sector = {
  id: 'scratch',
  name: text('氢能', 'Hydrogen'),
  short: text('氢能', 'Hydrogen'),
  domain: 'lifeline',
  wallScene: 'gas',
  watchesMetres: 100,
  colour: '#7f8fb0',
  glyph: '氢',
  kinds: [
    {
      id: 'pipe',
      name: text('输氢管道', 'Hydrogen pipe'),
      geometry: 'line',
      layer: 'underground',
      symbol: { as: 'line', widthPx: 2, colour: '#7f8fb0' },
      minZoom: 10,
      attributes: carriageAttributes([HYDROGEN], { substance: 'hydrogen', pressureMpa: 2, diameterMm: 200 }),
      carries: { substance: 'substance', pressure: 'pressure_mpa', diameter: 'diameter_mm' },
    },
  ],
  spaceTypes: [],
  metrics: [
    {
      id: 'concentration',
      name: text('氢气浓度', 'Hydrogen concentration'),
      unit: '%VOL',
      range: { min: 0, max: 100 },
      accuracy: text('±5% FS', '±5 % FS'),
      requirement: 'R105',
      decimals: 2,
      reporting: { normalSeconds: 60, alarmSeconds: 10 },
      on: ['scratch.pipe'],
    },
  ],
  deviceEvents: [],
  thresholds: [
    {
      id: 'concentration-p1',
      name: text('氢气浓度达可燃下限一半', 'Half the lower flammable limit'),
      kind: 'above',
      level: 'P1',
      value: 2,
      unit: '%VOL',
      holdSeconds: 0,
      hysteresis: 0.2,
      calmSeconds: 60,
      scope: { metric: 'concentration', kind: 'scratch.pipe' },
      provenance: ours('a test'),
    },
  ],
  topology: [{ from: 'scratch.pipe', to: ['scratch.pipe'], at: 'ends', snapMetres: 0.5 }],
  hazards: [
    {
      id: 'leak',
      name: text('输氢管道泄漏', 'Leak of a hydrogen pipe'),
      question: text('喷射火伤到哪里？', 'How far does a jet fire harm?'),
      metrics: ['concentration'],
      events: [],
      suspects: { kinds: ['scratch.pipe'], withinMetres: 100 },
      adjacentMetres: 12.5,
      correlation: NEAR_IN_TEN_MINUTES,
      scenarios: [
        {
          id: 'jet-fire',
          name: text('喷射火', 'Jet fire'),
          question: text('热辐射伤到哪里？', 'How far does heat harm?'),
          subject: 'segment',
          laws: ['source/gas-orifice', 'fire/point-source'],
          parameters: [HOLES],
          criteria: [HEAT_5],
        },
      ],
    },
  ],
  placement: [],
  unitRoles: [],
  plans: [
    {
      id: 'leak',
      name: text('输氢管道泄漏处置预案', 'Response to a leak of a hydrogen pipe'),
      hazard: 'leak',
      steps: [verifyOnSite(15, text('上风向检测。', 'Measure from upwind.')), COORDINATE],
    },
  ],
}

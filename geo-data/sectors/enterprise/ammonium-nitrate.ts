import { OVERPRESSURE_2, OVERPRESSURE_7 } from '../part/criterion.ts'
import { levelsAbove } from '../part/default-threshold.ts'
import { supposed } from '../part/leak/leak-scenario.ts'
import { measured } from '../part/pipe-attribute.ts'
import { AT_ALL_LEVELS } from '../part/plan-step.ts'
import { ours, secondary } from '../provenance.ts'
import type { DefaultThreshold, Hazard, Kind, Metric, PlacementRule } from '../sector.ts'
import { text } from '../text.ts'
import { ourIndicator as of, site, store, type Trade } from './enterprise-part.ts'
import { worksHazard, worksPlan, worksStep } from './enterprise-response.ts'

const NOTE = text(
  '指南未列硝酸铵专项指标；按存量、垛温、库内温湿度、烟雾声明，量程为本平台约定。',
  'The guide lists nothing for ammonium nitrate; stock, stack temperature, store climate and smoke are declared by us, ranges included.',
)

const KINDS: readonly Kind[] = [
  site('ammonium-nitrate-works', text('硝酸铵企业', 'Ammonium-nitrate enterprise'), '硝'),
  {
    ...store('ammonium-nitrate-store', text('硝酸铵仓库', 'Ammonium-nitrate store'), [
      measured('capacity_t', text('核定储量', 'Permitted stock'), 't', { min: 0.1, max: 50000 }),
    ]),
    holds: { substance: { always: 'ammonium-nitrate' }, mass: 'capacity_t' },
  },
]

const ON = ['enterprise.ammonium-nitrate-store'] as const

const METRICS: readonly Metric[] = [
  of(
    ['nitrate-stock', 'R198'],
    text('存量占核定储量', 'Stock, share of what is permitted'),
    ['percent', 0, 300, 0],
    ON,
    {
      note: NOTE,
      every: [3600, 600],
    },
  ),
  of(['nitrate-stack-temperature', 'R198'], text('垛内温度', 'Inside the stack'), ['°C', -30, 300, 1], ON, {
    note: NOTE,
  }),
  of(['nitrate-air-temperature', 'R198'], text('库内温度', 'Air in the store'), ['°C', -40, 120, 1], ON, {
    note: NOTE,
  }),
  of(['nitrate-humidity', 'R198'], text('库内湿度', 'Humidity in the store'), ['%RH', 0, 100, 0], ON, { note: NOTE }),
  of(['nitrate-smoke', 'R198'], text('烟雾', 'Smoke'), ['ratio', 0, 1, 2], ON, { note: NOTE }),
]

const THRESHOLDS: readonly DefaultThreshold[] = [
  ...levelsAbove(
    text('超核定储量', 'More than is permitted'),
    { metric: 'nitrate-stock', unit: 'percent', hysteresis: 1, provenance: ours('what is permitted is 100 %') },
    ['P2', 100],
    ['P1', 130],
  ),
  ...levelsAbove(
    text('垛内升温', 'The stack warms'),
    {
      metric: 'nitrate-stack-temperature',
      unit: '°C',
      hysteresis: 2,
      provenance: secondary(
        'C.R.C. c. 1145, schedule II (Canada): decomposes above about 150 °F (66 °C)',
        'laws.justice.gc.ca; the levels below it are ours',
      ),
    },
    ['P2', 45, 600],
    ['P1', 60],
  ),
  ...levelsAbove(
    text('库内高温', 'The store is hot'),
    {
      metric: 'nitrate-air-temperature',
      unit: '°C',
      hysteresis: 1,
      provenance: ours('a starter; the store sets its own'),
    },
    ['P3', 38, 1800],
  ),
  ...levelsAbove(
    text('库内潮湿（结块）', 'The store is damp (caking)'),
    {
      metric: 'nitrate-humidity',
      unit: '%RH',
      hysteresis: 3,
      provenance: ours('ammonium nitrate draws water from about 60 % on'),
    },
    ['P3', 65, 7200],
  ),
  ...levelsAbove(
    text('烟雾', 'Smoke'),
    { metric: 'nitrate-smoke', unit: 'ratio', hysteresis: 0.2, provenance: ours('score of the smoke detector') },
    ['P1', 0.6, 5],
  ),
]

const FIRE = worksHazard(
  {
    id: 'nitrate-fire',
    name: text('硝酸铵受热分解与爆炸', 'Ammonium nitrate decomposes or explodes'),
    question: text('垛有没有烧起来，要不要全撤？', 'Does the stack burn, and must everybody leave?'),
    metrics: METRICS.map(({ id }) => id),
  },
  ['enterprise.ammonium-nitrate-store'],
  {
    scenarios: [
      {
        id: 'detonation',
        name: text('整体爆炸', 'Mass explosion'),
        question: text(
          '存量多少吨，火围垛了吗，灭火人员要不要也撤？',
          'How many tonnes, does fire surround it, and must the firefighters leave as well?',
        ),
        subject: 'facility',
        laws: ['explosion/tnt-equivalence', 'explosion/kingery-bulmash'],
        parameters: [
          supposed('tnt_equivalence', text('TNT 当量系数', 'TNT equivalence'), [0.32, 'ratio'], {
            clause: '',
            source: 'UK HSE practice for ammonium nitrate, remembered',
            mark: 'R',
            verified: false,
          }),
          supposed('most_t', text('单库上限', 'Most in one store'), [500, 't'], {
            clause: '003 附件（公报）：单库不超过 500 吨',
            source: 'scenarios.md, enterprise',
            mark: 'V-sec',
            verified: false,
          }),
        ],
        criteria: [OVERPRESSURE_7, OVERPRESSURE_2],
      },
    ],
  },
)

const HAZARDS: readonly Hazard[] = [FIRE]

const PLANS = [
  worksPlan(
    FIRE,
    [
      worksStep(
        'open-and-cool',
        text('开窗散热、大量水、移开可燃物', 'Open up, plenty of water, fuel away'),
        [5, AT_ALL_LEVELS],
        text(
          '初期用大量水直接降温，打开门窗泄压散烟，移开油料与木材；有棕黄烟即刻全撤。',
          'Early on cool with plenty of water, open doors and vents, take fuel and wood away; at brown smoke everybody leaves.',
        ),
      ),
    ],
    {
      verify: text('远距热像测垛温，核对库存台账。', 'Thermal camera from afar; compare with the stock ledger.'),
      brigade: text(
        '不封闭、不用干粉窒息；水源不足或火已围垛则撤离。',
        'Do not seal it in, powder does not smother it; without water, or once fire surrounds the stack, withdraw.',
      ),
      cordon: text(
        '按整体爆炸的超压圈（筛查，未经验证）清空，指挥部可再放宽。',
        'Clear to the overpressure rings of a mass explosion (screening, unvalidated); the command may go farther.',
      ),
    },
  ),
]

const PLACEMENT: readonly PlacementRule[] = [
  {
    id: 'nitrate-stack',
    requirement: 'R198',
    name: text('硝酸铵垛', 'Ammonium-nitrate stacks'),
    kinds: ['enterprise.ammonium-nitrate-store'],
    metric: 'nitrate-stack-temperature',
    priority: 1,
  },
  {
    id: 'nitrate-smoke',
    requirement: 'R198',
    name: text('硝酸铵仓库烟雾', 'Smoke in ammonium-nitrate stores'),
    kinds: ['enterprise.ammonium-nitrate-store'],
    metric: 'nitrate-smoke',
    priority: 1,
  },
  {
    id: 'nitrate-stock',
    requirement: 'R198',
    name: text('硝酸铵存量', 'Ammonium-nitrate stock'),
    kinds: ['enterprise.ammonium-nitrate-store'],
    metric: 'nitrate-stock',
    priority: 1,
  },
]

/** Ammonium nitrate: how much lies there, and whether it warms (R198). */
export const AMMONIUM_NITRATE: Trade = {
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: [],
  thresholds: THRESHOLDS,
  hazards: HAZARDS,
  placement: PLACEMENT,
  plans: PLANS,
}

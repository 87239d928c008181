import { levelsAbove, levelsBelow } from '../part/default-threshold.ts'
import { holes, supposed, toxicCloud } from '../part/leak/leak-scenario.ts'
import { measured } from '../part/pipe-attribute.ts'
import { AT_ALL_LEVELS } from '../part/plan-step.ts'
import { ours, secondary } from '../provenance.ts'
import type { DefaultThreshold, Hazard, Kind, Metric, PlacementRule, Scenario } from '../sector.ts'
import { text } from '../text.ts'
import { equipment, ourIndicator as of, site, type Trade } from './enterprise-part.ts'
import { ORDER_10, worksHazard, worksPlan, worksStep } from './enterprise-response.ts'

const NOTE = text(
  '文件 000 附件 2 未取得；指标按《工贸企业重大事故隐患判定标准》（应急管理部令第 10 号）所列监测报警装置声明，量程为本平台约定。',
  'Annex 2 of document 000 is not available; declared after the monitors that Order 10 of the Ministry of Emergency Management (2023) asks for; the range is ours.',
)

const KINDS: readonly Kind[] = [
  site('steel-works', text('钢铁企业', 'Steel works'), '钢'),
  equipment('steel-furnace', text('高炉、转炉、电炉', 'Blast furnace, converter or arc furnace'), '炉', [
    measured('volume_m3', text('炉容', 'Furnace volume'), 'm3', { min: 1, max: 6000 }),
  ]),
  equipment('steel-hoisting-bay', text('熔融金属吊运区', 'Molten-metal hoisting bay'), '吊', [
    measured('ladle_t', text('罐容', 'Ladle'), 't', { min: 1, max: 400 }),
  ]),
  {
    ...equipment('steel-gas-holder', text('煤气柜', 'Gas holder'), '柜', [
      measured('volume_m3', text('柜容', 'Volume'), 'm3', { min: 1000, max: 400000 }),
    ]),
    holds: { substance: { always: 'carbon-monoxide' }, volume: 'volume_m3' },
  },
  equipment('steel-gas-area', text('煤气区域', 'Gas area'), '煤', []),
]

const METRICS: readonly Metric[] = [
  of(
    ['steel-carbon-monoxide', 'R202'],
    text('煤气区域一氧化碳浓度', 'Carbon monoxide in the gas area'),
    ['ppm', 0, 2000, 0],
    ['enterprise.steel-gas-area', 'enterprise.steel-gas-holder', 'enterprise.steel-furnace'],
    { note: NOTE },
  ),
  of(
    ['steel-holder-level', 'R202'],
    text('煤气柜柜位', 'Level of the gas holder'),
    ['percent', 0, 100, 1],
    ['enterprise.steel-gas-holder'],
    { note: NOTE },
  ),
  of(
    ['steel-water-flow-difference', 'R202'],
    text('水冷元件进出水流量差', 'Cooling water, flow in less flow out'),
    ['m3/h', -50, 200, 1],
    ['enterprise.steel-furnace'],
    { note: NOTE },
  ),
  of(
    ['steel-water-temperature', 'R202'],
    text('水冷元件出水温度', 'Cooling water, temperature out'),
    ['°C', 0, 120, 1],
    ['enterprise.steel-furnace'],
    { note: NOTE },
  ),
  of(
    ['steel-top-pressure', 'R202'],
    text('高炉炉顶压力', 'Furnace top pressure'),
    ['kPa', -5, 400, 0],
    ['enterprise.steel-furnace'],
    { note: NOTE },
  ),
  of(
    ['steel-shell-temperature', 'R202'],
    text('炉体与钢水罐外壳温度', 'Shell of furnace or ladle'),
    ['°C', -20, 900, 0],
    ['enterprise.steel-furnace', 'enterprise.steel-hoisting-bay'],
    { note: NOTE },
  ),
  of(
    ['steel-hoisting-video', 'R202'],
    text('吊运区人员闯入识别', 'Persons recognised in the hoisting bay'),
    ['ratio', 0, 1, 2],
    ['enterprise.steel-hoisting-bay'],
    { note: NOTE },
  ),
]

const CO = { metric: 'steel-carbon-monoxide', unit: 'ppm', hysteresis: 4 } as const

const THRESHOLDS: readonly DefaultThreshold[] = [
  ...levelsAbove(
    text('一氧化碳超限', 'Carbon monoxide above the limit'),
    {
      ...CO,
      provenance: secondary(
        'GBZ 2.1: 30 mg/m³ for short exposure (24 ppm)',
        'usbmi.com/quan/1715955372a1684966.html; the standard itself not read',
      ),
    },
    ['P3', 24, 30],
  ),
  ...levelsAbove(
    text('一氧化碳严重超限', 'Carbon monoxide far above the limit'),
    { ...CO, provenance: ours('200 mg/m³ is 160 ppm: work there is a matter of minutes (GB 6222, remembered)') },
    ['P2', 80, 10],
    ['P1', 160],
  ),
  ...levelsAbove(
    text('煤气柜柜位过高', 'Gas holder too full'),
    { metric: 'steel-holder-level', unit: 'percent', hysteresis: 2, provenance: ORDER_10 },
    ['P2', 90, 30],
    ['P1', 95],
  ),
  ...levelsBelow(
    text('煤气柜柜位过低', 'Gas holder too empty'),
    { metric: 'steel-holder-level', unit: 'percent', hysteresis: 2, provenance: ORDER_10 },
    ['P2', 10, 30],
    ['P1', 5],
  ),
  ...levelsAbove(
    text('水冷元件进出水流量差超限', 'Cooling water is lost in the furnace'),
    { metric: 'steel-water-flow-difference', unit: 'm3/h', hysteresis: 0.5, provenance: ORDER_10 },
    ['P2', 2, 10],
    ['P1', 5],
  ),
  ...levelsAbove(
    text('水冷元件出水温度过高', 'Cooling water leaves too hot'),
    { metric: 'steel-water-temperature', unit: '°C', hysteresis: 2, provenance: ORDER_10 },
    ['P2', 55, 10],
    ['P1', 65],
  ),
  ...levelsAbove(
    text('炉顶压力过高', 'Top pressure too high'),
    {
      metric: 'steel-top-pressure',
      unit: 'kPa',
      hysteresis: 10,
      provenance: ours('a starter; each furnace has its own'),
    },
    ['P2', 280, 5],
  ),
  ...levelsAbove(
    text('炉壳或罐壳过热', 'Shell of furnace or ladle too hot'),
    {
      metric: 'steel-shell-temperature',
      unit: '°C',
      hysteresis: 10,
      provenance: ours('a starter; each lining has its own'),
    },
    ['P2', 400, 30],
    ['P1', 500],
  ),
  ...levelsAbove(
    text('吊运区有人', 'Somebody in the hoisting bay'),
    {
      metric: 'steel-hoisting-video',
      unit: 'ratio',
      hysteresis: 0.2,
      provenance: ours('recognition score of the camera'),
    },
    ['P2', 0.8, 5],
  ),
]

/** The water seal of a holder blows out: its gas drifts off at the pressure of the holder. */
const SEAL_LOST: Scenario = {
  ...toxicCloud({
    subject: 'facility',
    parameters: [
      holes([500], text('水封管径', 'Bore of the sealed pipe')),
      supposed('diameter_mm', text('水封管径', 'Bore of the sealed pipe'), [500, 'mm'], ours('a typical drain seal')),
      supposed(
        'pressure_mpa',
        text('柜压', 'Pressure of the holder'),
        [0.008, 'MPa'],
        ours('dry holders: 6 to 12 kPa'),
      ),
      supposed('share', text('一氧化碳份额', 'Share of carbon monoxide'), [0.25, 'ratio'], ours('blast-furnace gas')),
    ],
  }),
  id: 'seal-lost',
  name: text('水封失效一氧化碳云', 'Carbon monoxide by loss of a water seal'),
}

const GAS = worksHazard(
  {
    id: 'steel-gas',
    name: text('煤气泄漏中毒', 'Coal-gas leak'),
    question: text('煤气往哪飘，谁在下风向？', 'Where does the gas drift, and who is downwind?'),
    metrics: ['steel-carbon-monoxide', 'steel-holder-level'],
  },
  ['enterprise.steel-gas-holder', 'enterprise.steel-gas-area'],
  { scenarios: [SEAL_LOST] },
)

const MOLTEN = worksHazard(
  {
    id: 'steel-molten',
    name: text('熔融金属遇水爆炸', 'Molten metal meets water'),
    question: text('炉漏了没有，吊运下方还有谁？', 'Does the furnace leak, and who is below the ladle?'),
    metrics: [
      'steel-water-flow-difference',
      'steel-water-temperature',
      'steel-top-pressure',
      'steel-shell-temperature',
      'steel-hoisting-video',
    ],
  },
  ['enterprise.steel-furnace', 'enterprise.steel-hoisting-bay'],
)

const HAZARDS: readonly Hazard[] = [GAS, MOLTEN]

const PLANS = [
  worksPlan(
    GAS,
    [
      worksStep(
        'cut-gas',
        text('切断煤气并充氮', 'Cut the gas, fill with nitrogen'),
        [10, AT_ALL_LEVELS],
        text(
          '可靠切断（盲板或水封加阀），停用户，充氮保压。',
          'Cut for certain (blind or water seal and valve), stop the users, hold pressure with nitrogen.',
        ),
      ),
    ],
    {
      verify: text(
        '携一氧化碳报警仪、佩空气呼吸器，自上风向两人进入。',
        'Carbon-monoxide alarm and breathing apparatus on, two together, from upwind.',
      ),
      brigade: text(
        '救人先戴呼吸器；着火不得急关阀，先降压通蒸汽或氮气。',
        'Apparatus before rescue; if it burns do not shut at once: lower the pressure, feed steam or nitrogen.',
      ),
      cordon: text('下风向断路，停用明火与车辆。', 'Close the roads downwind; no flame, no engines.'),
    },
  ),
  worksPlan(
    MOLTEN,
    [
      worksStep(
        'stop-furnace',
        text('停炉停吊撤人', 'Stop furnace and crane, people out'),
        [5, AT_ALL_LEVELS],
        text(
          '停氧枪与电极，断漏水元件的水，吊运就近落包，人员撤到安全区。',
          'Lance and electrodes off, water off the leaking part, set the ladle down, people to the safe zone.',
        ),
      ),
    ],
    {
      verify: text(
        '远处目视与热像确认，不得靠近有水的熔池。',
        'Look from afar and by thermal camera; never near a bath with water.',
      ),
      brigade: text('严禁向熔融金属射水，冷却周边构件。', 'No water on molten metal; cool what stands around it.'),
      cordon: text('厂区封闭，等待冷却。', 'Close the works until it has cooled.'),
    },
  ),
]

const PLACEMENT: readonly PlacementRule[] = [
  {
    id: 'steel-gas-area',
    requirement: 'R202',
    name: text('煤气区域', 'Gas areas'),
    kinds: ['enterprise.steel-gas-area'],
    metric: 'steel-carbon-monoxide',
    priority: 1,
  },
  {
    id: 'steel-holder',
    requirement: 'R202',
    name: text('煤气柜', 'Gas holders'),
    kinds: ['enterprise.steel-gas-holder'],
    metric: 'steel-holder-level',
    priority: 1,
  },
  {
    id: 'steel-furnace',
    requirement: 'R202',
    name: text('水冷炉窑', 'Water-cooled furnaces'),
    kinds: ['enterprise.steel-furnace'],
    metric: 'steel-water-flow-difference',
    priority: 1,
  },
]

/** Steel works: molten metal and coal gas (R012, R202). */
export const STEEL: Trade = {
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: [],
  thresholds: THRESHOLDS,
  hazards: HAZARDS,
  placement: PLACEMENT,
  plans: PLANS,
}

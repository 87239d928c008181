import { measured } from '../part/pipe-attribute.ts'
import type { Kind, Metric } from '../sector.ts'
import { text } from '../text.ts'
import { equipment, ourIndicator as of, site, type Trade } from './enterprise-part.ts'

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
  equipment('steel-gas-holder', text('煤气柜', 'Gas holder'), '柜', [
    measured('volume_m3', text('柜容', 'Volume'), 'm3', { min: 1000, max: 400000 }),
  ]),
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

/** Steel works: molten metal and coal gas (R012, R202). */
export const STEEL: Trade = {
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: [],
  thresholds: [],
  hazards: [],
  placement: [],
  plans: [],
}

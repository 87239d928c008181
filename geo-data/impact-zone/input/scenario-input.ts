import { CHEMICALS } from '../../physics/substance/substances.ts'
import type { Range } from '../../sectors/kind.ts'
import type { Choice, Scenario } from '../../sectors/sector.ts'
import { type Text, text } from '../../sectors/text.ts'
import type { Unit } from '../../sectors/unit.ts'

type Subject = Scenario['subject']

/** A figure that whoever asks may put in the place of the record's or of a default. */
export interface ScenarioInput {
  readonly label: Text
  readonly unit: Unit
  readonly range?: Range
  readonly choices?: readonly Choice[]
  /** Words taken beside numbers: the whole bore. */
  readonly words?: readonly string[]
  /** The subjects of scenarios that it changes. */
  readonly appliesTo: readonly Subject[]
}

const LEAKS: readonly Subject[] = ['segment', 'facility']
const SPACES: readonly Subject[] = ['space', 'connected-run', 'premises']
const ALL: readonly Subject[] = [...LEAKS, ...SPACES]

const number = (
  label: Text,
  unit: Unit,
  [min, max]: readonly [number, number],
  appliesTo: readonly Subject[],
): ScenarioInput => ({
  label,
  unit,
  range: { min, max },
  appliesTo,
})

const choice = (label: Text, choices: readonly Choice[], appliesTo: readonly Subject[]): ScenarioInput => ({
  label,
  unit: 'none',
  choices,
  appliesTo,
})

const plain = (...ids: readonly string[]): Choice[] => ids.map((id) => ({ id, name: text(id, id) }))

/** Sets of weather: as measured, the two of planning, the rest of a quantitative risk analysis, or the worst of them all. */
const WEATHERS: readonly Choice[] = [
  { id: 'measured', name: text('实测', 'As measured') },
  ...plain('D5', 'F1.5', 'B3', 'D1.5', 'D9', 'E5'),
  { id: 'worst', name: text('最不利', 'The worst of the set') },
]

const RELEASE: Readonly<Record<string, ScenarioInput>> = {
  hole_mm: { ...number(text('孔径', 'Hole'), 'mm', [0.1, 3000], LEAKS), words: ['full-bore'] },
  pressure_mpa: number(text('压力（表压）', 'Pressure (gauge)'), 'MPa', [0.0001, 20], LEAKS),
  diameter_mm: number(text('管径', 'Bore'), 'mm', [10, 3000], LEAKS),
  temperature_c: number(text('气温', 'Temperature'), '°C', [-50, 60], ALL),
  substance: choice(
    text('介质', 'Substance'),
    Object.values(CHEMICALS).map(({ id, zh, en }) => ({ id, name: text(zh, en) })),
    ALL,
  ),
  release_kg_s: number(
    text('泄漏速率（代替孔口计算）', 'Release rate, in the place of the hole’s law'),
    'kg/s',
    [1e-6, 1e5],
    LEAKS,
  ),
  inventory_kg: number(text('存量', 'Inventory'), 'kg', [0.01, 1e9], LEAKS),
  isolated_length_m: number(text('隔离段长度', 'Length between closing valves'), 'm', [1, 2e5], ['segment']),
  isolation_minutes: number(text('切断时间', 'Time to isolate'), 'min', [0, 1440], LEAKS),
  release_minutes: number(text('泄漏历时', 'Duration of the release'), 'min', [0.1, 1440], LEAKS),
  mitigated_share: number(
    text('已削减份额（水幕、泡沫）', 'Share mitigated (water curtain, foam)'),
    'ratio',
    [0, 0.99],
    LEAKS,
  ),
  lel_percent: number(text('爆炸下限', 'Lower flammable limit'), '%VOL', [0.1, 99], LEAKS),
  uel_percent: number(text('爆炸上限', 'Upper flammable limit'), '%VOL', [0.1, 100], LEAKS),
  discharge_coefficient: number(text('流量系数', 'Discharge coefficient'), 'ratio', [0.3, 1], LEAKS),
  radiant_fraction: number(text('辐射份额', 'Radiant fraction'), 'ratio', [0.01, 0.6], LEAKS),
}

const AIR: Readonly<Record<string, ScenarioInput>> = {
  weather: choice(text('气象', 'Weather'), WEATHERS, LEAKS),
  wind_speed_ms: number(text('风速（10 米高）', 'Wind at 10 m'), 'm/s', [0.5, 40], LEAKS),
  wind_from_deg: number(text('风来向', 'Wind from'), '°', [0, 360], LEAKS),
  stability: choice(text('大气稳定度', 'Stability'), plain('A', 'B', 'C', 'D', 'E', 'F'), LEAKS),
  averaging_minutes: number(text('平均时间', 'Averaging time'), 'min', [0.5, 60], LEAKS),
  surface: choice(
    text('下垫面', 'Surface'),
    [
      { id: 'rural', name: text('开阔', 'Open country') },
      { id: 'urban', name: text('城区', 'City') },
    ],
    LEAKS,
  ),
}

const EXPLOSION: Readonly<Record<string, ScenarioInput>> = {
  chamber_volume_m3: number(text('井室容积', 'Chamber volume'), 'm3', [0.05, 5000], ['space']),
  kitchen_volume_m3: number(text('室内容积', 'Volume of the room'), 'm3', [5, 5000], ['premises']),
  cover_mass_kg: number(text('井盖质量', 'Cover mass'), 'kg', [1, 2000], ['space']),
  tnt_yield: number(
    text('TNT 当量系数', 'Share of the energy that is blast'),
    'ratio',
    [0.01, 1],
    [...LEAKS, ...SPACES],
  ),
  congestion: choice(
    text('拥塞程度', 'Congestion'),
    [
      { id: 'open', name: text('开敞', 'Open') },
      { id: 'partly', name: text('部分拥塞', 'Partly congested') },
      { id: 'congested', name: text('拥塞', 'Congested') },
    ],
    LEAKS,
  ),
  ignition: choice(
    text('点火', 'Ignition'),
    [
      { id: 'unknown', name: text('不明（都画）', 'Unknown: both are drawn') },
      { id: 'immediate', name: text('立即', 'At once') },
      { id: 'delayed', name: text('延迟', 'Later') },
      { id: 'none', name: text('未点燃', 'None') },
    ],
    LEAKS,
  ),
}

/** Every figure of a scenario that may be changed, by its name. Attributes of the subject's own kind may be changed as well. */
export const SCENARIO_INPUTS: Readonly<Record<string, ScenarioInput>> = {
  scenario: { label: text('情景', 'Scenario'), unit: 'none', appliesTo: ALL },
  ...RELEASE,
  ...AIR,
  ...EXPLOSION,
}

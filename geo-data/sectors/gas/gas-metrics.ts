import { DEVICE_FAULTS } from '../part/device-event.ts'
import type { DeviceEvent, Metric } from '../sector.ts'
import { text } from '../text.ts'

/** Table 1 of the guide (003 附2表1); every accuracy in its own words. */
export const GAS_METRICS: readonly Metric[] = [
  {
    id: 'pressure',
    name: text('管网压力', 'Network pressure'),
    unit: 'MPa',
    range: { min: 0, max: 10 },
    accuracy: text(
      '精度：±1.5% FS 环境适用性：应具防爆、防腐、防水等抗恶劣环境性能',
      '±1.5 % FS; explosion-/corrosion-/water-proof',
    ),
    requirement: 'R101',
    decimals: 4,
    reporting: { normalSeconds: 300, alarmSeconds: 10 },
    on: ['gas.main', 'gas.station', 'gas.regulator'],
  },
  {
    id: 'flow',
    name: text('管网流量', 'Network flow'),
    unit: 'm3/h',
    range: { min: 0, max: 200000 },
    accuracy: text(
      '精度：±0.1% VOL 环境适用性：应具有耐高温、高压、防爆、防腐、防水等抗恶劣环境性能',
      '±0.1 % VOL; also high-temp/high-pressure proof',
    ),
    requirement: 'R102',
    note: text(
      '原文如此：% VOL 是浓度单位，疑为指南笔误；照录不改。',
      'Sic: % VOL is a unit of concentration, likely an error in the guide; kept as written.',
    ),
    decimals: 1,
    reporting: { normalSeconds: 300, alarmSeconds: 10 },
    on: ['gas.main', 'gas.station', 'gas.regulator'],
  },
  {
    id: 'work-video',
    name: text('施工视频识别', 'Works recognised on video'),
    unit: 'ratio',
    range: { min: 0, max: 1 },
    accuracy: text('实现对管线上方施工作业的智能识别与报警远程传输', 'recognise + alarm'),
    requirement: 'R103',
    decimals: 2,
    reporting: { normalSeconds: 600, alarmSeconds: 10 },
    on: ['gas.main', 'gas.disturbance-zone'],
  },
  {
    id: 'vibration',
    name: text('施工振动', 'Works vibration'),
    unit: 'mm/s',
    range: { min: 0, max: 500 },
    accuracy: text('实现对管线施工扰动的监测报警', 'alarm on disturbance'),
    requirement: 'R104',
    decimals: 2,
    reporting: { normalSeconds: 600, alarmSeconds: 5 },
    on: ['gas.main'],
  },
  {
    id: 'methane-adjacent',
    name: text('相邻地下空间可燃气体浓度', 'Combustible gas in an adjacent underground space'),
    unit: '%VOL',
    range: { min: 0, max: 100 },
    accuracy: text(
      '精度：±0.1% VOL 使用寿命：不少于 18 个月 环境适用性：应具有防爆、防腐、防水等抗恶劣环境性能 电池供电，无线传输',
      '±0.1 % VOL; life ≥18 months; battery; wireless; Ex/corrosion/water-proof',
    ),
    requirement: 'R105',
    decimals: 2,
    reporting: { normalSeconds: 1800, alarmSeconds: 10 },
    on: ['drainage.manhole', 'gas.valve-well', 'gas.utility-well', 'water.valve-well', 'heating.chamber'],
  },
  {
    id: 'methane-catering',
    name: text('餐饮场所可燃气体浓度', 'Combustible gas in catering premises'),
    unit: '%VOL',
    range: { min: 0, max: 100 },
    accuracy: text(
      '精度: ±0.1% VOL 分辨率: ≤0.1% VOL 满足防爆要求, 具备声光报警、无线传输',
      '±0.1 % VOL; resolution ≤0.1 % VOL; Ex; sound-light alarm; wireless',
    ),
    requirement: 'R106',
    decimals: 2,
    reporting: { normalSeconds: 600, alarmSeconds: 10 },
    on: ['gas.catering'],
  },
  {
    id: 'methane-column',
    name: text('场站浓度视频扫描', 'Station leak imaging'),
    unit: 'ppm·m',
    range: { min: 0, max: 50000 },
    accuracy: text(
      '检测距离: 0 ~ 150m 检测范围: 0 ~ 50000 ppm · m 响应时间: < 0.1s',
      '0–150 m; 0–50,000 ppm·m; response <0.1 s',
    ),
    requirement: 'R107',
    decimals: 0,
    reporting: { normalSeconds: 300, alarmSeconds: 5 },
    on: ['gas.station', 'gas.regulator'],
  },
]

export const GAS_DEVICE_EVENTS: readonly DeviceEvent[] = [
  ...DEVICE_FAULTS,
  { id: 'self-alarm', name: text('探测器自报警', 'Detector cries by itself'), nature: 'alarm', blinds: false },
  { id: 'work-recognised', name: text('识别到施工', 'Works recognised'), nature: 'alarm', blinds: false },
  { id: 'disturbance', name: text('施工扰动', 'Disturbance felt'), nature: 'alarm', blinds: false },
]

import { type Text, text } from './text.ts'

interface UnitFact {
  /** As printed beside a number. */
  readonly symbol: string
  readonly name: Text
  /** Units of one quantity convert into one another; units of two quantities never meet. */
  readonly quantity: string
  /** How many of the quantity's first-listed unit one of this unit is. */
  readonly factor: number
}

const unit = (symbol: string, zh: string, en: string, quantity: string, factor = 1): UnitFact => ({
  symbol,
  name: text(zh, en),
  quantity,
  factor,
})

/**
 * Every unit the platform knows, by its id. % VOL and % LEL are two quantities on purpose: the guide's tables mix them, and a
 * rule in one refuses a metric in the other unless it states the conversion.
 */
export const UNITS = {
  none: unit('', '无量纲', 'dimensionless', 'number'),
  count: unit('', '个', 'count', 'number'),
  'count/h': unit('/h', '每小时次数', 'per hour', 'count rate'),
  'person/m2': unit('/m²', '人每平方米', 'persons per square metre', 'crowd density'),
  ratio: unit('', '比值', 'ratio', 'ratio'),
  percent: unit('%', '百分比', 'percent', 'ratio', 0.01),
  '%VOL': unit('% VOL', '体积分数', 'percent by volume', 'gas fraction'),
  ppm: unit('ppm', '百万分比', 'parts per million', 'gas fraction', 1e-4),
  '%LEL': unit('% LEL', '爆炸下限百分比', 'percent of the lower explosive limit', 'explosive fraction'),
  ppm·m: unit('ppm·m', '柱浓度', 'column concentration', 'column concentration'),
  'mg/m3': unit('mg/m³', '质量浓度', 'mass concentration', 'mass concentration'),
  MPa: unit('MPa', '兆帕', 'megapascal', 'pressure'),
  kPa: unit('kPa', '千帕', 'kilopascal', 'pressure', 1e-3),
  Pa: unit('Pa', '帕', 'pascal', 'pressure', 1e-6),
  'm3/h': unit('m³/h', '立方米每小时', 'cubic metres per hour', 'volume flow'),
  'm3/d': unit('m³/d', '立方米每日', 'cubic metres a day', 'volume flow', 1 / 24),
  'L/s': unit('L/s', '升每秒', 'litres per second', 'volume flow', 3.6),
  't/h': unit('t/h', '吨每小时', 'tonnes per hour', 'mass flow'),
  'kg/s': unit('kg/s', '千克每秒', 'kilograms per second', 'mass flow', 3.6),
  'm/s': unit('m/s', '米每秒', 'metres per second', 'velocity'),
  'mm/s': unit('mm/s', '毫米每秒', 'millimetres per second', 'velocity', 1e-3),
  'km/h': unit('km/h', '千米每小时', 'kilometres per hour', 'velocity', 1 / 3.6),
  'm/s2': unit('m/s²', '米每二次方秒', 'metres per second squared', 'acceleration'),
  g: unit('g', '重力加速度', 'standard gravity', 'acceleration', 9.80665),
  m: unit('m', '米', 'metre', 'length'),
  mm: unit('mm', '毫米', 'millimetre', 'length', 1e-3),
  m2: unit('m²', '平方米', 'square metre', 'area'),
  m3: unit('m³', '立方米', 'cubic metre', 'volume'),
  kg: unit('kg', '千克', 'kilogram', 'mass'),
  t: unit('t', '吨', 'tonne', 'mass', 1000),
  kN: unit('kN', '千牛', 'kilonewton', 'force'),
  µε: unit('µε', '微应变', 'microstrain', 'strain'),
  '°': unit('°', '度', 'degree of angle', 'angle'),
  '°C': unit('°C', '摄氏度', 'degree Celsius', 'temperature'),
  '%RH': unit('% RH', '相对湿度', 'relative humidity', 'relative humidity'),
  dB: unit('dB', '分贝', 'decibel', 'sound level'),
  Hz: unit('Hz', '赫兹', 'hertz', 'frequency'),
  V: unit('V', '伏', 'volt', 'voltage'),
  mV: unit('mV', '毫伏', 'millivolt', 'voltage', 1e-3),
  kW: unit('kW', '千瓦', 'kilowatt', 'power'),
  MW: unit('MW', '兆瓦', 'megawatt', 'power', 1000),
  'kW/m2': unit('kW/m²', '千瓦每平方米', 'kilowatts per square metre', 'heat flux'),
  s: unit('s', '秒', 'second', 'time'),
  min: unit('min', '分钟', 'minute', 'time', 60),
  h: unit('h', '小时', 'hour', 'time', 3600),
  year: unit('', '年份', 'calendar year', 'calendar year'),
  period: unit('×', '个上报周期', 'reporting periods', 'reporting periods'),
  event: unit('', '次', 'events', 'events'),
} as const satisfies Record<string, UnitFact>

/** A unit's id, as it travels on the wire and stands in the record. */
export type Unit = keyof typeof UNITS

export const isUnit = (id: string): id is Unit => Object.hasOwn(UNITS, id)

/** True when values in the two units measure the same quantity. */
export const sameQuantity = (a: Unit, b: Unit): boolean => UNITS[a].quantity === UNITS[b].quantity

/** The value in another unit of the same quantity; undefined when the two units measure different things. */
export const convert = (value: number, from: Unit, to: Unit): number | undefined =>
  sameQuantity(from, to) ? (value * UNITS[from].factor) / UNITS[to].factor : undefined

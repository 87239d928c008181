import type { PeopleRange } from '../exposure/exposure.ts'
import type { ImpactZone, StoredZone, ZoneSet } from '../impact-zone/impact-zone.ts'
import type { Figure, Origin } from '../impact-zone/step.ts'
import { figureName, figureWord } from '../impact-zone/words/figure-words.ts'
import { sourceWords } from '../impact-zone/words/source-words.ts'
import { LAWS } from '../physics/law/laws.ts'
import type { Mark } from '../sectors/provenance.ts'
import type { WarningLevel } from '../sectors/sector.ts'
import { isUnit, UNITS } from '../sectors/unit.ts'

/** How the reports say things: Chinese, as the guide's are. */
export const LINE_NAME: Readonly<Record<string, string>> = {
  'must-leave': '必须撤离',
  shelter: '就地避险',
  cordon: '管制外沿',
}

export const LEVEL_NAME: Readonly<Record<WarningLevel, string>> = {
  red: '红色（一级）',
  orange: '橙色（二级）',
  yellow: '黄色（三级）',
  blue: '蓝色（四级）',
}

export const VERIFICATION: Readonly<Record<string, string>> = {
  pending: '待核实（以下假设属实）',
  true: '属实',
  false: '误报',
  test: '测试',
  maintenance: '检修',
}

export const ORIGIN: Readonly<Record<Origin, string>> = {
  record: '档案',
  assumed: '假定',
  measured: '实测',
  default: '默认',
  override: '人工改动',
  substance: '物性',
  computed: '计算',
}

export const MARK: Readonly<Record<Mark, string>> = {
  V: '已核实',
  'V-sec': '二手来源',
  D: '推算',
  R: '凭记忆',
  U: '未见原文',
  P: '我方建议值',
}

/** Longer than a distance is known, in metres; a dash where there is none. */
export const metres = (value: number | null): string => {
  if (value === null) return '—'
  return value < 1000 ? `${value < 10 ? value.toFixed(1) : Math.round(value)} m` : `${(value / 1000).toFixed(2)} km`
}

/** 「约320人（210–480）·夜间」. */
export const people = (range: PeopleRange | null): string => {
  if (range === null) return '无人口记录，未统计'
  const time = range.hour >= 22 || range.hour < 6 ? '夜间' : '白天'
  if (range.high === 0) return `估计无人·${time}`
  return `约${range.estimate}人（${range.low}–${range.high}）·${time}`
}

/** A zone without a band was fixed by a rule, or its set's samples are still being drawn. */
export const bandOf = ({ band }: Pick<StoredZone, 'band'>, { bandedAt }: Pick<ZoneSet, 'bandedAt'>): string => {
  if (!band) return bandedAt ? '规则确定' : '尚未计算'
  return `${metres(band.lowM)} – ${metres(band.midM)} – ${metres(band.highM)}`
}

export const validationOf = ({ validation }: Pick<ImpactZone, 'validation'>): string =>
  validation === 'published' ? '有公开算例' : '筛查级，未经验证'

export const withUnit = (value: number | string, unit: string): string => {
  const symbol = isUnit(unit) ? UNITS[unit].symbol : unit
  return `${typeof value === 'number' ? Number(value.toPrecision(6)) : value} ${symbol}`.trim()
}

export const sourceOf = ({ origin, mark, source }: Figure): string =>
  `${ORIGIN[origin]}·${MARK[mark]}·${sourceWords(source).zh}`

/** 「运行压力 pressure_mpa」; a law's own symbol alone. */
export const nameOfFigure = ({ name }: Figure): string => [figureName(name)?.zh, name].filter(Boolean).join(' ')

export const valueOfFigure = (one: Figure): string =>
  typeof one.value === 'number' ? withUnit(one.value, one.unit) : figureWord(one).zh

/** The laws of a chain by name: 「液体孔口流 → 池面扩展」; a clause that only draws a distance is called as it is. */
export const methodOf = (chain: string): string =>
  chain.replaceAll(/[a-z-]+(?:\/[a-z-]+)+/g, (law) => (law in LAWS ? LAWS[law as keyof typeof LAWS].name.zh : law))

/** A clock of the city: `2026-06-01 20:00:00`. */
export const clockIn = (timeZone: string): ((at: Date) => string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return (at) => format.format(at)
}

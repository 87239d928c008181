import { CHEMICALS } from '../../physics/substance/substances.ts'
import { KINDS } from '../../sectors/registry.ts'
import { type Text, text } from '../../sectors/text.ts'
import { SCENARIO_INPUTS } from '../input/scenario-input.ts'
import type { Figure } from '../step.ts'
import { sourceWords } from './source-words.ts'

/** What was used of the weather: named by the drawing, not by whoever asks. */
const USED: Readonly<Record<string, Text>> = {
  wind: text('风向', 'Wind direction'),
  wind_speed: text('风速', 'Wind speed'),
  wind_towards: text('风去向', 'Wind blows towards'),
  wind_age: text('风的数据龄', 'Age of the wind data'),
  T: text('气温', 'Temperature'),
  stability: text('大气稳定度', 'Stability class'),
  'r by Kingery–Bulmash': text('按 Kingery–Bulmash 曲线的距离', 'Reach by Kingery–Bulmash'),
  'r by Bauwens–Dorofeev': text('按 Bauwens–Dorofeev 曲线的距离', 'Reach by Bauwens–Dorofeev'),
  spaces: text('相邻空间', 'Adjacent spaces'),
}

/** What a figure is called beside its symbol; undefined for a law's own symbol, which its formula explains. */
export const figureName = (name: string): Text | undefined =>
  USED[name] ??
  KINDS.flatMap(({ it }) => it.attributes).find((attribute) => attribute.name === name)?.label ??
  SCENARIO_INPUTS[name]?.label

/** A word that a figure has for its value: a substance, a surface, why the wind is unsettled. */
export function figureWord({ name, value }: Pick<Figure, 'name' | 'value'>): Text {
  const word = String(value)
  const chemical = Object.values(CHEMICALS).find(({ id }) => id === word)
  if (chemical) return text(chemical.zh, chemical.en)
  const chosen = SCENARIO_INPUTS[name]?.choices?.find(({ id }) => id === word)
  return chosen?.name ?? sourceWords(word)
}

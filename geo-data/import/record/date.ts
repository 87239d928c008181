import type { Text } from '../../sectors/text.ts'
import { plain } from './column-name.ts'

/** Which comes first in a date whose year comes last, as a profile or --dates says it. */
export type DateOrder = 'dmy' | 'mdy'

export type DayRead = { readonly value: string } | { readonly reason: Text }

const YEAR_FIRST = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[T ]?\d{2}:\d{2}.*)?$/
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/

/**
 * A day as files write it, to 2022-04-11. One that says its year last is taken only where one reading is left or the order is
 * known: 11/04/2022 is April in London and November in Boston.
 */
export const readDay = (raw: unknown, order?: DateOrder): DayRead => {
  const text = plain(String(raw))
  const first = YEAR_FIRST.exec(text)
  if (first) return day(text, Number(first[1]), Number(first[2] ?? first[4]), Number(first[3] ?? first[5]))
  const last = YEAR_LAST.exec(text)
  if (!last) {
    const written = text.slice(0, 60)
    return {
      reason: { zh: `“${written}”不是写成 2022-04-11 的日期`, en: `"${written}" is not a date written 2022-04-11` },
    }
  }
  const [a, b, year] = [Number(last[1]), Number(last[2]), Number(last[3])]
  const readings = [day(text, year, b, a), day(text, year, a, b)] as const
  if (order !== undefined) return readings[order === 'dmy' ? 0 : 1]
  const left = readings.filter((reading) => 'value' in reading)
  if (left.length === 2 && a !== b)
    return {
      reason: {
        zh: `“${text}”有两种读法：请说明日期写法（日/月/年或月/日/年），或写成 2022-04-11`,
        en: `"${text}" has two readings: say --dates dmy or mdy, or write 2022-04-11`,
      },
    }
  return left[0] ?? readings[0]
}

const day = (text: string, year: number, month: number, date: number): DayRead => {
  const at = new Date(Date.UTC(year, month - 1, date))
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return real
    ? { value: at.toISOString().slice(0, 10) }
    : {
        reason: {
          zh: `“${text.slice(0, 60)}”不是真实的日期`,
          en: `"${text.slice(0, 60)}" is a day that is not a date`,
        },
      }
}

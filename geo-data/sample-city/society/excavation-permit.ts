import { text } from '../../sectors/text.ts'
import { chanceOf } from '../chance.ts'
import { polygon } from '../city-record.ts'
import { type Board, ringOf } from '../ground.ts'
import { type LaidSegment, metresApart, numbered, type PlacedAsset, partWay, standing } from '../network/lay.ts'
import { DEPARTMENT } from './department.ts'

const PERMIT = { sector: 'production', ownerAt: () => DEPARTMENT.municipal }

const PERMITS = 72

const APPLICANTS = [
  '临澜水务集团',
  '临澜燃气集团',
  '江北天然气',
  '澜江建工',
  '临澜市政工程',
  '东澜通信',
  '临澜供电',
  '港城路桥',
] as const

/** Days of a permit's year: the n-th of 2026 as a date, any clock's. */
const dayOf2026 = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)

/** Square about a stretch of pipe: as long as the works, as wide as the carriageway. */
const ground = (from: Board, to: Board): Board[] => {
  const length = metresApart(from, to) || 1
  const [x, y] = [(8 * (to[1] - from[1])) / length, (8 * (from[0] - to[0])) / length]
  return [
    [from[0] + x, from[1] + y],
    [to[0] + x, to[1] + y],
    [to[0] - x, to[1] - y],
    [from[0] - x, from[1] - y],
  ]
}

/** Permits to dig, spread over the year and over the streets that have gas or water under them. */
export const excavationPermits = (segments: readonly LaidSegment[]): PlacedAsset[] => {
  const chance = chanceOf('linlan excavation')
  const able = segments.filter(({ record }) => record.kind === 'main' && record.lengthM > 70 && record.lengthM < 200)
  const step = Math.max(1, Math.floor(able.length / PERMITS))
  return able
    .filter((_, at) => at % step === 0)
    .slice(0, PERMITS)
    .map(({ from, to, record }, index) => {
      const share = Math.min(0.9, chance.between(14, 60) / record.lengthM)
      const [start, end] = [partWay(from, to, 0.5 - share / 2), partWay(from, to, 0.5 + share / 2)]
      const begins = Math.floor((index * 365) / PERMITS)
      const street = record.name ?? text('', '')
      return standing(PERMIT, {
        kind: 'excavation-permit',
        code: `WJ-${numbered(index + 1)}`,
        at: partWay(from, to, 0.5),
        name: text(`${street.zh}上方挖掘许可`, `Permit to dig above ${street.en}`),
        attributes: {
          permit_no: `临市政挖字〔2026〕第${numbered(index + 1)}号`,
          applicant: chance.pick(APPLICANTS),
          purpose: chance.pick(['repair', 'new-line', 'new-line', 'road', 'building', 'survey'] as const),
          method: chance.pick(['open-cut', 'open-cut', 'trenchless', 'drilling'] as const),
          starts_on: dayOf2026(begins),
          ends_on: dayOf2026(begins + chance.whole(6, 60)),
          depth_m: Math.round(chance.between(0.8, 6) * 10) / 10,
        },
        geometry: polygon(ringOf(ground(start, end), 40)),
      })
    })
}

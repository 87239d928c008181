import { text } from '../../sectors/text.ts'
import { chanceOf } from '../chance.ts'
import { zoneAt } from '../land/frame.ts'
import { STREET_NAMES } from '../land/street-name.ts'
import type { Built, PlacedTarget, Stock } from './buildings.ts'
import { peopleAlike } from './people.ts'

interface Need {
  readonly kind: 'kindergarten' | 'school' | 'hospital' | 'nursing-home' | 'mall' | 'public'
  readonly zh: string
  readonly en: string
  readonly count: number
  readonly people: readonly [number, number]
}

/** What every neighbourhood has beside the large campuses: 270 in all. */
const NEEDS: readonly Need[] = [
  { kind: 'kindergarten', zh: '幼儿园', en: 'Kindergarten', count: 70, people: [90, 320] },
  { kind: 'school', zh: '小学', en: 'Primary School', count: 36, people: [380, 1100] },
  { kind: 'hospital', zh: '社区卫生服务中心', en: 'Community Clinic', count: 44, people: [40, 180] },
  { kind: 'nursing-home', zh: '养老服务站', en: 'Care Station', count: 40, people: [25, 140] },
  { kind: 'mall', zh: '农贸市场', en: 'Farmers’ Market', count: 40, people: [120, 700] },
  { kind: 'public', zh: '党群服务中心', en: 'Community Centre', count: 40, people: [30, 260] },
]

/** Low houses of some size, at least this far apart from the last one chosen. */
const fits = ({ sketch }: Built): boolean =>
  ['shop', 'residential', 'office'].includes(sketch.use) &&
  !['chemical', 'port', 'industrial'].includes(zoneAt(sketch.at)) &&
  sketch.heightM < 26 &&
  sketch.alongU * sketch.alongV > 240

const named = (need: Need, index: number) => {
  const word = STREET_NAMES[(index * 7 + need.count) % STREET_NAMES.length] ?? text('', '')
  const round = Math.floor(index / STREET_NAMES.length)
  return text(`${word.zh}${round > 0 ? '第二' : ''}${need.zh}`, `${word.en} ${round > 0 ? 'Second ' : ''}${need.en}`)
}

/** Gives some ordinary houses a use of their own, and protects them. */
export const withNeighbourhoods = (stock: Stock): Stock => {
  const chance = chanceOf('linlan neighbourhoods')
  const able = stock.built.filter(fits)
  const given = new Map<Built, Built>()
  const targets: PlacedTarget[] = []
  const wanted = NEEDS.flatMap((need) => Array.from({ length: need.count }, (_, index) => ({ need, index })))
  for (const [turn, { need, index }] of wanted.entries()) {
    const one = able[Math.floor(((((turn * 89) % wanted.length) + 0.5) * able.length) / wanted.length)] as Built
    const people = peopleAlike(need.kind, chance.whole(need.people[0], need.people[1]))
    const name = named(need, index)
    given.set(one, {
      sketch: { ...one.sketch, use: need.kind },
      record: { ...one.record, use: need.kind, peopleByHour: people },
    })
    targets.push({
      at: one.sketch.at,
      record: {
        region: one.record.region,
        kind: need.kind,
        name,
        peopleByHour: people,
        phone: `0599-555${String(2000 + turn * 13)}`,
        geometry: one.record.geometry,
      },
    })
  }
  return { built: stock.built.map((one) => given.get(one) ?? one), targets: [...stock.targets, ...targets] }
}

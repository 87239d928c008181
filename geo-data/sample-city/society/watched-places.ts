import { text } from '../../sectors/text.ts'
import type { Built, PlacedTarget } from '../building/buildings.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { type Board, placeBelow } from '../ground.ts'
import { lying, type Network, numbered, type PlacedAsset, standing } from '../network/lay.ts'
import { DEPARTMENT } from './department.ts'
import { sites, stations } from './site-and-station.ts'

/*
 * What the domains of the second phase look at: fire units, lifts, crowded places, key vehicles, sites and stations (R191–R199).
 */

const of = (sector: string, department: string) => ({ sector, ownerAt: () => department })

const FIRE = of('fire', DEPARTMENT.fire)
const TRAFFIC = of('traffic', DEPARTMENT.police)
const LIFT = of('lift', DEPARTMENT.municipal)
const CROWD = of('crowd', DEPARTMENT.centre)

const FACILITIES = ['alarm-controller', 'sprinkler', 'pump-room', 'tank', 'electrical'] as const

/** The highest houses and the malls, each with one of its fire facilities and a lift. */
const highRisk = (built: readonly Built[], chance: Chance): PlacedAsset[] => {
  const high = [...built].sort((a, b) => b.sketch.heightM - a.sketch.heightM).slice(0, 44)
  const malls = built.filter(({ sketch }) => sketch.use === 'mall')
  return [...malls, ...high].flatMap(({ sketch }, index) => {
    const number = numbered(index + 1)
    const isMall = sketch.use === 'mall'
    const [u, v] = sketch.at
    const title = isMall
      ? text(`${index + 1}号商业综合体`, `Mall ${index + 1}`)
      : text(`${index + 1}号高层建筑`, `Tower ${index + 1}`)
    const unit = standing(FIRE, {
      kind: 'unit',
      code: `XF-D-${number}`,
      at: sketch.at,
      name: title,
      attributes: {
        use: isMall ? 'mall' : sketch.heightM >= 100 ? 'super-high-rise' : 'other',
        height_m: Math.round(sketch.heightM),
        floor_area_m2: Math.round((sketch.alongU * sketch.alongV * sketch.heightM) / 3.8),
      },
    })
    const facility = standing(FIRE, {
      kind: 'facility',
      code: `XF-S-${number}`,
      at: [u + 5, v + 3],
      name: text(`${title.zh}消防设施`, `${title.en} fire facility`),
      attributes: { facility: FACILITIES[index % FACILITIES.length] as string },
    })
    const lift = standing(LIFT, {
      kind: 'lift',
      code: `DT-${number}`,
      at: [u - 4, v],
      name: text(`${title.zh}1号梯`, `${title.en} lift 1`),
      attributes: {
        use: isMall ? 'escalator' : 'passenger',
        registration: `96333-${String(10_000 + index * 37)}`,
        floors: Math.max(2, Math.min(200, Math.round(sketch.heightM / 3.6))),
        built_year: chance.whole(2004, 2022),
      },
    })
    return [unit, facility, lift]
  })
}

const PLACE_OF: Readonly<Record<string, string>> = {
  mall: 'mall',
  hospital: 'hospital',
  school: 'campus',
  public: 'event-venue',
}

/** Malls, hospitals, schools and halls, with a gate at their corner. */
const crowded = (targets: readonly PlacedTarget[]): PlacedAsset[] =>
  targets
    .filter(({ record: { kind, peopleByHour } }) => PLACE_OF[kind] !== undefined && Math.max(...peopleByHour) > 900)
    .slice(0, 30)
    .flatMap(({ at, record: target }, index) => {
      const most = Math.max(...target.peopleByHour)
      const place = standing(CROWD, {
        kind: 'place',
        code: `RY-${numbered(index + 1)}`,
        at,
        name: target.name,
        attributes: {
          place: target.name.zh.includes('火车站') ? 'railway-station' : (PLACE_OF[target.kind] as string),
          area_m2: most * 4,
          capacity_persons: Math.round(most * 1.3),
        },
        geometry: target.geometry,
      })
      const gate = standing(CROWD, {
        kind: 'gate',
        code: `RY-M-${numbered(index + 1)}`,
        at: [at[0] + 30, at[1] - 25],
        name: text(`${target.name.zh}主出入口`, `${target.name.en} main gate`),
      })
      return [place, gate]
    })

const USES = ['dangerous-goods', 'dangerous-goods', 'coach', 'school-bus', 'heavy-truck', 'tipper'] as const

const vehicles = (chance: Chance): PlacedAsset[] =>
  Array.from({ length: 40 }, (_, index) =>
    standing(TRAFFIC, {
      kind: 'vehicle',
      code: `JT-C-${numbered(index + 1)}`,
      at: chance.happens(0.5)
        ? [chance.between(-4000, 3100), chance.pick([-2650, -1600, 640, 1950])]
        : [chance.pick([-3000, -1200, 850, 2000]), chance.between(-2600, 2400)],
      name: text(`重点车辆 ${index + 1}`, `Key vehicle ${index + 1}`),
      attributes: {
        use: USES[index % USES.length] as string,
        plate: `澜A${String(10_241 + index * 613).padStart(5, '0')}`,
      },
    }),
  )

/** Two road tunnels: under the river in Renmin Road, through the hill in the west. */
const roadTunnels = (): Network => {
  const bores: readonly (readonly [zh: string, en: string, from: Board, to: Board, depth: number])[] = [
    ['人民路过江隧道', 'Renmin Road River Tunnel', [312, 395], [312, 665], 31],
    ['西山隧道', 'Xishan Tunnel', [-4420, 2440], [-4950, 2300], 24],
  ]
  const parts = bores.map(([zh, en, from, to, depth], index): Network => {
    const mouth = (at: Board, which: string, word: string): PlacedAsset =>
      standing(TRAFFIC, {
        kind: 'low-point',
        code: `JT-D-${index + 1}${which}`,
        at,
        name: text(`${zh}${which === 'A' ? '南' : '北'}洞口`, `${en}, ${word} mouth`),
        attributes: { sill_m: 0.3 },
      })
    const [a, b] = [mouth(from, 'A', 'first'), mouth(to, 'B', 'second')]
    const segment = lying(TRAFFIC, {
      kind: 'road-tunnel',
      code: `JT-S-${index + 1}`,
      name: text(zh, en),
      from: a,
      to: b,
      path: [
        placeBelow(from, depth),
        placeBelow([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], depth),
        placeBelow(to, depth),
      ],
      attributes: { clearance_m: 5, built_year: 2012 + 6 * index },
    })
    return { assets: [a, b], segments: [segment] }
  })
  return { assets: parts.flatMap(({ assets }) => assets), segments: parts.flatMap(({ segments }) => segments) }
}

/** Everything the second phase watches. */
export const watchedPlaces = (built: readonly Built[], targets: readonly PlacedTarget[]): Network => {
  const chance = chanceOf('linlan watched places')
  const tunnels = roadTunnels()
  return {
    assets: [
      ...highRisk(built, chance),
      ...crowded(targets),
      ...vehicles(chance),
      ...tunnels.assets,
      ...sites(),
      ...stations(),
    ],
    segments: tunnels.segments,
  }
}

import { text } from '../../sectors/text.ts'
import { point, polygon } from '../city-record.ts'
import { type Board, place, ringOf } from '../ground.ts'
import { subdistrictAt } from '../land/region.ts'
import { gasOwner } from './gas-network.ts'
import type { PlacedAsset } from './lay.ts'

type Row = readonly [cause: string, zh: string, en: string, west: number, south: number, east: number, north: number]

/** External-disturbance zones of R110: where ground, buildings or works threaten the pipe. */
const ROWS: readonly Row[] = [
  ['construction', '人民路地铁施工影响区', 'Renmin Road metro works', 262, -420, 348, 150],
  ['construction', '江北大道综合管廊施工影响区', 'Jiangbei Avenue tunnel works', 900, 965, 1370, 1040],
  ['subsidence-transport', '工业路沉降穿路段', 'Gongye Road subsidence', -2440, -1700, -2260, -1480],
  ['subsidence-water', '建设路过江段', 'Jianshe Road river crossing', -250, 400, -150, 660],
  ['encroachment', '鼓楼老街占压区', 'Gulou old street encroachment', 480, -120, 700, 40],
  ['geohazard', '西山滑坡影响区', 'Xishan landslide area', -3060, 1380, -2820, 1600],
]

export const disturbanceZones = (): PlacedAsset[] =>
  ROWS.map(([cause, zh, en, west, south, east, north], index) => {
    const at: Board = [(west + east) / 2, (south + north) / 2]
    const corners: Board[] = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ]
    return {
      at,
      record: {
        region: subdistrictAt(at),
        department: gasOwner(at),
        sector: 'gas',
        kind: 'disturbance-zone',
        code: `RQ-RD-${index + 1}`,
        name: text(zh, en),
        attributes: { cause },
        geometry: polygon(ringOf(corners)),
      },
    }
  })

type Accident = readonly [
  zh: string,
  en: string,
  at: Board,
  year: number,
  cause: string,
  deaths: number,
  injured: number,
]

const ACCIDENTS: readonly Accident[] = [
  ['石板巷燃气爆燃', 'Shiban Lane explosion', [560, -210], 1998, '灰口铸铁管腐蚀', 2, 7],
  ['建设路管道挖断', 'Jianshe Road main cut', [-210, 960], 2007, '第三方施工', 0, 0],
  ['工业路阀井闪爆', 'Gongye Road valve-well flash', [-2340, -900], 2011, '阀门密封失效', 0, 2],
  ['新民路餐饮店爆炸', 'Xinmin Road restaurant explosion', [640, -1080], 2014, '胶管脱落', 1, 11],
  ['解放路雨水井闪燃', 'Jiefang Road drain flash', [840, -380], 2017, '管道沉降开裂窜气', 0, 3],
  ['科技路施工泄漏', 'Keji Road works leak', [1240, 1460], 2020, '第三方施工', 0, 0],
  ['港湾路中压管泄漏', 'Gangwan Road main leak', [2010, -480], 2022, '焊口缺陷', 0, 1],
]

/** Where gas has already done harm in Linlan. */
export const pastAccidents = (): PlacedAsset[] =>
  ACCIDENTS.map(([zh, en, at, year, cause, deaths, injured], index) => ({
    at,
    record: {
      region: subdistrictAt(at),
      department: gasOwner(at),
      sector: 'gas',
      kind: 'past-accident',
      code: `RQ-SG-${index + 1}`,
      name: text(zh, en),
      attributes: { happened_year: year, cause, deaths, injured },
      geometry: point(place(at)),
    },
  }))

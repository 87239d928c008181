import { text } from '../../sectors/text.ts'
import { polygon } from '../city-record.ts'
import { type Board, ringOf } from '../ground.ts'
import { subdistrictAt } from '../land/region.ts'
import { gasOwner, type PlacedAsset } from './gas-network.ts'

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

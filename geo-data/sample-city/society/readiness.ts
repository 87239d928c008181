import { text } from '../../sectors/text.ts'
import { type CameraRecord, point, type ResourceRecord } from '../city-record.ts'
import { type Board, place } from '../ground.ts'
import { ARTERIAL_U, ARTERIAL_V, isSea } from '../land/frame.ts'
import { SUBDISTRICTS, subdistrictAt } from '../land/region.ts'
import { ARTERIAL_NAMES } from '../land/street-name.ts'
import { DEPARTMENT, officeOf } from './department.ts'

type Row = readonly [
  kind: ResourceRecord['kind'],
  capability: string,
  department: string,
  zh: string,
  en: string,
  at: Board,
]

/** Who can be sent, and from where. A capability is a unit role of the registry. */
const ROWS: readonly Row[] = [
  ['crew', 'owner-repair-crew', DEPARTMENT.gasSouth, '临澜燃气抢修一队', 'Linlan Gas Repair Crew 1', [-240, -80]],
  ['crew', 'owner-repair-crew', DEPARTMENT.gasSouth, '临澜燃气抢修二队', 'Linlan Gas Repair Crew 2', [1960, -690]],
  ['crew', 'owner-repair-crew', DEPARTMENT.gasSouth, '临澜燃气抢修三队', 'Linlan Gas Repair Crew 3', [-1790, -1140]],
  ['crew', 'owner-patrol', DEPARTMENT.gasSouth, '临澜燃气巡线一组', 'Linlan Gas Patrol 1', [480, -330]],
  ['crew', 'owner-patrol', DEPARTMENT.gasSouth, '临澜燃气巡线二组', 'Linlan Gas Patrol 2', [-900, 60]],
  ['crew', 'owner-duty', DEPARTMENT.gasSouth, '临澜燃气调度室', 'Linlan Gas Control Room', [-240, -60]],
  ['vehicle', 'owner-repair-crew', DEPARTMENT.gasSouth, '燃气抢险车 01', 'Gas Rescue Vehicle 01', [-235, -85]],
  ['crew', 'owner-repair-crew', DEPARTMENT.gasNorth, '江北燃气抢修一队', 'Jiangbei Gas Repair Crew 1', [810, 1410]],
  ['crew', 'owner-repair-crew', DEPARTMENT.gasNorth, '江北燃气抢修二队', 'Jiangbei Gas Repair Crew 2', [-1240, 1040]],
  ['crew', 'owner-patrol', DEPARTMENT.gasNorth, '江北燃气巡线一组', 'Jiangbei Gas Patrol 1', [1500, 1990]],
  ['crew', 'owner-duty', DEPARTMENT.gasNorth, '江北燃气调度室', 'Jiangbei Gas Control Room', [815, 1415]],
  ['crew', 'owner-repair-crew', DEPARTMENT.pipeline, '港化管道抢修队', 'Ganghua Pipeline Repair Crew', [2640, -2110]],
  ['crew', 'owner-patrol', DEPARTMENT.pipeline, '港化管道巡线一组', 'Ganghua Pipeline Patrol 1', [900, -2110]],
  ['crew', 'owner-patrol', DEPARTMENT.pipeline, '港化管道巡线二组', 'Ganghua Pipeline Patrol 2', [3240, -2700]],
  ['crew', 'owner-duty', DEPARTMENT.pipeline, '港化管道中控室', 'Ganghua Control Room', [3230, -2610]],
  ['crew', 'fire', DEPARTMENT.fire, '鼓楼消防救援站', 'Gulou Fire Station', [-250, -380]],
  ['crew', 'fire', DEPARTMENT.fire, '江北消防救援站', 'Jiangbei Fire Station', [1440, 1690]],
  ['crew', 'fire', DEPARTMENT.fire, '城西消防救援站', 'Chengxi Fire Station', [-2310, -900]],
  ['crew', 'fire', DEPARTMENT.fire, '化工园特勤站', 'Chemical Park Special Fire Station', [2640, -1900]],
  ['vehicle', 'fire', DEPARTMENT.fire, '举高喷射消防车', 'Aerial Water Tower', [-252, -384]],
  ['vehicle', 'fire', DEPARTMENT.fire, '化学事故洗消车', 'Decontamination Vehicle', [2644, -1905]],
  ['crew', 'police', DEPARTMENT.police, '老城交警中队', 'Old Town Traffic Police', [340, 90]],
  ['crew', 'police', DEPARTMENT.police, '江北交警中队', 'Jiangbei Traffic Police', [260, 1480]],
  ['crew', 'police', DEPARTMENT.police, '港区交警中队', 'Gangqu Traffic Police', [1960, -1900]],
  ['crew', 'police', DEPARTMENT.police, '城西交警中队', 'Chengxi Traffic Police', [-2390, -250]],
  ['crew', 'medical', DEPARTMENT.medical, '人民医院急救站', 'People’s Hospital Ambulance', [-430, 120]],
  ['crew', 'medical', DEPARTMENT.medical, '江北医院急救站', 'Jiangbei Hospital Ambulance', [1640, 1180]],
  ['crew', 'medical', DEPARTMENT.medical, '港区医院急救站', 'Gangqu Hospital Ambulance', [1260, -2060]],
  ['crew', 'environment', DEPARTMENT.environment, '环境应急监测组', 'Environmental Emergency Team', [-660, 700]],
  ['vehicle', 'environment', DEPARTMENT.environment, '走航监测车', 'Mobile Monitoring Vehicle', [-655, 705]],
  ['crew', 'drainage', DEPARTMENT.drainage, '排水抢险一队', 'Drainage Crew 1', [840, -620]],
  ['crew', 'drainage', DEPARTMENT.drainage, '排水抢险二队', 'Drainage Crew 2', [310, 1100]],
  ['crew', 'park-authority', DEPARTMENT.park, '园区应急处置队', 'Park Response Team', [2640, -1640]],
  ['crew', 'emergency-bureau', DEPARTMENT.centre, '应急局现场指挥组', 'On-scene Command Team', [150, 1230]],
  ['stock', 'fire', DEPARTMENT.fire, '泡沫与水带储备库', 'Foam and Hose Store', [2650, -1910]],
  ['stock', 'owner-repair-crew', DEPARTMENT.gasSouth, '燃气抢修物资库', 'Gas Repair Store', [-245, -70]],
  ['expert', 'emergency-bureau', DEPARTMENT.centre, '燃气安全专家（顾工）', 'Gas Safety Expert (Gu)', [150, 1225]],
  [
    'expert',
    'emergency-bureau',
    DEPARTMENT.centre,
    '化工安全专家（沈教授）',
    'Process Safety Expert (Prof. Shen)',
    [1700, 2260],
  ],
]

export const resources = (): ResourceRecord[] => {
  const offices = SUBDISTRICTS.map(({ code, name, west, east, south, north }): Row => {
    const at: Board = [(Math.max(west, -3000) + Math.min(east, 3000)) / 2 + 60, (south + north) / 2 + 30]
    return ['crew', 'subdistrict', officeOf(code), `${name.zh}应急分队`, `${name.en} Response Team`, at]
  })
  return [...ROWS, ...offices].map(([kind, capability, department, zh, en, at], index) => ({
    region: subdistrictAt(at),
    department,
    kind,
    capability,
    name: text(zh, en),
    phone: `1990599${String(3000 + index * 17)}`,
    geometry: point(place(at)),
  }))
}

/** A camera on a mast at every second arterial crossing, looking along the road. */
export const cameras = (): CameraRecord[] =>
  ARTERIAL_U.flatMap((u, column) =>
    ARTERIAL_V.flatMap((v, row): CameraRecord[] => {
      if ((column + row) % 2 === 1 || isSea([u, v])) return []
      const [a, b] = [ARTERIAL_NAMES.v[column], ARTERIAL_NAMES.u[row]]
      return [
        {
          region: subdistrictAt([u, v]),
          department: DEPARTMENT.police,
          code: `SP-${String(column * 20 + row).padStart(3, '0')}`,
          name: text(`${a?.zh}${b?.zh}路口`, `${a?.en} at ${b?.en}`),
          bearingDeg: ((column * 90 + row * 45) % 360) + 8,
          geometry: point(place([u + 14, v + 14])),
        },
      ]
    }),
  )

import { text } from '../../sectors/text.ts'
import { type CameraRecord, point, type ResourceRecord } from '../city-record.ts'
import { type Board, place } from '../ground.ts'
import { ARTERIAL_U, ARTERIAL_V, isSea, REACH_ALONG_U, REACH_ALONG_V } from '../land/frame.ts'
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
  ['crew', 'gas-company', DEPARTMENT.gasSouth, '燃气管网检测组', 'Gas Network Survey Team', [-240, -66]],
  ['crew', 'gas-company', DEPARTMENT.gasNorth, '江北燃气检测组', 'Jiangbei Gas Survey Team', [620, 1320]],
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

/** [department, capability, name, how it is called in English, base]: a crew, its vehicle and its store. */
const SECTOR_BASES: readonly (readonly [department: string, crew: string, zh: string, en: string, at: Board])[] = [
  [DEPARTMENT.water, 'owner-repair-crew', '临澜水务抢修一队', 'Linlan Water Repair 1', [-1720, -620]],
  [DEPARTMENT.water, 'owner-repair-crew', '临澜水务抢修二队', 'Linlan Water Repair 2', [1440, 1480]],
  [DEPARTMENT.drainage, 'drainage', '排水抢险三队', 'Drainage Crew 3', [-1160, 1980]],
  [DEPARTMENT.heating, 'owner-repair-crew', '临澜热力抢修队', 'Linlan Heating Repair', [-1750, 1985]],
  [DEPARTMENT.bridge, 'bridge-maintenance', '桥隧养护抢险队', 'Bridge and Tunnel Crew', [-170, 690]],
  [DEPARTMENT.tunnel, 'tunnel-operator', '管廊抢修队', 'Utility Tunnel Repair', [880, 1030]],
  [DEPARTMENT.metro, 'owner-rail-operator', '地铁抢险救援队', 'Metro Rescue Crew', [330, 1480]],
  [DEPARTMENT.railway, 'owner-rail-operator', '工务段抢修队', 'Railway Section Crew', [-2000, -860]],
  [DEPARTMENT.maritime, 'maritime', '海事巡逻队', 'Maritime Patrol', [3230, 470]],
  [DEPARTMENT.steel, 'owner-repair-crew', '钢铁企业专职队', 'Steel Works Brigade', [-2700, -1900]],
  [DEPARTMENT.chemical, 'owner-repair-crew', '石化企业专职队', 'Petrochemical Brigade', [2900, -2120]],
  [DEPARTMENT.lng, 'owner-repair-crew', 'LNG接收站专职队', 'LNG Terminal Brigade', [4000, -2900]],
]

const sectorRows = (): Row[] =>
  SECTOR_BASES.flatMap(([department, capability, zh, en, [u, v]]): Row[] => [
    ['crew', capability, department, zh, en, [u, v]],
    ['vehicle', capability, department, `${zh}抢险车`, `${en} Vehicle`, [u + 6, v + 4]],
    ['crew', 'owner-patrol', department, `${zh}巡查组`, `${en} Patrol`, [u + 9, v - 5]],
    ['stock', capability, department, `${zh}物资库`, `${en} Store`, [u - 8, v + 6]],
  ])

export const resources = (): ResourceRecord[] => {
  const offices = SUBDISTRICTS.map(({ code, name, west, east, south, north }): Row => {
    const at: Board = [(Math.max(west, -3000) + Math.min(east, 3000)) / 2 + 60, (south + north) / 2 + 30]
    return ['crew', 'subdistrict', officeOf(code), `${name.zh}应急分队`, `${name.en} Response Team`, at]
  })
  return [...ROWS, ...sectorRows(), ...offices].map(([kind, capability, department, zh, en, at], index) => ({
    region: subdistrictAt(at),
    department,
    kind,
    capability,
    name: text(zh, en),
    phone: `1990599${String(3000 + index * 17)}`,
    geometry: point(place(at)),
  }))
}

const reaches = (lines: Readonly<Record<number, readonly [number, number]>>, at: number, s: number): boolean => {
  const reach = lines[at]
  return reach === undefined || (s >= reach[0] && s <= reach[1])
}

const camera = (
  number: number,
  at: Board,
  zh: string,
  en: string,
  bearingDeg: number,
  department: string,
): CameraRecord => ({
  region: subdistrictAt(at),
  department,
  code: `SP-${String(number).padStart(3, '0')}`,
  name: text(zh, en),
  bearingDeg,
  geometry: point(place(at)),
})

/** Docks, tank farms, lakes, stations and quays, looked at by whoever works there. */
const LOOKOUTS: readonly (readonly [zh: string, en: string, at: Board, department: string])[] = [
  ['1号港池', 'Dock 1', [4020, -2500], DEPARTMENT.nitrate],
  ['2号港池', 'Dock 2', [4020, -2000], DEPARTMENT.nitrate],
  ['LNG接收站', 'LNG Terminal', [4080, -2950], DEPARTMENT.lng],
  ['化工园南罐区', 'South Tank Farm', [2900, -2900], DEPARTMENT.park],
  ['化工园北罐区', 'North Tank Farm', [2900, -1850], DEPARTMENT.park],
  ['化工园东罐区', 'East Tank Farm', [3500, -2400], DEPARTMENT.park],
  ['门站', 'City Gate', [-4480, -2700], DEPARTMENT.gasSouth],
  ['西山水厂', 'Xishan Water Works', [-3050, 990], DEPARTMENT.water],
  ['澜江水厂', 'Lanjiang Water Works', [-3720, -640], DEPARTMENT.water],
  ['临澜污水处理厂', 'Linlan Sewage Works', [3250, -880], DEPARTMENT.drainage],
  ['江北热电厂', 'Jiangbei Heat and Power', [-1770, 1940], DEPARTMENT.heating],
  ['临澜站广场', 'Linlan Station Square', [-2050, -870], DEPARTMENT.railway],
  ['月湖公园', 'Yue Lake Park', [-380, 1160], DEPARTMENT.police],
  ['鼓楼广场', 'Gulou Square', [120, 100], DEPARTMENT.police],
  ['老城石板巷', 'Shiban Lane', [640, -230], DEPARTMENT.police],
  ['临澜大桥塔顶', 'Linlan Bridge Tower', [3200, 460], DEPARTMENT.bridge],
  ['东澜湾大桥', 'Donglan Bay Bridge', [3800, 1425], DEPARTMENT.bridge],
  ['建设路大桥', 'Jianshe Road Bridge', [-200, 530], DEPARTMENT.bridge],
  ['西山林火瞭望', 'Xishan Fire Watch', [-4100, 2600], DEPARTMENT.centre],
  ['澜屿码头', 'Lan Island Quay', [5900, 1200], DEPARTMENT.centre],
]

/** A camera on a mast at every arterial crossing that there is, looking along the road, and one at each lookout. */
export const cameras = (): CameraRecord[] => [
  ...ARTERIAL_U.flatMap((u, column) =>
    ARTERIAL_V.flatMap((v, row): CameraRecord[] => {
      const isThere = reaches(REACH_ALONG_V, u, v) && reaches(REACH_ALONG_U, v, u)
      if (!isThere || isSea([u, v])) return []
      const [a, b] = [ARTERIAL_NAMES.v[column], ARTERIAL_NAMES.u[row]]
      const bearing = ((column * 90 + row * 45) % 360) + 8
      return [
        camera(
          column * 20 + row,
          [u + 14, v + 14],
          `${a?.zh}${b?.zh}路口`,
          `${a?.en} at ${b?.en}`,
          bearing % 360,
          DEPARTMENT.police,
        ),
      ]
    }),
  ),
  ...LOOKOUTS.map(([zh, en, at, department], index) => camera(400 + index, at, zh, en, (index * 73) % 360, department)),
]

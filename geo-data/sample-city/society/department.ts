import { text } from '../../sectors/text.ts'
import type { DepartmentRecord, UserRecord } from '../city-record.ts'
import { CITY_CODE, DISTRICT_CODE, SUBDISTRICTS } from '../land/region.ts'

/** Codes by which the generator names who owns what. */
export const DEPARTMENT = {
  centre: 'emergency-bureau',
  gasBureau: 'gas-bureau',
  gasSouth: 'linlan-gas',
  gasNorth: 'jiangbei-gas',
  park: 'chemical-park',
  pipeline: 'ganghua-pipeline',
  fire: 'fire-brigade',
  police: 'traffic-police',
  medical: 'ambulance-centre',
  environment: 'environment-station',
  drainage: 'drainage-company',
  waterBureau: 'water-bureau',
  water: 'linlan-water',
  heatingOffice: 'heating-office',
  heating: 'linlan-heating',
  municipal: 'municipal-bureau',
  bridge: 'bridge-and-tunnel-office',
  tunnelOffice: 'utility-tunnel-office',
  tunnel: 'utility-tunnel-operator',
  transit: 'transit-bureau',
  metro: 'linlan-metro',
  railway: 'coast-railway',
  industry: 'industrial-safety-office',
  steel: 'linlan-steel',
  chemical: 'linlan-petrochemical',
  lng: 'linlan-lng',
  aluminium: 'lanjiang-aluminium',
  ammonia: 'linlan-cold-chain',
  nitrate: 'linlan-port-storage',
} as const

type Row = readonly [
  code: string,
  parent: string | null,
  kind: DepartmentRecord['kind'],
  sector: string | null,
  zh: string,
  en: string,
]

const ROWS: readonly Row[] = [
  [
    DEPARTMENT.centre,
    null,
    'command-centre',
    null,
    '临澜市应急管理局（城市安全指挥中心）',
    'Linlan Emergency Management Bureau',
  ],
  [
    DEPARTMENT.gasBureau,
    DEPARTMENT.centre,
    'sector-department',
    'gas',
    '临澜市燃气管理处',
    'Linlan Gas Administration',
  ],
  [DEPARTMENT.gasSouth, DEPARTMENT.gasBureau, 'owner', 'gas', '临澜燃气集团有限公司', 'Linlan Gas Group'],
  [DEPARTMENT.gasNorth, DEPARTMENT.gasBureau, 'owner', 'gas', '江北天然气有限公司', 'Jiangbei Natural Gas'],
  [
    DEPARTMENT.park,
    DEPARTMENT.centre,
    'sector-department',
    'hazchem',
    '临澜化学工业园区管委会',
    'Linlan Chemical Park Authority',
  ],
  [DEPARTMENT.pipeline, DEPARTMENT.park, 'owner', 'hazchem', '港化管道运营有限公司', 'Ganghua Pipeline Operator'],
  [DEPARTMENT.fire, DEPARTMENT.centre, 'rescue', null, '临澜市消防救援支队', 'Linlan Fire and Rescue'],
  [DEPARTMENT.police, DEPARTMENT.centre, 'rescue', null, '临澜市公安局交警支队', 'Linlan Traffic Police'],
  [DEPARTMENT.medical, DEPARTMENT.centre, 'rescue', null, '临澜市急救中心', 'Linlan Ambulance Centre'],
  [
    DEPARTMENT.environment,
    DEPARTMENT.centre,
    'operator',
    null,
    '临澜生态环境监测站',
    'Linlan Environmental Monitoring',
  ],
  [DEPARTMENT.drainage, DEPARTMENT.centre, 'operator', null, '临澜排水有限公司', 'Linlan Drainage'],
  [DEPARTMENT.waterBureau, DEPARTMENT.centre, 'sector-department', 'water', '临澜市水务局', 'Linlan Water Authority'],
  [DEPARTMENT.water, DEPARTMENT.waterBureau, 'owner', 'water', '临澜水务集团有限公司', 'Linlan Water Group'],
  [
    DEPARTMENT.heatingOffice,
    DEPARTMENT.centre,
    'sector-department',
    'heating',
    '临澜市供热管理办公室',
    'Linlan Heating Office',
  ],
  [DEPARTMENT.heating, DEPARTMENT.heatingOffice, 'owner', 'heating', '临澜热力有限公司', 'Linlan Heating'],
  [
    DEPARTMENT.municipal,
    DEPARTMENT.centre,
    'sector-department',
    'bridge',
    '临澜市市政设施管理处',
    'Linlan Municipal Works',
  ],
  [DEPARTMENT.bridge, DEPARTMENT.municipal, 'owner', 'bridge', '临澜桥隧养护所', 'Linlan Bridge Maintenance'],
  [
    DEPARTMENT.tunnelOffice,
    DEPARTMENT.centre,
    'sector-department',
    'tunnel',
    '临澜市综合管廊办公室',
    'Linlan Utility Tunnel Office',
  ],
  [
    DEPARTMENT.tunnel,
    DEPARTMENT.tunnelOffice,
    'owner',
    'tunnel',
    '临澜管廊运营有限公司',
    'Linlan Utility Tunnel Operator',
  ],
  [
    DEPARTMENT.transit,
    DEPARTMENT.centre,
    'sector-department',
    'rail',
    '临澜市轨道交通办公室',
    'Linlan Rail Transit Office',
  ],
  [DEPARTMENT.metro, DEPARTMENT.transit, 'owner', 'rail', '临澜地铁集团有限公司', 'Linlan Metro'],
  [DEPARTMENT.railway, DEPARTMENT.transit, 'owner', 'rail', '滨海铁路临澜工务段', 'Coast Railway, Linlan Section'],
  [
    DEPARTMENT.industry,
    DEPARTMENT.centre,
    'sector-department',
    'enterprise',
    '临澜市工贸安全监管支队',
    'Linlan Industrial Safety',
  ],
  [DEPARTMENT.steel, DEPARTMENT.industry, 'owner', 'enterprise', '临澜钢铁股份有限公司', 'Linlan Iron and Steel'],
  [DEPARTMENT.chemical, DEPARTMENT.industry, 'owner', 'enterprise', '临澜石化有限公司', 'Linlan Petrochemical'],
  [DEPARTMENT.lng, DEPARTMENT.industry, 'owner', 'enterprise', '临澜液化天然气有限公司', 'Linlan LNG'],
  [DEPARTMENT.aluminium, DEPARTMENT.industry, 'owner', 'enterprise', '澜江铝业有限公司', 'Lanjiang Aluminium'],
  [DEPARTMENT.ammonia, DEPARTMENT.industry, 'owner', 'enterprise', '临澜冷链物流有限公司', 'Linlan Cold Chain'],
  [DEPARTMENT.nitrate, DEPARTMENT.industry, 'owner', 'enterprise', '临澜港储运有限公司', 'Linlan Port Storage'],
]

export const officeOf = (subdistrict: string): string => `${subdistrict}-office`

/** Invented numbers: area code 0599-555. */
const phone = (index: number): string => `0599-555${String(8000 + index * 11)}`

export const departments = (): DepartmentRecord[] => [
  ...ROWS.map(
    ([code, parent, kind, sector, zh, en], index): DepartmentRecord => ({
      code,
      parent,
      kind,
      sector,
      name: text(zh, en),
      region: code === DEPARTMENT.centre ? CITY_CODE : DISTRICT_CODE,
      phone: phone(index),
    }),
  ),
  ...SUBDISTRICTS.map(
    ({ code, name }, index): DepartmentRecord => ({
      code: officeOf(code),
      parent: DEPARTMENT.centre,
      kind: 'local-government',
      sector: null,
      name: text(`${name.zh}办事处`, `${name.en} Office`),
      region: code,
      phone: phone(60 + index),
    }),
  ),
]

type UserRow = readonly [login: string, zh: string, en: string, role: UserRecord['role'], department: string]

/** One demonstration user for each role, and one for each unit that gets tasks. */
const USERS: readonly UserRow[] = [
  ['duty', '林晓岚', 'Lin Xiaolan', 'duty-officer', DEPARTMENT.centre],
  ['duty2', '赵启明', 'Zhao Qiming', 'duty-officer', DEPARTMENT.centre],
  ['commander', '陈卫东', 'Chen Weidong', 'commander', DEPARTMENT.centre],
  ['analyst', '苏静', 'Su Jing', 'analyst', DEPARTMENT.centre],
  ['wall', '大屏', 'Wall', 'wall', DEPARTMENT.centre],
  ['admin', '系统管理员', 'Administrator', 'administrator', DEPARTMENT.centre],
  ['gas', '周立', 'Zhou Li', 'department', DEPARTMENT.gasBureau],
  ['park', '何海', 'He Hai', 'department', DEPARTMENT.park],
  ['street', '吴敏', 'Wu Min', 'department', officeOf('laocheng')],
  ['owner', '郑国强', 'Zheng Guoqiang', 'owner', DEPARTMENT.gasSouth],
  ['owner-north', '孙磊', 'Sun Lei', 'owner', DEPARTMENT.gasNorth],
  ['pipeline', '马俊', 'Ma Jun', 'owner', DEPARTMENT.pipeline],
  ['crew', '王大勇', 'Wang Dayong', 'crew', DEPARTMENT.gasSouth],
  ['crew-north', '李海涛', 'Li Haitao', 'crew', DEPARTMENT.gasNorth],
  ['crew-pipeline', '刘建军', 'Liu Jianjun', 'crew', DEPARTMENT.pipeline],
  ['fire', '高峰', 'Gao Feng', 'crew', DEPARTMENT.fire],
  ['police', '徐刚', 'Xu Gang', 'crew', DEPARTMENT.police],
  ['drainage', '钱波', 'Qian Bo', 'crew', DEPARTMENT.drainage],
  ['water', '冯涛', 'Feng Tao', 'owner', DEPARTMENT.water],
  ['water-crew', '蒋勇', 'Jiang Yong', 'crew', DEPARTMENT.water],
  ['drainage-owner', '姚琴', 'Yao Qin', 'owner', DEPARTMENT.drainage],
  ['heating', '秦明', 'Qin Ming', 'owner', DEPARTMENT.heating],
  ['heating-crew', '田野', 'Tian Ye', 'crew', DEPARTMENT.heating],
  ['bridge', '许桥', 'Xu Qiao', 'owner', DEPARTMENT.bridge],
  ['bridge-crew', '邵斌', 'Shao Bin', 'crew', DEPARTMENT.bridge],
  ['tunnel', '汪洋', 'Wang Yang', 'owner', DEPARTMENT.tunnel],
  ['tunnel-crew', '彭飞', 'Peng Fei', 'crew', DEPARTMENT.tunnel],
  ['metro', '丁一', 'Ding Yi', 'owner', DEPARTMENT.metro],
  ['metro-crew', '谢军', 'Xie Jun', 'crew', DEPARTMENT.metro],
  ['water-bureau', '卢静', 'Lu Jing', 'department', DEPARTMENT.waterBureau],
  ['municipal', '潘岚', 'Pan Lan', 'department', DEPARTMENT.municipal],
  ['industry', '贺平', 'He Ping', 'department', DEPARTMENT.industry],
  ['steel', '雷刚', 'Lei Gang', 'owner', DEPARTMENT.steel],
  ['ammonia', '段芳', 'Duan Fang', 'owner', DEPARTMENT.ammonia],
  ['lng', '龚海', 'Gong Hai', 'owner', DEPARTMENT.lng],
]

export const users = (): UserRecord[] =>
  USERS.map(([login, zh, en, role, department], index) => ({
    login,
    name: text(zh, en),
    role,
    department,
    phone: `1990599${String(1000 + index * 37)}`,
  }))

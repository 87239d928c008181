import type { UnitRole } from '../sector.ts'
import { text } from '../text.ts'

/** Who may be given a task in any sector. A sector adds its own in `unitRoles`. */
export const CITY_UNIT_ROLES: readonly UnitRole[] = [
  { id: 'owner-duty', name: text('权属单位值班室', 'Owner duty room') },
  { id: 'owner-repair-crew', name: text('权属单位抢修队', 'Owner repair crew') },
  { id: 'owner-patrol', name: text('权属单位巡线员', 'Owner patrol') },
  { id: 'sector-department', name: text('行业主管部门', 'Sector department'), departmentKind: 'sector-department' },
  { id: 'emergency-bureau', name: text('应急管理局', 'Emergency management bureau'), departmentKind: 'command-centre' },
  { id: 'fire', name: text('消防救援', 'Fire and rescue') },
  { id: 'police', name: text('公安交警', 'Police') },
  { id: 'medical', name: text('医疗急救', 'Medical rescue') },
  { id: 'environment', name: text('生态环境监测', 'Environmental monitoring') },
  { id: 'subdistrict', name: text('属地街道', 'Subdistrict office'), departmentKind: 'local-government' },
]

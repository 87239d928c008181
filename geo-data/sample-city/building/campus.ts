import { type Text, text } from '../../sectors/text.ts'
import type { Board } from '../ground.ts'
import { isInSwath } from '../land/rail-line.ts'
import type { Block } from '../land/street.ts'

/** A place that fills a block of its own: it is built, it is protected, and it has a name. */
export interface Campus {
  readonly kind: 'school' | 'kindergarten' | 'hospital' | 'nursing-home' | 'mall' | 'public'
  readonly name: Text
  readonly at: Board
  readonly people: number
}

const campus = (kind: Campus['kind'], zh: string, en: string, at: Board, people: number): Campus => ({
  kind,
  name: text(zh, en),
  at,
  people,
})

export const CAMPUSES: readonly Campus[] = [
  campus('school', '临澜中学', 'Linlan Middle School', [60, -420], 2400),
  campus('school', '鼓楼小学', 'Gulou Primary School', [520, 40], 1350),
  campus('school', '解放路小学', 'Jiefang Road Primary School', [1020, -320], 1180),
  campus('school', '江北实验学校', 'Jiangbei Experimental School', [600, 1650], 2800),
  campus('school', '观澜外国语学校', 'Guanlan Foreign Language School', [2350, 1750], 2200),
  campus('school', '西山中学', 'Xishan Middle School', [-2050, 1250], 1900),
  campus('school', '新民路小学', 'Xinmin Road Primary School', [-1000, -900], 1250),
  campus('school', '南环学校', 'Nanhuan School', [650, -1850], 1600),
  campus('school', '港区学校', 'Gangqu School', [1650, -1900], 1400),
  campus('school', '临澜职业技术学院', 'Linlan Vocational College', [-2700, 300], 5200),
  campus('school', '临澜大学', 'Linlan University', [1700, 2250], 9800),
  campus('kindergarten', '海棠幼儿园', 'Haitang Kindergarten', [260, -260], 310),
  campus('kindergarten', '桂花幼儿园', 'Guihua Kindergarten', [760, -520], 280),
  campus('kindergarten', '江北中心幼儿园', 'Jiangbei Central Kindergarten', [1500, 1700], 420),
  campus('kindergarten', '望海幼儿园', 'Wanghai Kindergarten', [2450, -300], 360),
  campus('kindergarten', '康乐幼儿园', 'Kangle Kindergarten', [-1450, -1350], 300),
  campus('hospital', '临澜市人民医院', 'Linlan People’s Hospital', [-420, 40], 3600),
  campus('hospital', '江北医院', 'Jiangbei Hospital', [1650, 1250], 2900),
  campus('hospital', '港区医院', 'Gangqu Hospital', [1250, -2050], 1200),
  campus('hospital', '临澜市妇幼保健院', 'Linlan Maternity Hospital', [2350, 250], 1500),
  campus('nursing-home', '夕阳红养老院', 'Sunset Care Home', [1150, -80], 260),
  campus('nursing-home', '江北颐养中心', 'Jiangbei Care Centre', [-900, 1650], 420),
  campus('nursing-home', '南郊敬老院', 'South Suburb Care Home', [-350, -1900], 190),
  campus('nursing-home', '西山康养院', 'Xishan Care Home', [-2700, 1150], 340),
  campus('mall', '澜江天地购物中心', 'Lan River Mall', [600, 850], 9500),
  campus('mall', '鼓楼商城', 'Gulou Department Store', [120, 60], 5200),
  campus('mall', '滨海万象城', 'Binhai MixPlaza', [2350, 1250], 8800),
  campus('mall', '西城广场', 'West City Plaza', [-1450, 900], 4600),
  campus('public', '临澜市政务中心', 'Linlan Government Centre', [150, 1180], 1800),
  campus('public', '临澜体育中心', 'Linlan Sports Centre', [-1000, 2150], 2500),
  campus('public', '临澜火车站', 'Linlan Railway Station', [-2050, -900], 4200),
  campus('public', '临澜博物馆', 'Linlan Museum', [1150, 1180], 900),
]

const middle = ({ west, east, south, north }: Block): Board => [(west + east) / 2, (south + north) / 2]

/** Gives each campus the nearest free block that is large enough to build on. */
export const campusBlocks = (blocks: readonly Block[]): ReadonlyMap<Block, Campus> => {
  const taken = new Map<Block, Campus>()
  for (const one of CAMPUSES) {
    const free = blocks.filter(
      (block) =>
        !taken.has(block) &&
        !['chemical', 'port', 'park', 'hill'].includes(block.zone) &&
        !isInSwath(middle(block), Math.max(block.east - block.west, block.north - block.south) / 2),
    )
    const distance = (block: Block): number => {
      const [u, v] = middle(block)
      const small = Math.min(block.east - block.west, block.north - block.south) < (one.people > 1000 ? 75 : 50)
      return Math.hypot(u - one.at[0], v - one.at[1]) + (small ? 400 : 0)
    }
    const nearest = free.reduce((best, block) => (distance(block) < distance(best) ? block : best))
    taken.set(nearest, one)
  }
  return taken
}

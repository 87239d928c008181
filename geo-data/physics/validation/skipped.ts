import type { Words } from '../law/law.ts'
import type { Vector } from './vector.ts'

/** Phenomena whose laws are not built yet; their cases wait. */
const WAITING: Readonly<Record<string, string>> = {
  water: '给水',
  'water isolation': '给水关阀',
  flood: '内涝',
  'bridge fatigue': '桥梁疲劳',
  'bridge modal': '桥梁模态',
  'heat network': '热网',
  tunnel: '管廊',
}

interface Reason {
  readonly model: RegExp
  readonly why: Words
}

const reason = (model: RegExp, zh: string, en: string): Reason => ({ model, why: { zh, en } })

/** Models we do not have, and why. */
const WITHOUT_LAW: readonly Reason[] = [
  reason(
    /^Baker-Strehlow-Tang overpressure curve/,
    '无此定律：唯一的数字化曲线为 GPL-3.0（models.md 2.4）；改用 Bauwens–Dorofeev',
    'no law: the only digitised curves are under GPL-3.0 (models.md 2.4); Bauwens–Dorofeev is used instead',
  ),
  reason(
    /^SLAB/,
    '无此定律：SLAB 不许用于商业产品（models.md 2.2）；改用 Britter–McQuaid',
    'no law: SLAB forbids distribution in a commercial product (models.md 2.2); Britter–McQuaid is used instead',
  ),
]

/** Why a figure that we do compute does not count, where more can be said than that nobody has verified it. */
const UNVERIFIED: readonly Reason[] = [
  reason(
    /^peak pressure, H2 release/,
    '未核实：2012 年泄压实验；我方给出封闭定容上限，应高于实验值',
    'unverified: a vented experiment of 2012; we give the closed isochoric bound, which must lie above it',
  ),
  reason(
    /Phast 6\.54 \(UDM\)/,
    '未核实：Phast 以自定液滴设置计算有风射流；我方为静风轴线上的 Long 射流',
    'unverified: Phast entrains a jet in wind with a droplet of its own settings; we give Long’s jet on the axis, still air',
  ),
  reason(
    /Phast 6\.54 \(DNV cone\)/,
    '未核实：Phast 为两相锥形火焰；我方为火焰中部的点源，方向不定',
    'unverified: Phast burns a two-phase cone; we give a point source at the middle of a flame that may point anywhere',
  ),
  reason(
    /^large H2 jet flame/,
    '未核实：我方用烃类火焰长度拟合与 0.17 辐射份额的点源',
    'unverified: we give the flame length fitted to hydrocarbons and a point source with 0.17 radiated',
  ),
  reason(
    /^PIR coefficient/,
    '未核实：通式的参数凭记忆',
    'unverified: the parameters of the general equation are recalled',
  ),
  reason(/^Purple Book direct ignition/, '未核实：该表为转引', 'unverified: the table was read second-hand'),
]

/** Why a case is neither passed nor failed. */
export function reasonSkipped(vector: Vector): Words {
  const lacking = WITHOUT_LAW.find(({ model }) => model.test(vector.model))
  if (lacking) return lacking.why
  const waiting = WAITING[vector.phenomenon ?? '']
  if (waiting)
    return { zh: `等待：${waiting}的定律尚未建立`, en: `waiting: the laws of ${vector.phenomenon} are not built yet` }
  if (vector.verified !== false) return { zh: '我方没有回答此模型的定律', en: 'no law of ours answers this model' }
  const known = UNVERIFIED.find(({ model }) => model.test(vector.model))
  return known?.why ?? { zh: '未核实：无人复现过该数', en: 'unverified: nobody has reproduced the figure' }
}

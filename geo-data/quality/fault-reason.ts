import { kindByRef } from '../sectors/registry.ts'
import { type Text, text } from '../sectors/text.ts'
import type { Fault, QualityFault } from './quality.ts'

const REASONS: Record<Fault, (fault: QualityFault) => Text> = {
  'out-of-range': (fault) => {
    const allowed = allowedOf(fault)
    const found = fault.found ?? ''
    return text(`记录值 ${found} 超出 ${allowed.zh}`, `${found} is on record; it is ${allowed.en}`)
  },
  'dangling-end': ({ field }) =>
    field === 'start'
      ? text('起点没有接到任何设施或管段', 'Its start meets nothing')
      : text('终点没有接到任何设施或管段', 'Its end meets nothing'),
  duplicate: ({ found }) => text(`与 ${found} 重合`, `Lies where ${found} lies`),
  crossing: ({ found }) => text(`与 ${found} 在同一深度交叉`, `Crosses ${found} at the same depth`),
  'sensor-misplaced': ({ found }) => text(`离所在设施 ${found} m`, `${found} m from what it stands on`),
  'sensor-offline': ({ found }) =>
    found === null ? text('从未收到数据', 'Was never heard') : text(`自 ${found} 起没有数据`, `Silent since ${found}`),
  'sensor-late': ({ found }) => text(`近一小时有 ${found} 条数据迟到`, `${found} samples of the past hour came late`),
  'sensor-unstable': ({ found }) =>
    text(`近一天断电或断网 ${found} 次`, `Lost power or network ${found} times in the past day`),
  'sensor-unbound': () => text('没有关联任何设施', 'Stands on nothing on record'),
  'attribute-assumed': ({ found }) =>
    text(`${found ?? '其值'} 是默认的假定值，不是记录`, `${found ?? 'It'} is the kind’s default, not a record`),
  'attribute-missing': () => text('没有记录', 'Nothing is on record'),
}

/** What is wrong with one record, in words; what to do about it stands with its kind. */
export const reasonOf = (fault: QualityFault): Text => REASONS[fault.fault](fault)

/** What the registry believes of an attribute: its range, or its choices. */
const allowedOf = ({ sectorId, kind, field }: QualityFault): Text => {
  const attribute = kindByRef(`${sectorId}.${kind}`)?.it.attributes.find(({ name }) => name === field)
  const choices = attribute?.choices ?? []
  if (choices.length > 0)
    return text(
      `可选项（${choices.map(({ name }) => name.zh).join('、')}）`,
      `one of ${choices.map(({ name }) => name.en).join(', ')}`,
    )
  const { min, max } = attribute?.range ?? { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }
  const unit = attribute?.unit === 'none' || attribute === undefined ? '' : ` ${attribute.unit}`
  return text(`${min}–${max}${unit}`, `${min}–${max}${unit}`)
}

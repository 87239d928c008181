import type { Attribute } from '../sectors/kind.ts'
import { kindByRef } from '../sectors/registry.ts'
import { text } from '../sectors/text.ts'
import { type Condition, type FilterFault, MOST, verbsOf } from './layer-filter.ts'

/** `path` is under `filter`: a layer, or a layer and its attribute. What a stranger wrote is cut short before it is told again. */
export const faultAt = (path: string, zh: string, en: string): FilterFault => ({
  field: ['filter', path.slice(0, 80)].filter(Boolean).join('.'),
  reason: text(zh, en),
})

/** Why no filter of so many conditions can be of such a layer. */
export const layerFault = (layer: string, conditions: number): FilterFault | null => {
  if (!kindByRef(layer)) return faultAt(layer, '没有这个图层', 'is no layer of the registry')
  if (conditions === 0) return faultAt(layer, '没有写条件', 'has no condition')
  return conditions > MOST.conditions
    ? faultAt(layer, `最多 ${MOST.conditions} 个条件`, `has more than ${MOST.conditions} conditions`)
    : null
}

/** Why such a condition cannot be asked of a layer that exists. */
export const conditionFault = (layer: string, { attribute: name, verb, values }: Condition): FilterFault | null => {
  const at = `${layer}.${name}`
  const attributes = kindByRef(layer)?.it.attributes ?? []
  const attribute = attributes.find((one) => one.name === name)
  if (!attribute) return faultAt(at, '登记表里没有这个属性', 'is no attribute that the registry declares')
  if (!verbsOf(attribute).includes(verb))
    return faultAt(
      at,
      `类型 ${attribute.type} 不能用 ${verb}`,
      `is of type ${attribute.type} and cannot be asked ${verb}`,
    )
  const [fewest, most] = verb === 'unsaid' ? [0, 0] : [1, verb === 'is' ? MOST.values : 1]
  if (values.length < fewest || values.length > most)
    return faultAt(at, `${verb} 要 ${fewest}–${most} 个值`, `${verb} takes ${fewest} to ${most} values`)
  return values.some((value) => !isValueOf(attribute, value))
    ? faultAt(at, `值不合类型 ${attribute.type}`, `has a value that is no ${WORDS[attribute.type]}`)
    : null
}

const WORDS: Readonly<Record<Attribute['type'], string>> = {
  number: 'number',
  integer: 'number',
  text: 'text',
  choice: 'choice that the registry declares',
  boolean: 'true or false',
  date: 'date as 2026-11-23',
}

/** Twelve digits before the point and nine behind: more than any register says, and nothing that overflows. */
const NUMBER = /^-?\d{1,12}(\.\d{1,9})?$/

const isDay = (value: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  Number.isFinite(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value)

const isValueOf = ({ type, choices }: Attribute, value: string): boolean => {
  switch (type) {
    case 'number':
    case 'integer':
      return NUMBER.test(value)
    case 'date':
      return isDay(value)
    case 'boolean':
      return value === 'true' || value === 'false'
    case 'choice':
      return (choices ?? []).some(({ id }) => id === value)
    case 'text':
      return value.trim() !== '' && value.length <= MOST.valueLetters && !/\p{Cc}/u.test(value)
  }
}

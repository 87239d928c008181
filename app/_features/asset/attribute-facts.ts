import { kindByRef } from '../../../geo-data/sectors/registry.ts'
import type { Attribute } from '../../../geo-data/sectors/sector.ts'
import { UNITS } from '../../../geo-data/sectors/unit.ts'
import { formatShort, NOTHING, withUnit } from '../../_lib/format.ts'
import type { Text } from '../../_lib/language.tsx'

/** One line of an identify card. */
export interface AttributeFact {
  readonly name: string
  readonly label: Text
  /** Null where the words are in a language of the registry. */
  readonly text: Text
  readonly assumed: boolean
}

const plain = (text: string): Text => ({ zh: text, en: text })
const YES = { zh: '是', en: 'yes' }
const NO = { zh: '否', en: 'no' }

function worded(attribute: Attribute | undefined, value: unknown): Text {
  if (value === null || value === undefined || value === '') return plain(NOTHING)
  if (typeof value === 'boolean') return value ? YES : NO
  const choice = attribute?.choices?.find(({ id }) => id === value)
  if (choice) return choice.name
  if (typeof value !== 'number') return plain(typeof value === 'object' ? JSON.stringify(value) : String(value))
  if (attribute?.unit === 'year') return plain(String(value))
  return plain(withUnit(formatShort(value), attribute ? UNITS[attribute.unit].symbol : ''))
}

/**
 * What a record says of a thing: first what its kind lists, in that order and with units, a dash where the record is silent; then
 * whatever else came in with an import. An assumed value is the kind's default and is marked as such.
 */
export function attributeFacts(
  ref: string,
  attributes: Readonly<Record<string, unknown>>,
  assumed: readonly string[],
): AttributeFact[] {
  const known = kindByRef(ref)?.it.attributes ?? []
  const names = new Set(known.map(({ name }) => name))
  const listed = known.map((attribute) => ({
    name: attribute.name,
    label: attribute.label,
    text: worded(attribute, attributes[attribute.name]),
    assumed: assumed.includes(attribute.name),
  }))
  const further = Object.entries(attributes)
    .filter(([name]) => !names.has(name))
    .map(([name, value]) => ({
      name,
      label: plain(name),
      text: worded(undefined, value),
      assumed: assumed.includes(name),
    }))
  return [...listed, ...further]
}

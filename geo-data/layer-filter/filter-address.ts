import { conditionFault, faultAt, layerFault } from './filter-fault.ts'
import type { Condition, FilterFault, LayerFilter } from './layer-filter.ts'
import { isVerb, MOST } from './layer-filter.ts'

/*
 * How filters stand in an address: `gas.main~pressure_class:is:medium!low~diameter_mm:least:300,gas.valve~…`. A value is written as in any
 * address, the signs of this form besides.
 */

const written = (value: string): string =>
  encodeURIComponent(value).replaceAll(/[~!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const readValue = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined // a lone percent sign
  }
}

const printCondition = ({ attribute, verb, values }: Condition): string =>
  [attribute, verb, ...(values.length > 0 ? [values.map(written).join('!')] : [])].join(':')

/** As it stands in an address; empty where nothing is filtered. */
export const printFilters = (filters: readonly LayerFilter[]): string =>
  filters.map(({ layer, conditions }) => [layer, ...conditions.map(printCondition)].join('~')).join(',')

const parseCondition = (text: string): Condition | undefined => {
  const [attribute = '', verb = '', values, ...rest] = text.split(':')
  const read = values === undefined ? [] : values.split('!').map(readValue)
  const whole = read.filter((value) => value !== undefined)
  return isVerb(verb) && rest.length === 0 && whole.length === read.length
    ? { attribute, verb, values: whole }
    : undefined
}

const parseLayer = (text: string): LayerFilter | FilterFault => {
  const [layer = '', ...parts] = text.split('~')
  const conditions: Condition[] = []
  const fault = layerFault(layer, parts.length)
  if (fault) return fault
  for (const part of parts) {
    const condition = parseCondition(part)
    const attribute = part.split(':')[0] ?? ''
    if (!condition) return faultAt(`${layer}.${attribute}`, '不是“属性:比较:值”', 'is not attribute:verb:value')
    const wrong = conditionFault(layer, condition)
    if (wrong) return wrong
    conditions.push(condition)
  }
  return { layer, conditions }
}

export interface ReadFilters {
  readonly filters: readonly LayerFilter[]
  readonly faults: readonly FilterFault[]
}

/** Reads what stands in an address: what can be meant, and of the rest why not. Nothing is guessed. */
export const parseFilters = (text: string): ReadFilters => {
  if (text === '') return { filters: [], faults: [] }
  if (text.length > MOST.letters)
    return refused(faultAt('', `最多 ${MOST.letters} 个字符`, `at most ${MOST.letters} characters`))
  const parts = text.split(',')
  if (parts.length > MOST.layers)
    return refused(faultAt('', `最多 ${MOST.layers} 个图层`, `at most ${MOST.layers} layers`))
  const filters: LayerFilter[] = []
  const faults: FilterFault[] = []
  for (const part of parts) {
    const read = parseLayer(part)
    if ('reason' in read) faults.push(read)
    else if (filters.some(({ layer }) => layer === read.layer))
      faults.push(faultAt(read.layer, '同一图层写了两次', 'is written twice'))
    else filters.push(read)
  }
  return { filters, faults }
}

const refused = (fault: FilterFault): ReadFilters => ({ filters: [], faults: [fault] })

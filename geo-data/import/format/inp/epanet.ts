import type { SourceRecord } from '../../import.ts'
import type { Format, Source } from '../format.ts'
import { type Element, placed } from './element.ts'
import { crsOfMap, type InpLine, inpLines, sectionsOf, startMap, unknownFlow } from './inp.ts'

/** US customary flow units: lengths are then feet and pipes inches; with metric ones, metres and millimetres (EPANET 2.2 manual, appendix A). */
const US_FLOWS = new Set(['CFS', 'GPM', 'MGD', 'IMGD', 'AFD'])
const SI_FLOWS = new Set(['LPS', 'LPM', 'MLD', 'CMH', 'CMD', 'CMS'])

interface Units {
  readonly flow: string
  /** Of the three formulas only Hazen-Williams has a roughness that says something of the pipe without a unit. */
  readonly headloss: string
  readonly length: 'ft' | 'm'
  readonly bore: 'in' | 'mm'
  readonly pressure: 'psi' | 'm H2O'
  readonly power: 'hp' | 'kW'
}

const unitsOf = (flow: string, headloss: string): Units => {
  if (US_FLOWS.has(flow)) return { flow, headloss, length: 'ft', bore: 'in', pressure: 'psi', power: 'hp' }
  if (SI_FLOWS.has(flow)) return { flow, headloss, length: 'm', bore: 'mm', pressure: 'm H2O', power: 'kW' }
  throw unknownFlow(flow, 'EPANET')
}

type Reader = (words: readonly string[], units: Units) => Element

const NODES: Readonly<Record<string, Reader>> = {
  JUNCTIONS: ([code, elevation, demand], { length, flow }) => ({
    roles: ['junction', 'node', 'point'],
    properties: { code, [`elevation (${length})`]: elevation, [`demand (${flow})`]: demand },
  }),
  RESERVOIRS: ([code, head], { length }) => ({
    roles: ['reservoir', 'source', 'node', 'point'],
    properties: { code, [`head (${length})`]: head },
  }),
  TANKS: ([code, elevation, initial, lowest, highest, diameter], { length }) => ({
    roles: ['tank', 'node', 'point'],
    properties: {
      code,
      [`elevation (${length})`]: elevation,
      [`initial_level (${length})`]: initial,
      [`lowest_level (${length})`]: lowest,
      [`highest_level (${length})`]: highest,
      [`tank_diameter (${length})`]: diameter,
    },
  }),
}

const LINKS: Readonly<Record<string, Reader>> = {
  PIPES: ([code, from = '', to = '', long, bore, roughness, , status], units) => ({
    roles: status?.toUpperCase() === 'CV' ? ['check valve pipe', 'pipe', 'line'] : ['pipe', 'line'],
    ends: { from, to },
    properties: {
      code,
      [`length (${units.length})`]: long,
      [`diameter (${units.bore})`]: bore,
      [units.headloss === 'H-W' ? 'roughness' : `roughness ${units.headloss}`]: roughness,
      status,
    },
  }),
  PUMPS: ([code, from = '', to = '', ...rest], { power }) => ({
    roles: ['pump', 'line'],
    ends: { from, to },
    properties: { code, [`power (${power})`]: after(rest, 'POWER'), curve: after(rest, 'HEAD') },
  }),
  VALVES: ([code, from = '', to = '', bore, type = '', setting], { bore: unit, pressure }) => ({
    roles: [type, 'valve', 'line'].filter((role) => role !== ''),
    ends: { from, to },
    properties: {
      code,
      valve_type: type,
      [`diameter (${unit})`]: bore,
      [/^P[RSB]V$/i.test(type) ? `setting (${pressure})` : 'setting']: setting,
    },
  }),
}

/** Pumps write their properties as words in pairs: `HEAD curve1 SPEED 1.2`. */
const after = (words: readonly string[], key: string): string | undefined => {
  const at = words.findIndex((word) => word.toUpperCase() === key)
  return at < 0 ? undefined : words[at + 1]
}

const surveyed = async (source: Source) => {
  const { map, take } = startMap()
  const options = new Map([
    ['UNITS', 'GPM'],
    ['HEADLOSS', 'H-W'],
  ])
  for await (const line of inpLines(source)) {
    take(line)
    const [name = '', value] = line.words
    if (line.section === 'OPTIONS' && value) options.set(name.toUpperCase(), value.toUpperCase())
  }
  return { map, units: unitsOf(options.get('UNITS') as string, options.get('HEADLOSS') as string) }
}

/** The file is read three times: its map, which stands last, then its nodes, then its links; only the map is held. */
async function* records(source: Source): AsyncIterable<SourceRecord> {
  const { map, units } = await surveyed(source)
  let record = 0
  for (const readers of [NODES, LINKS]) {
    for await (const line of inpLines(source)) {
      const reader = Object.hasOwn(readers, line.section) ? readers[line.section] : undefined
      if (!reader) continue
      record += 1
      const element = reader(line.words, units)
      yield placed(record, line, described(element, line), map)
    }
  }
}

/** What is written after the semicolon is the element's own description. */
const described = (element: Element, { comment }: InpLine): Element =>
  comment === '' ? element : { ...element, properties: { ...element.properties, description: comment } }

/** EPANET 2.0–2.3 network, .inp. Rules, controls, patterns and curves are a model's, not a city's, and stay in it. */
export const epanet: Format = {
  id: 'EPANET',
  extensions: ['.inp'],
  recognises: async (source) => {
    const sections = await sectionsOf(source)
    return (
      sections.has('PIPES') || (sections.has('JUNCTIONS') && !sections.has('CONDUITS') && !sections.has('OUTFALLS'))
    )
  },
  crs: async (source) => crsOfMap((await surveyed(source)).map.units),
  records,
}

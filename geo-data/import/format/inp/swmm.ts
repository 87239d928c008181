import type { SourceRecord } from '../../import.ts'
import type { Format, Source } from '../format.ts'
import { type Element, placed } from './element.ts'
import { crsOfMap, type InpMap, inpLines, numberOf, sectionsOf, startMap, unknownFlow } from './inp.ts'

/** Flow units with which lengths are feet and areas acres; with metric ones, metres and hectares (SWMM 5 manual, appendix A). */
const US_FLOWS = new Set(['CFS', 'GPM', 'MGD'])
const SI_FLOWS = new Set(['CMS', 'LPS', 'MLD'])
const METRES_PER_FOOT = 0.3048

interface Model {
  readonly map: InpMap
  readonly us: boolean
  /** Depth of each node from ground to invert, in the file's unit. */
  readonly depths: ReadonlyMap<string, number>
  /** Shape and measures of each link's cross-section. */
  readonly sections: ReadonlyMap<string, readonly string[]>
  /** True when links give the elevation of their ends, not their height above the node's invert. */
  readonly byElevation: boolean
  readonly inverts: ReadonlyMap<string, number>
}

type Reader = (words: readonly string[], model: Model) => Element

const length = ({ us }: Model): string => (us ? 'ft' : 'm')

const node =
  (...roles: string[]): Reader =>
  ([code, invert, depth], model) => ({
    roles: [...roles, 'node', 'point'],
    properties: { code, [`invert (${length(model)})`]: invert, [`depth (${length(model)})`]: depth },
  })

const NODES: Readonly<Record<string, Reader>> = {
  JUNCTIONS: node('junction'),
  STORAGE: node('storage'),
  DIVIDERS: ([code, invert], model) => node('divider')([code as string, invert as string], model),
  OUTFALLS: ([code, invert, type], model) => ({
    roles: ['outfall', 'node', 'point'],
    properties: { code, [`invert (${length(model)})`]: invert, outfall_type: type },
  }),
}

const link =
  (...roles: string[]): Reader =>
  ([code, from = '', to = '', more]) => ({
    roles: [...roles, 'line'],
    ends: { from, to },
    properties: { code, type: more },
  })

const LINKS: Readonly<Record<string, Reader>> = {
  CONDUITS: ([code = '', from = '', to = '', long, roughness, up, down], model) => ({
    roles: ['conduit', 'pipe', 'line'],
    ends: { from, to },
    depths: depthsOf(model, [from, to], [up, down]),
    properties: { code, [`length (${length(model)})`]: long, roughness, ...profile(model.sections.get(code), model) },
  }),
  PUMPS: link('pump'),
  ORIFICES: link('orifice', 'regulator'),
  WEIRS: link('weir', 'regulator'),
  OUTLETS: link('outlet', 'regulator'),
}

const AREAS: Readonly<Record<string, Reader>> = {
  SUBCATCHMENTS: ([code, , outlet, area, impervious, width, slope], model) => ({
    roles: ['subcatchment', 'polygon'],
    area: true,
    properties: {
      code,
      outlet,
      [`area (${model.us ? 'ac' : 'ha'})`]: area,
      'impervious (%)': impervious,
      [`width (${length(model)})`]: width,
      'slope (%)': slope,
    },
  }),
}

/** A round section has a diameter; any other a height and, where it is stated, a width. */
const profile = (section: readonly string[] | undefined, model: Model): Record<string, unknown> => {
  if (!section) return {}
  const [, shape = '', height, width] = section
  const unit = length(model)
  return /CIRCULAR$/i.test(shape) || /^FORCE_MAIN$/i.test(shape)
    ? { shape, [`diameter (${unit})`]: height }
    : { shape, [`height (${unit})`]: height, ...(numberOf(width) > 0 ? { [`width (${unit})`]: width } : {}) }
}

/** Metres from ground to the invert of a conduit at its two ends; unknown where a node has no depth. */
const depthsOf = (model: Model, ends: readonly string[], offsets: readonly (string | undefined)[]) => {
  const [first, last] = ends.map((name, index) => {
    const offset = numberOf(offsets[index])
    const above = model.byElevation ? offset - (model.inverts.get(name) ?? Number.NaN) : offset
    const depth = (model.depths.get(name) ?? Number.NaN) - (Number.isFinite(above) ? above : 0)
    return depth > 0 ? depth * (model.us ? METRES_PER_FOOT : 1) : undefined
  })
  if (first === undefined && last === undefined) return undefined
  return [first ?? last, last ?? first] as [number, number]
}

const surveyed = async (source: Source): Promise<Model> => {
  const { map, take } = startMap()
  const depths = new Map<string, number>()
  const inverts = new Map<string, number>()
  const sections = new Map<string, readonly string[]>()
  const options = new Map<string, string>()
  for await (const line of inpLines(source)) {
    take(line)
    const [name = '', second, third] = line.words
    if (line.section === 'OPTIONS') options.set(name.toUpperCase(), (second ?? '').toUpperCase())
    else if (line.section === 'XSECTIONS') sections.set(name, line.words)
    else if (Object.hasOwn(NODES, line.section)) {
      inverts.set(name, numberOf(second))
      if ((line.section === 'JUNCTIONS' || line.section === 'STORAGE') && numberOf(third) > 0)
        depths.set(name, numberOf(third))
    }
  }
  const flow = options.get('FLOW_UNITS') || 'CFS'
  const us = US_FLOWS.has(flow)
  if (!us && !SI_FLOWS.has(flow)) throw unknownFlow(flow, 'SWMM')
  return { map, us, depths, inverts, sections, byElevation: options.get('LINK_OFFSETS') === 'ELEVATION' }
}

/** Read three times and once more for the areas; what is held is the map, the depths and the cross-sections. */
async function* records(source: Source): AsyncIterable<SourceRecord> {
  const model = await surveyed(source)
  let record = 0
  for (const readers of [NODES, LINKS, AREAS]) {
    for await (const line of inpLines(source)) {
      const reader = Object.hasOwn(readers, line.section) ? readers[line.section] : undefined
      if (!reader) continue
      record += 1
      yield placed(record, line, reader(line.words, model), model.map)
    }
  }
}

/** EPA SWMM 5 model, .inp. Rain, time series and controls are a model's, not a city's, and stay in it. */
export const swmm: Format = {
  id: 'SWMM',
  extensions: ['.inp'],
  recognises: async (source) => {
    const sections = await sectionsOf(source)
    return ['CONDUITS', 'SUBCATCHMENTS', 'OUTFALLS'].some((section) => sections.has(section))
  },
  crs: async (source) => crsOfMap((await surveyed(source)).map.units),
  records,
}

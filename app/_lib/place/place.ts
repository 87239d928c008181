import { type Area, areaFault } from '../../../geo-data/area/area.ts'
import { parseArea, printArea } from '../../../geo-data/area/area-address.ts'
import { type Cut, cutFault, parseCut, printCut } from '../../../geo-data/cross-section/cut.ts'
import { isTraceWay, type TraceWay } from '../../../geo-data/trace/trace-way.ts'
import { asksForScene } from './asks-for-scene.ts'
import { parseMoment, printMoment } from './moment.ts'
import { parseSecondLook, printSecondLook, type SecondLook } from './second-look.ts'

/** Where a screen looks, as it stands in the address bar, so that a view can be sent as a link. Pure. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** One thing that is looked at: `alarm:12`. */
export interface Selection {
  readonly record: string
  readonly id: string
}

/** What the analysis bench asks about, before anything was drawn: a thing, where on it, and the incident it belongs to. */
export interface Ask extends Selection {
  readonly at: { readonly longitude: number; readonly latitude: number } | null
  readonly incidentId: string | null
}

/** A network followed from one of its things, some way. */
export interface Followed extends Selection {
  readonly way: TraceWay
}

export interface Place {
  readonly bounds: Bounds | null
  readonly selection: Selection | null
  readonly ask: Ask | null
  /** What is asked what lies in it. */
  readonly area: Area | null
  readonly trace: Followed | null
  /** Where a street is cut open. */
  readonly cut: Cut | null
  /** Analyses laid beside one another. */
  readonly compared: readonly string[]
  /** Layers turned off though shown by default, and on though hidden by default. */
  readonly hidden: readonly string[]
  readonly shown: readonly string[]
  /** Opacity of layers that are not fully opaque, 0 to 1. */
  readonly faded: Readonly<Record<string, number>>
  /** Layers that were moved up or down, in the order in which they take one another's places (`map/order`). */
  readonly order: readonly string[]
  /** Which things of some layers are shown, as it was written (`geo-data/layer-filter`): what it cannot mean must be said on the map. */
  readonly filter: string
  /** Base maps from elsewhere that lie over ours, lowest first. */
  readonly bases: readonly string[]
  /** The face of a panel that is open. */
  readonly tab: string | null
  /** The same place with its depth instead of the flat map. */
  readonly scene: boolean
  /** The moment that is looked at, epoch ms in whole seconds; null: the present. */
  readonly at: number | null
  /** What is seen of the same place beside it. */
  readonly beside: SecondLook | null
}

const coordinate = (value: number) => Number(value.toFixed(5))

function parseBounds(text: string | null): Bounds | null {
  const numbers = (text ?? '').split(',').map(Number)
  const [west, south, east, north] = numbers
  if (numbers.length !== 4 || numbers.some((value) => !Number.isFinite(value))) return null
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null
  const inside = west >= -180 && east <= 180 && south >= -90 && north <= 90
  return inside && west < east && south < north ? { west, south, east, north } : null
}

function parseSelection(text: string | null): Selection | null {
  const match = /^([a-z-]+):([\w-]+)$/.exec(text ?? '')
  return match?.[1] && match[2] ? { record: match[1], id: match[2] } : null
}

function parseAsk(search: URLSearchParams): Ask | null {
  const asked = parseSelection(search.get('ask'))
  if (!asked) return null
  const [longitude, latitude] = (search.get('at') ?? '').split(',').filter(Boolean).map(Number)
  const said = longitude !== undefined && latitude !== undefined
  const at = said && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? { longitude, latitude } : null
  const incidentId = /^\d+$/.exec(search.get('for') ?? '')?.[0] ?? null
  return { ...asked, at, incidentId }
}

function parseAsked(text: string | null): Area | null {
  const area = parseArea(text ?? '')
  return area && areaFault(area) === null ? area : null
}

function parseTrace(text: string | null): Followed | null {
  const [, way = '', rest = ''] = /^([a-z]+):(.*)$/.exec(text ?? '') ?? []
  const from = parseSelection(rest)
  return from && isTraceWay(way) && /^\d+$/.test(from.id) ? { ...from, way } : null
}

function parseAskedCut(text: string | null): Cut | null {
  const cut = parseCut(text ?? '')
  return cut && cutFault(cut) === null ? cut : null
}

const parseList = (text: string | null): string[] => (text ?? '').split(',').filter(Boolean)

function parseFaded(text: string | null): Record<string, number> {
  const pairs = parseList(text).map((pair) => pair.split('~'))
  const opaque = pairs.map(([layer, percent]) => [layer ?? '', Number(percent) / 100] as const)
  return Object.fromEntries(opaque.filter(([layer, share]) => layer !== '' && share >= 0 && share <= 1))
}

/** Reads a place from an address; whatever is malformed counts as not said. */
export function parsePlace(query: string): Place {
  const search = new URLSearchParams(query)
  return {
    bounds: parseBounds(search.get('bounds')),
    selection: parseSelection(search.get('sel')),
    ask: parseAsk(search),
    area: parseAsked(search.get('area')),
    trace: parseTrace(search.get('trace')),
    cut: parseAskedCut(search.get('cut')),
    compared: parseList(search.get('with')).filter((id) => /^\d+$/.test(id)),
    hidden: parseList(search.get('hide')),
    shown: parseList(search.get('show')),
    faded: parseFaded(search.get('fade')),
    order: parseList(search.get('order')),
    filter: search.get('filter') ?? '',
    bases: parseList(search.get('base')),
    tab: search.get('tab'),
    scene: asksForScene(query),
    at: parseMoment(search.get('time')),
    beside: parseSecondLook(search.get('beside')),
  }
}

/** Writes a place as the part of an address after `?`; what is default is left out. */
export function printPlace(place: Place): string {
  const { bounds, selection } = place
  const search = new URLSearchParams()
  if (bounds) search.set('bounds', [bounds.west, bounds.south, bounds.east, bounds.north].map(coordinate).join(','))
  if (selection) search.set('sel', `${selection.record}:${selection.id}`)
  if (place.ask) printAsk(search, place.ask)
  if (place.area) search.set('area', printArea(place.area))
  if (place.cut) search.set('cut', printCut(place.cut))
  if (place.trace) search.set('trace', `${place.trace.way}:${place.trace.record}:${place.trace.id}`)
  if (place.compared.length > 0) search.set('with', place.compared.join(','))
  if (place.hidden.length > 0) search.set('hide', place.hidden.join(','))
  if (place.shown.length > 0) search.set('show', place.shown.join(','))
  const faded = Object.entries(place.faded).map(([layer, share]) => `${layer}~${Math.round(share * 100)}`)
  if (faded.length > 0) search.set('fade', faded.join(','))
  if (place.order.length > 0) search.set('order', place.order.join(','))
  if (place.filter !== '') search.set('filter', place.filter)
  if (place.bases.length > 0) search.set('base', place.bases.join(','))
  if (place.tab) search.set('tab', place.tab)
  if (place.scene) search.set('view', '3d')
  if (place.at !== null) search.set('time', printMoment(place.at))
  if (place.beside) search.set('beside', printSecondLook(place.beside))
  return search.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
}

function printAsk(search: URLSearchParams, { record, id, at, incidentId }: Ask) {
  search.set('ask', `${record}:${id}`)
  if (at) search.set('at', `${at.longitude.toFixed(6)},${at.latitude.toFixed(6)}`)
  if (incidentId) search.set('for', incidentId)
}

/** Half the side of the map on which one thing is shown, in degrees of latitude: some two hundred metres. */
const AROUND_DEG = 0.002

/** The desk's map around a position (longitude, latitude), with one thing selected. */
export function deskAddress(selection: Selection, [longitude = 0, latitude = 0]: readonly number[]): string {
  const bounds = {
    west: longitude - AROUND_DEG,
    east: longitude + AROUND_DEG,
    south: latitude - AROUND_DEG,
    north: latitude + AROUND_DEG,
  }
  return `/desk?${printPlace({ ...parsePlace(''), bounds, selection })}`
}

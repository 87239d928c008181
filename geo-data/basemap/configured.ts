import type { BaseSource, VectorLook } from './base-source.ts'
import { type Reading, reading } from './reading.ts'

/** Of the national map service: its layers by two or three letters, in either matrix; a key of one's own is needed. */
const TIANDITU =
  'https://t{s}.tianditu.gov.cn/LAYER_MATRIX/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=LAYER&STYLE=default' +
  '&TILEMATRIXSET=MATRIX&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}'
const TIANDITU_HOSTS = ['0', '1', '2', '3', '4', '5', '6', '7']
const TIANDITU_LAYERS = ['vec', 'img', 'ter', 'cva', 'cia', 'cta', 'eva', 'eia', 'ibo'] as const
const MOST_SOURCES = 20

export interface Configured {
  readonly sources: readonly BaseSource[]
  /** One sentence for each field that is wrong. */
  readonly faults: readonly string[]
}

/**
 * Reads what an operator wrote as BASEMAPS: an array of sources in JSON. Keys stay in the environment: a source names the variable.
 * Nothing is guessed; one fault and no source is taken.
 */
export const configuredSources = (json: string, environment: Record<string, string | undefined>): Configured => {
  let written: unknown
  try {
    written = json.trim() === '' ? [] : JSON.parse(json)
  } catch (error) {
    return refused(`BASEMAPS: is no JSON: ${error instanceof Error ? error.message : ''}`)
  }
  if (!Array.isArray(written)) return refused('BASEMAPS: is an array of sources')
  if (written.length > MOST_SOURCES) return refused(`BASEMAPS: has more than ${MOST_SOURCES} sources`)
  const faults: string[] = []
  const sources = written.map((one, place) => source(reading(one, `BASEMAPS[${place}]`, faults), environment))
  const ids = sources.map(({ id }) => id)
  for (const [place, id] of ids.entries())
    if (ids.indexOf(id) < place) faults.push(`BASEMAPS[${place}].id: ${id} is taken by another source`)
  return faults.length > 0 ? { sources: [], faults } : { sources, faults }
}

const refused = (fault: string): Configured => ({ sources: [], faults: [fault] })

const KINDS = ['tianditu', 'xyz', 'pmtiles', 'mvt'] as const

const source = (read: Reading, environment: Record<string, string | undefined>): BaseSource => {
  const kind = read.oneOf('kind', KINDS)
  read.only([
    'id',
    'kind',
    'name',
    'url',
    'hosts',
    'attribution',
    'datum',
    'grid',
    'minZoom',
    'maxZoom',
    'looks',
    'keyFrom',
    'layer',
    'matrix',
    'draws',
  ])
  const id = read.text('id', /^[a-z][a-z0-9-]{0,23}$/, 'is a to z, digits and dashes, at most 24')
  const draws = kind === 'mvt' ? 'vector' : kind === 'pmtiles' ? read.oneOf('draws', ['raster', 'vector']) : 'raster'
  const common = {
    id,
    name: read.both('name', 60),
    draws,
    as: kind === 'pmtiles' ? 'archive' : 'tiles',
    attribution: read.text('attribution', /^[^<>]{1,200}$/u, 'is 1 to 200 letters without < and >'),
    ...zooms(read),
    looks: draws === 'vector' ? read.each('looks', 1, 40, look) : [],
  } as const
  const placed = kind === 'tianditu' ? tianditu(read) : plain(read, draws, kind === 'pmtiles')
  const whole = { ...common, ...placed, url: withKey(read, placed.url, environment) }
  if (!URL.canParse(whole.url.replaceAll('{s}', 'a'))) read.fault('url', 'is no address')
  return whole
}

type Placed = Pick<BaseSource, 'url' | 'hosts' | 'datum' | 'grid'>

const tianditu = (read: Reading): Placed => {
  const layer = read.oneOf('layer', TIANDITU_LAYERS)
  const matrix = read.optionalOneOf('matrix', ['w', 'c'], 'w')
  const url = (read.optionalUrl('url') ?? TIANDITU).replaceAll('LAYER=LAYER', `LAYER=${layer}`)
  return {
    url: url.replaceAll('LAYER_MATRIX', `${layer}_${matrix}`).replaceAll('=MATRIX', `=${matrix}`),
    hosts: url.includes('{s}') ? TIANDITU_HOSTS : [],
    datum: 'CGCS2000',
    grid: matrix === 'c' ? 'geographic' : 'web-mercator',
  }
}

const plain = (read: Reading, draws: BaseSource['draws'], whole: boolean): Placed => {
  const url = read.url('url', whole ? [] : ['{z}', '{x}', '{y}'])
  const datum = read.oneOf('datum', ['WGS84', 'CGCS2000', 'GCJ-02'])
  const grid = read.optionalOneOf('grid', ['web-mercator', 'geographic'], 'web-mercator')
  if (draws === 'vector' && datum === 'GCJ-02')
    read.fault('datum', 'GCJ-02 is moved back for pictures only: take a raster source, or ask for one in WGS84')
  if (draws === 'vector' && grid === 'geographic') read.fault('grid', 'geographic is drawn for pictures only')
  const hosts = url.includes('{s}') ? read.texts('hosts', /^[a-z0-9-]{1,20}$/) : []
  return { url, hosts, datum, grid }
}

const withKey = (read: Reading, url: string, environment: Record<string, string | undefined>): string => {
  if (!url.includes('{key}')) return url
  const name = read.text('keyFrom', /^[A-Z][A-Z0-9_]{1,60}$/, 'names the environment variable with the key')
  const key = environment[name] ?? ''
  if (name !== '' && !/^[\w.-]{1,200}$/.test(key)) read.fault('keyFrom', `the environment has no key as ${name}`)
  return url.replaceAll('{key}', key)
}

const zooms = (read: Reading) => {
  const [minZoom, maxZoom] = [read.whole('minZoom', [0, 20], 0), read.whole('maxZoom', [0, 20], 18)]
  if (minZoom > maxZoom) read.fault('minZoom', 'is above maxZoom')
  return { minZoom, maxZoom }
}

const look = (read: Reading): VectorLook => ({
  layer: read.text('layer', /^[^<>]{1,60}$/u, 'names a layer of the tiles'),
  draw: read.oneOf('draw', ['area', 'line', 'label']),
  colour: read.text('colour', /^#[0-9a-fA-F]{6}$/, 'is a colour as #24424a'),
  widthPx: read.whole('widthPx', [1, 20], 1),
  text: read.optionalText('text', 'name'),
})

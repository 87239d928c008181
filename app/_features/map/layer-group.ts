import type { LayerSpecification } from 'maplibre-gl'
import { SURROUNDINGS } from '../../../geo-data/print/legend.ts'
import { DOMAINS, type Domain } from '../../../geo-data/sectors/domain.ts'
import { SECTORS } from '../../../geo-data/sectors/registry.ts'
import type { Sector } from '../../../geo-data/sectors/sector.ts'
import type { Text } from '../../_lib/language.tsx'

/** What a layer of the style belongs to and what a click on it means. */
export interface LayerMetadata {
  /** The line of the layer tree that turns it on and off. */
  readonly group: string
  /** The record of its features, when they may be picked. */
  readonly record?: string
}

export const metadataOf = (layer: LayerSpecification): LayerMetadata | undefined =>
  layer.metadata as LayerMetadata | undefined

/** One line of the layer tree. */
export interface LayerGroup {
  readonly id: string
  /** The branch it hangs on. */
  readonly branch: string
  readonly name: Text
  readonly colour: string
  readonly form: 'line' | 'point' | 'polygon' | 'hatch' | 'sensor'
  readonly shownFirst: boolean
}

export interface LayerBranch {
  readonly id: string
  readonly name: Text
  /** Branches of one chapter stand together: a risk domain of the guide, or the map itself. */
  readonly chapter: Domain
  /** A sector's own colour and character. */
  readonly mark?: { readonly colour: string; readonly glyph: string }
  readonly groups: readonly LayerGroup[]
}

const sensorsOf = (sectorId: string) => `${sectorId}.sensor`

const sectorGroups = (sector: Sector): LayerGroup[] => [
  {
    id: sensorsOf(sector.id),
    branch: sector.id,
    name: { zh: '监测点', en: 'Sensors' },
    colour: sector.colour,
    form: 'sensor',
    shownFirst: true,
  },
  ...sector.kinds.map(
    (kind): LayerGroup => ({
      id: `${sector.id}.${kind.id}`,
      branch: sector.id,
      name: kind.name,
      colour: kind.symbol.colour,
      form: kind.geometry,
      shownFirst: true,
    }),
  ),
]

const sectorBranches = (): LayerBranch[] =>
  DOMAINS.flatMap((domain) =>
    SECTORS.filter((sector) => sector.domain === domain.id).map(
      (sector): LayerBranch => ({
        id: sector.id,
        name: sector.name,
        chapter: domain,
        mark: { colour: sector.colour, glyph: sector.glyph },
        groups: sectorGroups(sector),
      }),
    ),
  )

const MAP: Domain = { id: 'map', name: { zh: '地图', en: 'Map' } }

type Plain = Omit<LayerGroup, 'branch'>
const mapBranch = (id: string, name: Text, groups: readonly Plain[]): LayerBranch => ({
  id,
  name,
  chapter: MAP,
  groups: groups.map((group) => ({ ...group, branch: id })),
})

/** A line that the printed legend knows by the same name, in the same colour. */
const beside = (id: keyof typeof SURROUNDINGS, form: LayerGroup['form'], shownFirst = true): Plain => {
  const { name, sign } = SURROUNDINGS[id]
  return { id, name, colour: sign.colour, form, shownFirst }
}

/** Everything that can be turned on and off: what the registry lists, then what stands beside every sector. */
export const layerTree = (): readonly LayerBranch[] => [
  ...sectorBranches(),
  mapBranch('surroundings', { zh: '周边', en: 'Surroundings' }, [
    beside('blind-area', 'hatch'),
    beside('protection-target', 'point'),
    beside('hazard-source', 'point'),
    beside('track', 'point'),
    beside('camera', 'point', false),
    beside('people', 'polygon', false),
    beside('region', 'line', false),
  ]),
  mapBranch('ground', { zh: '底图', en: 'Base map' }, [
    beside('building', 'polygon'),
    beside('road', 'line'),
    { id: 'label', name: { zh: '地名', en: 'Place names' }, colour: '#8b9cab', form: 'point', shownFirst: true },
  ]),
]

/** How an address says that a whole branch is off. */
export const allOf = (branch: string): string => `${branch}.*`

/** Whether a group is to be seen, given what was turned on and off by hand. */
export const isShown = (group: LayerGroup, hidden: readonly string[], shown: readonly string[]): boolean =>
  group.shownFirst ? !hidden.includes(group.id) && !hidden.includes(allOf(group.branch)) : shown.includes(group.id)

import type { LayerSpecification } from 'maplibre-gl'
import { DOMAINS, type Domain } from '../../../geo-data/sectors/domain.ts'
import { SECTORS } from '../../../geo-data/sectors/registry.ts'
import type { Sector } from '../../../geo-data/sectors/sector.ts'
import type { Text } from '../../_lib/language.tsx'
import { BLIND, BLIND_GREY } from './blind-layers.ts'

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

/** Everything that can be turned on and off: what the registry lists, then what stands beside every sector. */
export const layerTree = (): readonly LayerBranch[] => [
  ...sectorBranches(),
  mapBranch('surroundings', { zh: '周边', en: 'Surroundings' }, [
    { id: BLIND, name: { zh: '盲区', en: 'Unwatched areas' }, colour: BLIND_GREY, form: 'hatch', shownFirst: true },
    {
      id: 'protection-target',
      name: { zh: '防护目标', en: 'Protection targets' },
      colour: '#a99bc9',
      form: 'point',
      shownFirst: true,
    },
    {
      id: 'hazard-source',
      name: { zh: '危险源', en: 'Hazard sources' },
      colour: '#c7a88a',
      form: 'point',
      shownFirst: true,
    },
    { id: 'camera', name: { zh: '视频点', en: 'Cameras' }, colour: '#8fa6b5', form: 'point', shownFirst: false },
  ]),
  mapBranch('ground', { zh: '底图', en: 'Base map' }, [
    { id: 'building', name: { zh: '建筑', en: 'Buildings' }, colour: '#4a5b6a', form: 'polygon', shownFirst: true },
    { id: 'road', name: { zh: '道路', en: 'Roads' }, colour: '#4a5b6a', form: 'line', shownFirst: true },
    { id: 'label', name: { zh: '地名', en: 'Place names' }, colour: '#8b9cab', form: 'point', shownFirst: true },
  ]),
]

/** How an address says that a whole branch is off. */
export const allOf = (branch: string): string => `${branch}.*`

/** Whether a group is to be seen, given what was turned on and off by hand. */
export const isShown = (group: LayerGroup, hidden: readonly string[], shown: readonly string[]): boolean =>
  group.shownFirst ? !hidden.includes(group.id) && !hidden.includes(allOf(group.branch)) : shown.includes(group.id)

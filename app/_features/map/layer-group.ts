import type { LayerSpecification } from 'maplibre-gl'
import { KINDS, SECTORS } from '../../../geo-data/sectors/registry.ts'
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
  readonly name: Text
  readonly colour: string
  readonly form: 'line' | 'point' | 'polygon' | 'sensor'
  readonly shownFirst: boolean
}

export interface LayerBranch {
  readonly id: string
  readonly name: Text
  readonly groups: readonly LayerGroup[]
}

const sensorsOf = (sectorId: string) => `${sectorId}.sensor`

const sectorBranches = (): LayerBranch[] =>
  SECTORS.map((sector) => ({
    id: sector.id,
    name: sector.name,
    groups: [
      {
        id: sensorsOf(sector.id),
        name: { zh: '监测点', en: 'Sensors' },
        colour: sector.colour,
        form: 'sensor',
        shownFirst: true,
      },
      ...KINDS.filter((kind) => kind.sector.id === sector.id).map(
        (kind): LayerGroup => ({
          id: kind.ref,
          name: kind.it.name,
          colour: kind.it.symbol.colour,
          form: kind.it.geometry,
          shownFirst: true,
        }),
      ),
    ],
  }))

/** Everything that can be turned on and off: what the registry lists, then what stands beside every sector. */
export const layerTree = (): readonly LayerBranch[] => [
  ...sectorBranches(),
  {
    id: 'surroundings',
    name: { zh: '周边', en: 'Surroundings' },
    groups: [
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
    ],
  },
  {
    id: 'ground',
    name: { zh: '底图', en: 'Base map' },
    groups: [
      { id: 'building', name: { zh: '建筑', en: 'Buildings' }, colour: '#4a5b6a', form: 'polygon', shownFirst: true },
      { id: 'road', name: { zh: '道路', en: 'Roads' }, colour: '#4a5b6a', form: 'line', shownFirst: true },
      { id: 'label', name: { zh: '地名', en: 'Place names' }, colour: '#8b9cab', form: 'point', shownFirst: true },
    ],
  },
]

/** Whether a group is to be seen, given what was turned on and off by hand. */
export const isShown = (group: LayerGroup, hidden: readonly string[], shown: readonly string[]): boolean =>
  group.shownFirst ? !hidden.includes(group.id) : shown.includes(group.id)

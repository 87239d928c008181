import type { Choice } from '../../sectors/sector.ts'
import { text } from '../../sectors/text.ts'

/** Ranks of a street with the words of OpenStreetMap (highway=…) for them. What is no street yet, or none to walk on, has no rank. */
export const RANKS: readonly Choice[] = [
  { id: 'motorway', name: text('高速公路', 'Motorway'), aliases: ['motorway_link'] },
  { id: 'trunk', name: text('快速路', 'Trunk road'), aliases: ['trunk_link'] },
  { id: 'primary', name: text('主干路', 'Primary road'), aliases: ['primary_link'] },
  { id: 'secondary', name: text('次干路', 'Secondary road'), aliases: ['secondary_link'] },
  { id: 'tertiary', name: text('支路', 'Tertiary road'), aliases: ['tertiary_link', 'busway'] },
  { id: 'residential', name: text('街坊路', 'Residential street'), aliases: ['unclassified', 'road'] },
  { id: 'lane', name: text('巷', 'Lane'), aliases: ['living_street'] },
  { id: 'service', name: text('内部道路', 'Service road'), aliases: ['track', 'rest_area'] },
  {
    id: 'footway',
    name: text('步行道', 'Footway'),
    aliases: ['pedestrian', 'path', 'steps', 'cycleway', 'bridleway'],
  },
]

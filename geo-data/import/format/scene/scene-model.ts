import { resolve } from 'node:path'
import type { SourceRecord } from '../../import.ts'

/** West, south, east, north in the file's own system; lowest and highest in metres, where they are said. */
export type Extent = readonly [
  west: number,
  south: number,
  east: number,
  north: number,
  lowest: number | undefined,
  highest: number | undefined,
]

/** A model that stays where it is: the record knows its address and the ground it covers. */
export const sceneModel = (
  role: '3d-tiles' | 'citygml',
  { path, name }: { readonly path: string; readonly name: string },
  [west, south, east, north, lowest, highest]: Extent,
): SourceRecord => ({
  record: 1,
  roles: [role],
  properties: { code: name, name_zh: name, uri: resolve(path), lowest_m: lowest, highest_m: highest },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
})

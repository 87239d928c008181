import { type Text, text } from './text.ts'

export interface WallScene {
  readonly id: string
  readonly name: Text
  /** The rain belongs to it. */
  readonly rain?: true
}

/** Which sectors a wall shows together, in the order of its rotation: the first five by screens.md, the last three ours. */
export const WALL_SCENES = [
  { id: 'gas', name: text('燃气', 'Gas') },
  { id: 'water-rain', name: text('供排水·雨', 'Water, rain'), rain: true },
  { id: 'heat-tunnel', name: text('热力·管廊', 'Heat, tunnels') },
  { id: 'bridge', name: text('桥梁', 'Bridges') },
  { id: 'chemical', name: text('危化·企业', 'Chemicals') },
  { id: 'transport', name: text('轨道·交通', 'Rail, traffic') },
  { id: 'public-safety', name: text('消防·电梯·人群', 'Public safety') },
  { id: 'natural-disaster', name: text('自然灾害', 'Disasters'), rain: true },
] as const satisfies readonly WallScene[]

export type WallSceneId = (typeof WALL_SCENES)[number]['id']

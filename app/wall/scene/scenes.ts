import { SECTORS } from '../../../geo-data/sectors/registry.ts'
import { type Text, text } from '../../../geo-data/sectors/text.ts'
import { WALL_SCENES, type WallScene } from '../../../geo-data/sectors/wall-scene.ts'

/** One arrangement of the wall. Bar and queue are in all of them. */
export interface Scene {
  readonly id: string
  readonly name: Text
  /** Beside the queue and on the map: the state of these sectors, what is not watched, who has received what, or what the next shift takes over. */
  readonly shows: 'overview' | 'sectors' | 'blind' | 'receipts' | 'handover'
  /** The sectors on the map; null: all. */
  readonly sectors: readonly string[] | null
  readonly rain: boolean
}

const plain = (id: string, name: Text, shows: Scene['shows']): Scene => ({
  id,
  name,
  shows,
  sectors: null,
  rain: false,
})

const ofSectors = (scene: WallScene): Scene => ({
  id: scene.id,
  name: scene.name,
  shows: 'sectors',
  sectors: SECTORS.filter(({ wallScene }) => wallScene === scene.id).map(({ id }) => id),
  rain: scene.rain === true,
})

export const OVERVIEW = plain('overview', text('值守总览', 'Overview'), 'overview')
export const BLIND = plain('blind', text('盲区·在线', 'Unwatched'), 'blind')
export const RECEIPTS = plain('receipts', text('预警回执', 'Receipts'), 'receipts')
export const HANDOVER = plain('handover', text('交接班', 'Handover'), 'handover')

/** Every scene a wall knows, in the order of screens.md; the digits of a keyboard follow it. */
export const SCENES: readonly Scene[] = [
  OVERVIEW,
  ...WALL_SCENES.map(ofSectors).filter(({ sectors }) => sectors?.length !== 0),
  BLIND,
  RECEIPTS,
  HANDOVER,
]

/** One sector alone: by address only, never in turn. */
const alone = (id: string): Scene | undefined => {
  const sector = SECTORS.find((one) => one.id === id)
  return sector && { id, name: sector.name, shows: 'sectors', sectors: [id], rain: false }
}

/** The scene that an address names: `gas`, `heat-tunnel`, or a sector alone (`rail`); undefined where it names none. */
export const sceneById = (id: string): Scene | undefined => SCENES.find((scene) => scene.id === id) ?? alone(id)

/** The scene a key calls: `1` the first … `9` the ninth, `0` the tenth, arrows the one beside; null: turn again; undefined: not ours. */
export function sceneByKey(key: string, now: Scene): Scene | null | undefined {
  if (key === 'Escape') return null
  const at = Math.max(
    SCENES.findIndex(({ id }) => id === now.id),
    0,
  )
  if (key === 'ArrowRight') return SCENES[(at + 1) % SCENES.length]
  if (key === 'ArrowLeft') return SCENES.at(at - 1)
  return /^\d$/.test(key) ? SCENES[(Number(key) + 9) % 10] : undefined
}

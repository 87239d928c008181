import type { Kind } from '../sectors/kind.ts'
import { type Text, text } from '../sectors/text.ts'
import type { Role } from '../user/user.ts'

/** Which layers a role works with. What belongs to it follows from what a kind can do, never from its name, so a new sector has its place. */
export interface LayerPreset {
  readonly id: string
  readonly name: Text
  readonly shows: (kind: Kind) => boolean
  /** Layers beside the sectors that are seen: blind areas, protection targets, hazard sources, cameras. */
  readonly beside: readonly string[]
}

const EVERYTHING: LayerPreset = {
  id: 'everything',
  name: text('全部设施', 'Everything'),
  shows: () => true,
  beside: ['blind-area', 'protection-target', 'hazard-source'],
}

/** From afar, and for decisions: what is large, what feeds, what may harm. Fittings of a few pixels are left out. */
const COMMAND: LayerPreset = {
  id: 'command',
  name: text('指挥总览', 'Command overview'),
  shows: (kind) => kind.geometry !== 'point' || kind.minZoom <= 13 || kind.source === true || kind.holds !== undefined,
  beside: ['blind-area', 'protection-target', 'hazard-source', 'camera'],
}

/** For whoever runs a network: its lines, what feeds and shuts them, the chambers in which gas gathers. */
const NETWORK: LayerPreset = {
  id: 'network',
  name: text('管网运行', 'Network operation'),
  shows: ({ geometry, isolates, source, space, carries }) =>
    geometry === 'line' || [isolates, source, space, carries].some((trait) => trait !== undefined),
  beside: ['blind-area', 'hazard-source'],
}

/** For whoever answers on the ground: what stands above it, and who must be protected. */
const RESPONSE: LayerPreset = {
  id: 'response',
  name: text('现场处置', 'Response on the ground'),
  shows: ({ geometry, layer, isolates, holds }) =>
    geometry === 'line' || layer === 'surface' || isolates !== undefined || holds !== undefined,
  beside: ['protection-target', 'hazard-source', 'camera'],
}

/** Every preset that this deployment comes with. */
export const PRESETS: readonly LayerPreset[] = [EVERYTHING, COMMAND, NETWORK, RESPONSE]

const DEFAULTS: Readonly<Record<Role, LayerPreset>> = {
  'duty-officer': EVERYTHING,
  administrator: EVERYTHING,
  analyst: EVERYTHING,
  commander: COMMAND,
  department: RESPONSE,
  owner: NETWORK,
  crew: RESPONSE,
  wall: EVERYTHING,
}

/** What a role sees of the layers before it has chosen. */
export const presetOf = (role: string): LayerPreset =>
  Object.hasOwn(DEFAULTS, role) ? DEFAULTS[role as Role] : EVERYTHING

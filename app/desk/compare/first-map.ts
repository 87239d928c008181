import type { MapContents } from '../../_features/map/still/still-map.ts'
import type { Laid } from '../map/use-overlays.ts'

/** What the desk's own map shows, for a second one to differ from. */
export interface FirstMap extends Omit<MapContents, 'overlays'> {
  readonly laid: Laid
  /** Open alarms on it. */
  readonly alarms: number
}

import type { Layer } from '@deck.gl/core'
import { IconLayer, ScatterplotLayer } from '@deck.gl/layers'
import type { Pickable } from '../map/live-map.ts'
import { sectorMark } from '../sector/sector-words.ts'
import type { AlarmRow, Priority } from './alarm.operations.ts'
import { alarmIcon, ICON_PX } from './alarm-icon.ts'

/** An alarm as the map shows it. */
export interface AlarmMark extends Pickable {
  readonly position: [number, number]
  readonly priority: Priority
  readonly glyph: string
  readonly sure: boolean
  readonly acknowledged: boolean
}

const SIZE_PX: Readonly<Record<Priority, number>> = { P1: 40, P2: 32, P3: 24 }
const LEAST_URGENT_FIRST: Readonly<Record<Priority, number>> = { P3: 0, P2: 1, P1: 2 }

/** Marks in the order of drawing: the most urgent lies on top. */
export function alarmMarks(alarms: readonly AlarmRow[]): AlarmMark[] {
  return alarms
    .map((alarm) => ({
      selection: { record: 'alarm', id: alarm.id },
      position: [alarm.position.coordinates[0] ?? 0, alarm.position.coordinates[1] ?? 0] as [number, number],
      priority: alarm.priority,
      glyph: sectorMark(alarm.sector).glyph,
      sure: alarm.verification !== 'pending',
      acknowledged: alarm.acknowledgedAt !== null,
    }))
    .toSorted((a, b) => LEAST_URGENT_FIRST[a.priority] - LEAST_URGENT_FIRST[b.priority])
}

/**
 * Alarms in, layers out. `flashId` names the one alarm that flashes and `lit` says whether its ring is on at this moment; nobody
 * else moves.
 */
export function alarmLayers(alarms: readonly AlarmRow[], flashId: string | null, lit: boolean): Layer[] {
  const marks = alarmMarks(alarms)
  const flashing = lit ? marks.filter((mark) => mark.selection.id === flashId) : []
  return [
    new ScatterplotLayer<AlarmMark>({
      id: 'alarm-flash',
      data: flashing,
      getPosition: (mark) => mark.position,
      getRadius: 30,
      radiusUnits: 'pixels',
      filled: false,
      stroked: true,
      getLineColor: [246, 249, 251],
      lineWidthUnits: 'pixels',
      getLineWidth: 3,
    }),
    new IconLayer<AlarmMark>({
      id: 'alarm',
      data: marks,
      pickable: true,
      getPosition: (mark) => mark.position,
      getIcon: (mark) => ({ ...alarmIcon(mark.priority, mark.glyph, mark.sure), width: ICON_PX, height: ICON_PX }),
      getSize: (mark) => SIZE_PX[mark.priority] * (mark.acknowledged ? 0.85 : 1),
      sizeUnits: 'pixels',
    }),
  ]
}

import { type Drawing, type Mark, marksLayer } from '../map/overlay/drawing.ts'
import { sectorMark } from '../sector/sector-words.ts'
import type { AlarmRow, Priority } from './alarm.operations.ts'
import { alarmPicture, flashPicture } from './alarm-picture.ts'

const LEAST_URGENT_FIRST: Readonly<Record<Priority, number>> = { P3: 0, P2: 1, P1: 2 }
/** Somebody knows of it: it steps back a little. */
const ACKNOWLEDGED_SCALE = 0.85

const positionOf = ({ position: { coordinates } }: AlarmRow): [number, number] => [
  coordinates[0] ?? 0,
  coordinates[1] ?? 0,
]

/** Where marks of alarms stand. */
export const placesOf = (alarms: readonly AlarmRow[]): [number, number][] => alarms.map(positionOf)

/** Marks in the order of drawing: the most urgent lies on top. */
export const alarmMarks = (alarms: readonly AlarmRow[]): Mark[] =>
  alarms
    .toSorted((a, b) => LEAST_URGENT_FIRST[a.priority] - LEAST_URGENT_FIRST[b.priority])
    .map((alarm) => ({
      selection: { record: 'alarm', id: alarm.id },
      position: positionOf(alarm),
      picture: alarmPicture(alarm.priority, sectorMark(alarm.sector).glyph, alarm.verification !== 'pending'),
      scale: alarm.acknowledgedAt === null ? 1 : ACKNOWLEDGED_SCALE,
    }))

/**
 * Alarms in, drawings out. `flashId` names the one alarm that flashes and `lit` says whether its ring is on at this moment; nobody
 * else moves.
 */
export function alarmLayers(alarms: readonly AlarmRow[], flashId: string | null, lit: boolean): Drawing[] {
  const flashing = lit ? alarms.filter(({ id }) => id === flashId) : []
  const rings = flashing.map((alarm) => ({
    selection: null,
    position: positionOf(alarm),
    picture: flashPicture,
    scale: 1,
  }))
  return [marksLayer({ id: 'alarm-flash', data: rings }), marksLayer({ id: 'alarm', data: alarmMarks(alarms) })]
}

'use client'
import { ZonePanel } from '../zone-panel.tsx'
import { useShownSetId } from './use-shown-set.ts'

interface ShownZonesProps {
  readonly alarmId: string | null
  readonly incidentId: string | null
  /** The set that stands now. */
  readonly nowId: string | null
}

/** The zones of a trouble at the moment that the screen shows. */
export function ShownZones(trouble: ShownZonesProps) {
  return <ZonePanel zoneSetId={useShownSetId(trouble)} />
}

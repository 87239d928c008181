'use client'
import { useTranslations } from 'next-intl'
import type { AlarmRow } from '../_features/alarm/alarm.operations.ts'
import type { ImpactZoneSet } from '../_features/impact-zone/impact-zone.operations.ts'
import type { IncidentRow } from '../_features/incident/incident.operations.ts'
import { Inset } from '../_features/takeover/takeover-strip.tsx'
import type { WallSize } from './size/use-wall-size.ts'
import { WallMap } from './wall-map.tsx'

interface WallInsetProps {
  readonly size: WallSize
  readonly alarms: readonly AlarmRow[]
  readonly incidents: readonly IncidentRow[]
  readonly alarm: AlarmRow
  readonly zoneSet: ImpactZoneSet | null
}

/** A second, small look at a P1 that nobody has verified: its zones are drawn as if it were real, and it says so. */
export function WallInset({ size, alarms, incidents, alarm, zoneSet }: WallInsetProps) {
  const say = useTranslations('takeover')
  return (
    <Inset label={say('assumed')}>
      <WallMap
        isInset
        size={{ ...size, wide: false }}
        alarms={alarms}
        incidents={incidents}
        about={alarm}
        zoneSet={zoneSet}
      />
    </Inset>
  )
}

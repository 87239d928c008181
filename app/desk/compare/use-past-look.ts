'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { alarmLayers } from '../../_features/alarm/alarm-layer.ts'
import { incidentLayers } from '../../_features/incident/incident-layer.ts'
import { useIncidents } from '../../_features/incident/use-incidents.ts'
import type { BlindGround } from '../../_features/map/blind-layers.ts'
import { usePlotOverlays } from '../../_features/plot/use-plot-overlays.ts'
import { cityHour } from '../../_features/population/use-city-hour.ts'
import type { Side } from '../../_features/second-look/captions.tsx'
import { type Moment, useMoment } from '../../_features/second-look/use-moment.ts'
import { useZonesThen } from '../../_features/second-look/use-zones-then.ts'
import { useLookedAt } from '../../_lib/clock/clock.ts'
import { formatNumber } from '../../_lib/format.ts'
import { useTime } from '../../_lib/language.tsx'
import { usePlace } from '../../_lib/place/use-place.ts'
import { laidOut } from '../map/use-overlays.ts'
import type { FirstMap } from './first-map.ts'

/** What was not watched at a moment of the past has been kept by nobody. */
const UNKNOWN_GROUND: BlindGround = []

/** The second map as the city was at a moment (epoch ms), and what each side is. */
export function usePastLook(at: number, first: FirstMap) {
  const { selection } = usePlace().place
  const moment = useMoment(at)
  const zones = useZonesThen(selection, at)
  const plot = usePlotOverlays(selection?.record === 'incident' ? selection.id : null, 'near', at)
  const { asked, analysis } = first.laid
  const overlays = useMemo(
    () =>
      // Nothing flashes: it calls nobody any more.
      laidOut({
        zones,
        asked,
        analysis,
        tracks: [],
        happening: [...plot, ...incidentLayers(moment.incidents), ...alarmLayers(moment.alarms, null, false)],
      }),
    [zones, asked, analysis, plot, moment],
  )
  const hour = cityHour(at)
  const choice = useMemo(() => ({ ...first.choice, hour }), [first.choice, hour])
  const contents = useMemo(
    () => ({ choice, overlays, sensorStates: moment.sensors, blind: UNKNOWN_GROUND }),
    [choice, overlays, moment],
  )
  return { contents, sides: useSides(moment, first) }
}

function useSides(moment: Moment, { alarms }: FirstMap): readonly [Side, Side] {
  const say = useTranslations('second-look')
  const time = useTime()
  const lookedAt = useLookedAt()
  const { incidents } = useIncidents()
  const past = (at: number) => say('past', { at: time.moment(at) })
  const count = (some: number, others: number) =>
    say('told', { alarms: formatNumber(some), incidents: formatNumber(others) })
  const known = count(moment.alarms.length, moment.incidents.length)
  const unknown = moment.unknown > 0 ? ` · ${say('unknown', { count: formatNumber(moment.unknown) })}` : ''
  return [
    {
      name: lookedAt === null ? say('live') : past(lookedAt),
      told: count(alarms, incidents.length),
      live: lookedAt === null,
    },
    { name: past(moment.at), told: moment.state === 'read' ? `${known}${unknown}` : say(moment.state), live: false },
  ]
}

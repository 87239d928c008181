'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useText } from '../../_lib/language.tsx'
import type { Place } from '../../_lib/place/place.ts'
import { useCourseHand } from '../impact-zone/course/course-hand.ts'
import { courseLayers } from '../impact-zone/course/course-layer.ts'
import { candidateLayers, zoneLayers } from '../impact-zone/zone-layer.ts'
import type { Drawing } from '../map/overlay/drawing.ts'
import { useBenchHand } from './bench-hand.ts'
import { compareLayers, drawnZones } from './compare/compare-layer.ts'
import { differenceIn } from './compare/compare-table.tsx'
import { useCompared } from './compare/use-compared.ts'
import { benchLayers, sourceLayers } from './result/bench-layer.ts'
import { useAnalysis } from './use-analysis.ts'

const NONE: readonly Drawing[] = []

/** What the bench lays on the map: the analysis that is open, or those compared, each in a line of its own. */
export function useAnalysisOverlays({
  selection,
  compared,
}: Pick<Place, 'selection' | 'compared'>): readonly Drawing[] {
  const { analysis, zoneSet } = useAnalysis(selection?.record === 'analysis' ? selection.id : null)
  const beside = useCompared(compared)
  const { zoneId, scenario, row } = useBenchHand()
  const course = useCourseHand()
  const lines = useTranslations('impact-zone.line')
  const say = useTranslations('analysis')
  const read = useText()
  return useMemo(() => {
    if (beside.length > 1) {
      const zones = drawnZones(
        beside.map((one) => one.zoneSet.zones),
        row,
      )
      const first = zones[0]?.exposure.people ?? null
      const told = (place: number) =>
        place === 0
          ? say('base')
          : say('people-change', { change: differenceIn(first, zones[place]?.exposure.people ?? null) })
      return compareLayers(
        beside.map(({ letter }, place) => ({ letter, zone: zones[place] ?? null, told: told(place) })),
      )
    }
    if (!analysis || !zoneSet) return NONE
    const names = { 'must-leave': lines('must-leave'), shelter: lines('shelter'), cordon: lines('cordon') }
    return [
      ...courseLayers(zoneSet.zones, course),
      ...zoneLayers(zoneSet.zones, names),
      ...candidateLayers(zoneSet.candidates),
      ...benchLayers(zoneSet.zones, { scenario, zoneId, read }),
      ...sourceLayers(analysis.position.coordinates),
    ]
  }, [beside, analysis, zoneSet, zoneId, scenario, row, course, lines, say, read])
}

'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { type Compared, useCompared } from '../../_features/analysis/compare/use-compared.ts'
import { outermost } from '../../_features/analysis/result/zones-of.ts'
import { useAnalysisOverlays } from '../../_features/analysis/use-analysis-overlays.ts'
import { usePeopleWords } from '../../_features/impact-zone/people.tsx'
import type { Side } from '../../_features/second-look/captions.tsx'
import { formatDistance } from '../../_lib/format.ts'
import { usePlace } from '../../_lib/place/use-place.ts'
import { laidOut } from '../map/use-overlays.ts'
import type { FirstMap } from './first-map.ts'

const NONE: readonly string[] = []

/** The second map with the right one of two analyses, what each side is, and which may take their places. */
export function useWhatIfLook([left, right]: readonly [string, string], first: FirstMap) {
  const { compared } = usePlace().place
  // A link may name two that do not lie on the bench.
  const ids = useMemo(() => [...new Set([...compared, left, right])].slice(0, 4), [compared, left, right])
  const offered = useCompared(ids)
  const analysis = useAnalysisOverlays({ selection: { record: 'analysis', id: right }, compared: NONE })
  const overlays = useMemo(() => laidOut({ ...first.laid, analysis }), [first.laid, analysis])
  const { choice, sensorStates, blind } = first
  const contents = useMemo(() => ({ choice, overlays, sensorStates, blind }), [choice, overlays, sensorStates, blind])
  const sideOf = useSide()
  const of = (id: string) => sideOf(offered.find((one) => one.analysis.id === id))
  return { contents, sides: [of(left), of(right)] as const, offered }
}

function useSide(): (compared: Compared | undefined) => Side {
  const say = useTranslations('second-look')
  const people = usePeopleWords()
  return (compared) => {
    if (!compared) return { name: say('gone'), told: '', live: false }
    const { letter, analysis, zoneSet } = compared
    const edge = outermost(zoneSet.zones)
    const reach = edge?.radiusM ? [formatDistance(edge.radiusM)] : []
    const inside = (edge?.exposure ?? zoneSet.exposure).people
    return {
      name: say('what-if', { letter, name: analysis.name }),
      told: [...reach, people(inside)].join(' · '),
      live: false,
    }
  }
}

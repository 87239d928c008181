'use client'
import { useMemo } from 'react'
import type { ImpactZoneSet } from '../../impact-zone/impact-zone.operations.ts'
import type { Analysis } from '../analysis.operations.ts'
import { useAnalysis } from '../use-analysis.ts'
import { LETTERS } from './compare.ts'

export interface Compared {
  readonly letter: (typeof LETTERS)[number]
  readonly analysis: Analysis
  readonly zoneSet: ImpactZoneSet
}

/** Up to four analyses with their zones, those that have come. */
export function useCompared(ids: readonly string[]): readonly Compared[] {
  const [a, b, c, d] = [
    useAnalysis(ids[0] ?? null),
    useAnalysis(ids[1] ?? null),
    useAnalysis(ids[2] ?? null),
    useAnalysis(ids[3] ?? null),
  ]
  return useMemo(
    () =>
      [
        { letter: LETTERS[0], analysis: a.analysis, zoneSet: a.zoneSet },
        { letter: LETTERS[1], analysis: b.analysis, zoneSet: b.zoneSet },
        { letter: LETTERS[2], analysis: c.analysis, zoneSet: c.zoneSet },
        { letter: LETTERS[3], analysis: d.analysis, zoneSet: d.zoneSet },
      ].flatMap(({ letter, analysis, zoneSet }) => (analysis && zoneSet ? [{ letter, analysis, zoneSet }] : [])),
    [a.analysis, a.zoneSet, b.analysis, b.zoneSet, c.analysis, c.zoneSet, d.analysis, d.zoneSet],
  )
}

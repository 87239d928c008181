'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useText } from '../../_lib/language.tsx'
import { plotLayers } from './plot-layer.ts'
import { usePlots } from './use-plots.ts'

/** On a wall what is essential alone, with few words, since its whole map is drawn larger; at a desk and in a hand everything. */
export type PlotFor = 'near' | 'wall'

/** What is plotted for an incident, as drawings; none without an incident. */
export function usePlotOverlays(incidentId: string | null, seenFrom: PlotFor = 'near', moment: number | null = null) {
  const say = useTranslations('plot')
  const read = useText()
  const { plotted, exercise } = usePlots(incidentId, moment)
  return useMemo(() => {
    const isWall = seenFrom === 'wall'
    const shown = isWall ? plotted.filter(({ kind }) => kind.essential) : plotted
    return plotLayers(shown, { read, mark: exercise ? say('exercise') : '', scale: 1, linesNamed: !isWall })
  }, [plotted, exercise, seenFrom, read, say])
}

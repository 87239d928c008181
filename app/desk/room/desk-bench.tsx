'use client'
import { useEffect, useRef } from 'react'
import type { Analysis } from '../../_features/analysis/analysis.operations.ts'
import { AnalysisBench } from '../../_features/analysis/bench.tsx'
import { useCompared } from '../../_features/analysis/compare/use-compared.ts'
import { outermost } from '../../_features/analysis/result/zones-of.ts'
import { useAnalysis } from '../../_features/analysis/use-analysis.ts'
import { CascadePanel } from '../../_features/cascade/cascade-panel.tsx'
import { isShown, zoneBounds } from '../../_features/impact-zone/zone-bounds.ts'
import { DocumentLinks } from '../../_features/report-document/document-links.tsx'
import type { Ask, Bounds } from '../../_lib/place/place.ts'
import { usePlace } from '../../_lib/place/use-place.ts'
import { LookButtons } from '../compare/look-buttons.tsx'
import { goTo, useDeskHand } from '../desk-hand.ts'

/** The bench beside the map; what it looks at stands in the address, so that it can be sent. */
export function DeskBench() {
  const { place, change } = usePlace()
  const { selection, ask, compared } = place
  const analysisId = selection?.record === 'analysis' ? selection.id : null
  const alone = compared.length < 2
  useGoThere(alone ? analysisId : null, alone ? ask : null, place.bounds)
  useShowCompared(compared, place.bounds)
  const onAsk = (asked: Ask) => change({ ask: asked, selection: null })
  return (
    <AnalysisBench
      ask={ask}
      analysisId={analysisId}
      compared={compared}
      onOpen={(id) => change({ selection: { record: 'analysis', id } })}
      onCompared={(ids) => change({ compared: ids })}
      onAsk={onAsk}
      onClose={() => change({ selection: null, ask: null, compared: [] })}
      looks={<LookButtons />}
      further={(analysis) => <Further analysis={analysis} />}
    />
  )
}

/** Of the view, for rings beside one another to be told apart. */
const LARGE = 1 / 3

/** The map goes to what is compared, once, where it does not show it all already. */
function useShowCompared(ids: readonly string[], bounds: Bounds | null) {
  const beside = useCompared(ids)
  const seen = useRef('')
  const key = beside.map(({ analysis }) => analysis.id).join(',')
  useEffect(() => {
    if (beside.length < 2 || seen.current === key) return
    seen.current = key
    const zones = beside.flatMap(({ zoneSet }) => outermost(zoneSet.zones) ?? [])
    const box = zoneBounds(zones.map((zone) => ({ ...zone, line: 'cordon' })))
    if (!box || (bounds && holds(bounds, box) && isShown(box, bounds, LARGE))) return
    useDeskHand.setState({ goal: { to: 'bounds', bounds: box } })
  }, [beside, key, bounds])
}

const holds = (view: Bounds, box: Bounds): boolean =>
  box.west >= view.west && box.east <= view.east && box.south >= view.south && box.north <= view.north

/** What follows from an analysis: the reports on it, and what harm may come next. */
function Further({ analysis }: { readonly analysis: Analysis }) {
  const { id, hazard, segmentId, assetId, position } = analysis
  const [longitude = 0, latitude = 0] = position.coordinates
  return (
    <>
      <DocumentLinks of={{ subject: 'analysis', id }} />
      <CascadePanel of={{ from: { hazard, segmentId, assetId, longitude, latitude } }} onLocate={goTo} />
    </>
  )
}

/** Half a side of what is looked at around a point, in degrees: some hundred metres. */
const AROUND_DEG = 0.001

const around = (longitude: number, latitude: number): Bounds => ({
  west: longitude - AROUND_DEG,
  east: longitude + AROUND_DEG,
  south: latitude - AROUND_DEG,
  north: latitude + AROUND_DEG,
})

/**
 * The map goes to what was drawn, or to the point that is asked about, once; a link that shows it already is obeyed. `bounds`
 * of the first moment are the link's: a map that opens on the whole city says so in the address too.
 */
function useGoThere(analysisId: string | null, ask: Ask | null, bounds: Bounds | null) {
  const { analysis, zoneSet } = useAnalysis(analysisId)
  const told = useRef(bounds)
  const seen = useRef<string | null>(null)
  const at = ask?.at ?? null
  const subject = analysisId ?? (at ? `${at.longitude},${at.latitude}` : null)
  useEffect(() => {
    if (subject === null || seen.current === subject) return
    const [longitude = at?.longitude, latitude = at?.latitude] = analysis?.position.coordinates ?? []
    if (longitude === undefined || latitude === undefined || (analysisId !== null && !zoneSet)) return
    // The bench looks at every zone, not at the wall's lines alone.
    const drawn = zoneSet && zoneBounds(zoneSet.zones.map((zone) => ({ ...zone, line: 'cordon' })))
    const box = drawn ?? around(longitude, latitude)
    const link = told.current
    told.current = null
    seen.current = subject
    // Whoever has just pointed at it is looking at it.
    if (analysisId === null && useDeskHand.getState().pointed) return
    if (!link || !isShown(box, link)) useDeskHand.setState({ goal: { to: 'bounds', bounds: box } })
  }, [subject, analysisId, at, analysis, zoneSet])
}

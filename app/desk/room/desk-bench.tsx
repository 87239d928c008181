'use client'
import { useEffect, useRef } from 'react'
import type { Analysis } from '../../_features/analysis/analysis.operations.ts'
import { AnalysisBench } from '../../_features/analysis/bench.tsx'
import { useAnalysis } from '../../_features/analysis/use-analysis.ts'
import { CascadePanel } from '../../_features/cascade/cascade-panel.tsx'
import { zoneBounds } from '../../_features/impact-zone/zone-bounds.ts'
import { DocumentLinks } from '../../_features/report-document/document-links.tsx'
import type { Ask } from '../../_lib/place.ts'
import { usePlace } from '../../_lib/use-place.ts'
import { goTo, useDeskHand } from '../desk-hand.ts'

/** The bench beside the map; what it looks at stands in the address, so that it can be sent. */
export function DeskBench() {
  const { place, change } = usePlace()
  const { selection, ask, compared } = place
  const analysisId = selection?.record === 'analysis' ? selection.id : null
  useGoThere(analysisId, place.bounds !== null)
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
      further={(analysis) => <Further analysis={analysis} />}
    />
  )
}

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

/** The map goes to what was drawn, once; a link that says where to look is obeyed. */
function useGoThere(id: string | null, told: boolean) {
  const { zoneSet } = useAnalysis(id)
  const seen = useRef(told ? id : null)
  useEffect(() => {
    // The bench looks at every zone, not at the wall's lines alone.
    const box = zoneSet && zoneBounds(zoneSet.zones.map((zone) => ({ ...zone, line: 'cordon' })))
    if (!box || seen.current === id) return
    seen.current = id
    useDeskHand.setState({ goal: { to: 'bounds', bounds: box } })
  }, [id, zoneSet])
}

'use client'
import { useMemo, useRef } from 'react'
import { areaFault } from '../../../geo-data/area/area.ts'
import { cutFault } from '../../../geo-data/cross-section/cut.ts'
import { areaOf } from '../../_features/area/area-of-drawn.ts'
import { cutOf } from '../../_features/cross-section/cut-of-drawn.ts'
import type { Drawn } from '../../_features/map/draw/drawn.ts'
import type { Grip } from '../../_features/map/draw/map-tool.ts'
import { usePlace } from '../../_lib/place/use-place.ts'
import { takeTool, useDeskHand } from '../desk-hand.ts'
import { type Asked, measuredNow, noteStep } from '../undo/desk-history.ts'

const CLICK_MS = 300

/** The tool in the hand for the map: a finished shape that may be asked becomes the area of this desk. */
export function useTool() {
  const { place, change } = usePlace()
  const asked = useRef<Asked>(place)
  asked.current = place
  const tool = useDeskHand((hand) => hand.tool)
  return useMemo(() => {
    if (!tool) return null
    const ask = (after: Asked) => {
      const { area, cut } = asked.current
      noteStep({ of: 'asked', before: { area, cut }, after })
    }
    const measured = (after: Drawn) => noteStep({ of: 'measured', before: measuredNow(), after })
    const cutAlong = (drawn: Drawn) => {
      const cut = cutOf(drawn)
      if (!cut || cutFault(cut) !== null) return
      setTimeout(() => takeTool(null), CLICK_MS)
      ask({ cut, area: null })
      change({ cut, area: null, trace: null, selection: null })
    }
    const hear = (drawn: Drawn) => {
      useDeskHand.setState({ drawn })
      if (tool.does === 'cut') return cutAlong(drawn)
      if (!drawn.finished) return
      if (tool.does === 'measure') return measured(drawn)
      const area = areaOf(drawn)
      if (areaFault(area) !== null) return
      // The click that ends a shape is still on its way to the map: the tool takes it too.
      setTimeout(() => takeTool(null), CLICK_MS)
      ask({ area, cut: asked.current.cut })
      change({ area, selection: null })
    }
    return { shape: tool.shape, hear, hold: (grip: Grip) => useDeskHand.setState({ grip }) }
  }, [tool, change])
}

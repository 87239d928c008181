'use client'
import { useMemo } from 'react'
import { areaFault } from '../../../geo-data/area/area.ts'
import { cutFault } from '../../../geo-data/cross-section/cut.ts'
import { areaOf } from '../../_features/area/area-of-drawn.ts'
import { cutOf } from '../../_features/cross-section/cut-of-drawn.ts'
import type { Drawn } from '../../_features/map/draw/drawn.ts'
import { usePlace } from '../../_lib/place/use-place.ts'
import { takeTool, useDeskHand } from '../desk-hand.ts'

const CLICK_MS = 300

/** The tool in the hand for the map: a finished shape that may be asked becomes the area of this desk. */
export function useTool() {
  const { change } = usePlace()
  const tool = useDeskHand((hand) => hand.tool)
  return useMemo(() => {
    if (!tool) return null
    const cutAlong = (drawn: Drawn) => {
      const cut = cutOf(drawn)
      if (!cut || cutFault(cut) !== null) return
      setTimeout(() => takeTool(null), CLICK_MS)
      change({ cut, area: null, trace: null, selection: null })
    }
    const hear = (drawn: Drawn) => {
      useDeskHand.setState({ drawn })
      if (tool.does === 'cut') return cutAlong(drawn)
      if (tool.does === 'measure' || !drawn.finished) return
      const area = areaOf(drawn)
      if (areaFault(area) !== null) return
      // The click that ends a shape is still on its way to the map: the tool takes it too.
      setTimeout(() => takeTool(null), CLICK_MS)
      change({ area, selection: null })
    }
    return { shape: tool.shape, hear }
  }, [tool, change])
}

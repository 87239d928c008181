'use client'
import { useMemo } from 'react'
import type { MapContents } from '../../_features/map/still/still-map.ts'
import { measureLayers } from '../../_features/measure/measure-layer.ts'
import { PrintDialog } from '../../_features/print/print-dialog.tsx'
import type { Bounds } from '../../_lib/place.ts'
import { useDeskHand } from '../desk-hand.ts'

interface MapDialogsProps {
  readonly bounds: Bounds
  readonly contents: MapContents
}

/** What is done with the map as it is at the moment of asking. */
export function MapDialogs({ bounds, contents }: MapDialogsProps) {
  const { dialog, drawn } = useDeskHand()
  const printing = dialog === 'print'
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map moves on behind the dialog; the sheet shows what was seen
  const view = useMemo(() => {
    const overlays = [...measureLayers(drawn), ...contents.overlays]
    return printing ? { bounds, contents: { ...contents, overlays }, dataAt: new Date() } : null
  }, [printing])
  return <PrintDialog view={view} onClose={() => useDeskHand.setState({ dialog: null })} />
}

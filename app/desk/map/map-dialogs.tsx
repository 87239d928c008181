'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { BookmarkDialog } from '../../_features/bookmark/bookmark-dialog.tsx'
import type { MapContents } from '../../_features/map/still/still-map.ts'
import { measureLayers } from '../../_features/measure/measure-layer.ts'
import { PrintDialog } from '../../_features/print/print-dialog.tsx'
import { useLookedAt } from '../../_lib/clock/clock.ts'
import { type Bounds, printPlace } from '../../_lib/place/place.ts'
import { usePlace } from '../../_lib/place/use-place.ts'
import { useShownLook } from '../compare/shown-look.ts'
import { useDeskHand } from '../desk-hand.ts'
import { useGoToPlace } from './use-go-to-place.ts'

interface MapDialogsProps {
  readonly bounds: Bounds
  readonly contents: MapContents
}

/** What is done with the map as it is at the moment of asking. */
export function MapDialogs({ bounds, contents }: MapDialogsProps) {
  const say = useTranslations('print.side')
  const { dialog, drawn } = useDeskHand()
  const moment = useLookedAt()
  const printing = dialog === 'print'
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map moves on behind the dialog; the sheet shows what was seen
  const views = useMemo(() => {
    const overlays = [...measureLayers(drawn), ...contents.overlays]
    const { look } = useShownLook.getState()
    const left = { bounds, contents: { ...contents, overlays }, dataAt: new Date(moment ?? Date.now()), side: null }
    if (!printing || !look) return printing ? [left] : []
    const [first, second] = look.names
    const dataAt = look.at === null ? left.dataAt : new Date(look.at)
    return [
      { ...left, side: say('left', { name: first }) },
      { bounds, contents: look.right, dataAt, side: say('right', { name: second }) },
    ]
  }, [printing])
  const { place } = usePlace()
  const go = useGoToPlace()
  const close = () => useDeskHand.setState({ dialog: null })
  return (
    <>
      <PrintDialog views={views} onClose={close} />
      <BookmarkDialog
        open={dialog === 'bookmarks'}
        place={printPlace({ ...place, bounds, at: null, beside: null })}
        onGo={go}
        onClose={close}
      />
    </>
  )
}

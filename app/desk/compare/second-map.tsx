'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useShownTerrain } from '../../_features/basemap/use-bases.ts'
import type { CameraLock } from '../../_features/map/camera/camera-lock.ts'
import type { Pick as Picked } from '../../_features/map/live-map.ts'
import { MapCanvas } from '../../_features/map/map-canvas.tsx'
import type { MapContents } from '../../_features/map/still/still-map.ts'
import { Captions, type Side } from '../../_features/second-look/captions.tsx'
import { LookBar } from '../../_features/second-look/look-bar.tsx'
import { MomentChoice } from '../../_features/second-look/moment-choice.tsx'
import styles from '../../_features/second-look/second-look.module.css'
import { SwipeHandle } from '../../_features/second-look/swipe-handle.tsx'
import { WhatIfChoice } from '../../_features/second-look/what-if-choice.tsx'
import type { Bounds } from '../../_lib/place/place.ts'
import { PERCENT, type SecondLook } from '../../_lib/place/second-look.ts'
import { usePlace } from '../../_lib/place/use-place.ts'
import type { FirstMap } from './first-map.ts'
import { useShownLook } from './shown-look.ts'
import { usePastLook } from './use-past-look.ts'
import { useWhatIfLook } from './use-what-if-look.ts'

interface SecondMapProps {
  readonly look: SecondLook
  /** Where the first map lies, and the second is laid over or beside it. */
  readonly panes: HTMLElement
  readonly lock: CameraLock
  readonly first: FirstMap
  readonly bounds: Bounds
  readonly onPick: (pick: Picked) => void
}

/**
 * The same place a second time, and under both what each of them is. What it costs while it is there: one more WebGL context and as
 * much drawing again with every move. Tiles come from the browser's cache, where the first map has put them; nothing is subscribed to
 * again; with the pane, MapLibre gives its context back and deck.gl its buffers (`map.remove()`).
 */
export function SecondMap(props: SecondMapProps) {
  const { of } = props.look
  return 'at' in of ? <PastMap {...props} at={of.at} /> : <WhatIfMap {...props} analyses={of.analyses} />
}

/** What does not change with the moment: only that is asked of the past with a click, for a card speaks of the present. */
const STANDING: ReadonlySet<string> = new Set(['asset', 'segment'])

function PastMap({ at, onPick, ...props }: SecondMapProps & { readonly at: number }) {
  const { change } = usePlace()
  const { sides, contents } = usePastLook(at, props.first)
  const pick = (picked: Picked) =>
    onPick(picked.selection && !STANDING.has(picked.selection.record) ? { ...picked, selection: null } : picked)
  const move = (to: number) => change({ beside: { ...props.look, of: { at: to } } })
  return (
    <Looked {...props} sides={sides} contents={contents} onPick={pick}>
      <MomentChoice at={at} onMove={move} />
    </Looked>
  )
}

function WhatIfMap({ analyses, ...props }: SecondMapProps & { readonly analyses: readonly [string, string] }) {
  const { change } = usePlace()
  const { sides, contents, offered } = useWhatIfLook(analyses, props.first)
  const choose = (chosen: readonly [string, string]) => change({ beside: { ...props.look, of: { analyses: chosen } } })
  return (
    <Looked {...props} sides={sides} contents={contents}>
      <WhatIfChoice offered={offered} analyses={analyses} onChoose={choose} />
    </Looked>
  )
}

/** After the last move of the handle the address is written. */
const REST_MS = 250

/** Where the handle stands: at once under the hand, and in the address when it rests. */
function usePercent(look: SecondLook) {
  const { change } = usePlace()
  const [percent, setPercent] = useState(look.percent)
  useEffect(() => {
    if (percent === look.percent) return
    const timer = setTimeout(() => change({ beside: { ...look, percent } }), REST_MS)
    return () => clearTimeout(timer)
  }, [percent, look, change])
  return [look.as === 'swipe' ? percent : PERCENT.middle, setPercent] as const
}

interface LookedProps extends SecondMapProps {
  readonly sides: readonly [left: Side, right: Side]
  readonly contents: MapContents
  /** What is compared, to be chosen. */
  readonly children: ReactNode
}

/** Keeps what is on the screen for the print dialog, which lies outside. */
function useTold({ of }: SecondLook, [{ name: left }, { name: right }]: LookedProps['sides'], contents: MapContents) {
  const at = 'at' in of ? of.at : null
  useEffect(() => {
    useShownLook.setState({ look: { names: [left, right], right: contents, at } })
    return () => useShownLook.setState({ look: null })
  }, [left, right, contents, at])
}

function Looked({ look, panes, lock, bounds, onPick, sides, contents, children }: LookedProps) {
  const say = useTranslations('second-look')
  const { place, change } = usePlace()
  const terrain = useShownTerrain(place)
  const [percent, setPercent] = usePercent(look)
  const swipes = look.as === 'swipe'
  const [left, right] = sides
  useTold(look, sides, contents)
  const pane = (
    <div className={styles.pane} data-as={look.as}>
      <div
        className={styles.second}
        data-live={right.live}
        style={swipes ? { clipPath: `inset(0 0 0 ${percent}%)` } : undefined}
      >
        <MapCanvas
          {...contents}
          terrain={terrain}
          buttons
          title={say('map')}
          bounds={bounds}
          lock={lock}
          onPick={onPick}
        />
      </div>
      {swipes ? <SwipeHandle percent={percent} sides={[left.name, right.name]} onMove={setPercent} /> : null}
    </div>
  )
  return (
    <section className={styles.strip} aria-label={say('how')}>
      {createPortal(pane, panes)}
      <Captions sides={sides} percent={percent} />
      <LookBar
        as={look.as}
        onAs={(as) => change({ beside: { ...look, percent, as } })}
        onLeave={() => change({ beside: null })}
      >
        {children}
      </LookBar>
    </section>
  )
}

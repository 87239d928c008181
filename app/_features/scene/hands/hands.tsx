'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { METRES_PER_DEGREE } from '../../../../geo-data/place/place.ts'
import type { Bounds, Selection } from '../../../_lib/place/place.ts'
import { Button } from '../../../_ui/control/button.tsx'
import type { LiveScene } from '../engine/live-scene.ts'
import type { SceneAnswer } from '../scene.operations.ts'
import type { Position3, SceneSegment } from '../scene-plan.ts'
import { type Box, boxAt, spotOf } from './box.ts'
import styles from './hands.module.css'
import { hasBore } from './ride/passage.ts'
import { overGroundM, pathOf } from './ride/path.ts'
import type { RideKind } from './ride/ride.ts'
import { useEscapeEnds } from './ride/ride-keys.ts'
import { RidePanel } from './ride/ride-panel.tsx'
import { useRide } from './ride/use-ride.ts'

interface HandsProps {
  readonly scene: LiveScene
  readonly answer: SceneAnswer
  readonly bounds: Bounds
  readonly selection: Selection | null
  readonly onMove: (bounds: Bounds) => void
}

type Spot = readonly [longitude: number, latitude: number]

const middleOf = ({ west, east, south, north }: Bounds): Spot => [(west + east) / 2, (south + north) / 2]

/** A view of the same size somewhere else. */
const viewAt = ({ west, east, south, north }: Bounds, [x, y]: Position3): Bounds => {
  const [dx, dy] = [(east - west) / 2, (north - south) / 2]
  return { west: x - dx, east: x + dx, south: y - dy, north: y + dy }
}

/** The compartment that is selected, or the nearest to a spot; undefined where there is none. */
function nearestTunnel(segments: readonly SceneSegment[], spot: Spot, selected: SceneSegment | undefined) {
  if (selected && hasBore(selected)) return selected
  const away = ({ positions }: SceneSegment) => Math.min(...positions.map((at) => overGroundM([...spot, 0], at)))
  return segments
    .filter(hasBore)
    .map((segment) => ({ segment, awayM: away(segment) }))
    .toSorted((a, b) => a.awayM - b.awayM)[0]?.segment
}

/** What hands do in the scene: open the ground, fly along a line, walk through a tunnel. */
export function Hands(props: HandsProps) {
  const { scene, answer, bounds, onMove } = props
  const { ride, begin, step, toggle, turn, stop } = useRide(scene, answer.segments, (position) =>
    onMove(viewAt(bounds, position)),
  )
  useEscapeEnds(ride !== null, stop)
  const [box, setBox] = useState<Box | null>(null)
  const dig = (next: Box | null) => {
    scene.hands.dig(next)
    setBox(next)
  }
  const frame = useToolsAgain(ride !== null)
  if (ride) return <RidePanel ride={ride} onStep={step} onToggle={toggle} onTurn={turn} onStop={stop} />
  return <Tools {...props} {...{ frame, box }} onDig={dig} onBegin={begin} />
}

interface ToolsProps extends HandsProps {
  readonly frame: RefObject<HTMLElement | null>
  readonly box: Box | null
  readonly onDig: (box: Box | null) => void
  readonly onBegin: (kind: RideKind, segmentId: string) => void
}

function Tools({ answer, bounds, selection, frame, box, onDig, onBegin }: ToolsProps) {
  const say = useTranslations('scene.hands')
  const { segments } = answer
  const selected = selection?.record === 'segment' ? segments.find(({ id }) => id === selection.id) : undefined
  const line = selected && pathOf(selected.positions).lengthM > 0 ? selected : undefined
  const tunnel = nearestTunnel(segments, middleOf(bounds), selected)
  const viewM = (bounds.north - bounds.south) * METRES_PER_DEGREE
  const spot = spotOf(answer, selection) ?? middleOf(bounds)
  return (
    <section
      ref={frame}
      tabIndex={-1}
      className={styles.tools}
      aria-label={say('title')}
      data-own-legend={box !== null}
    >
      <Tool why={box ? say('box.open', boxWords(box)) : null}>
        <Button small onClick={() => onDig(box ? null : boxAt(spot, viewM, segments))}>
          {say(box ? 'box.fill' : 'box.dig')}
        </Button>
      </Tool>
      <Tool why={line ? null : say('fly.why-not')}>
        <Button small disabled={!line} onClick={() => line && onBegin('fly', line.id)}>
          {say('fly.begin')}
        </Button>
      </Tool>
      <Tool why={tunnel ? null : say('walk.why-not')}>
        <Button small disabled={!tunnel} onClick={() => tunnel && onBegin('walk', tunnel.id)}>
          {say('walk.begin')}
        </Button>
      </Tool>
    </section>
  )
}

/** Whoever comes back from a ride has the tools under the hand again. */
function useToolsAgain(travels: boolean) {
  const tools = useRef<HTMLElement>(null)
  const before = useRef(false)
  useEffect(() => {
    if (before.current && !travels) tools.current?.focus()
    before.current = travels
  }, [travels])
  return tools
}

const boxWords = ({ halfM, depthM, lineM }: Box) => ({ side: halfM * 2, depth: depthM, every: lineM })

/** A button, and beside it how things stand or why it cannot be used. */
function Tool({ why, children }: { readonly why: string | null; readonly children: ReactNode }) {
  return (
    <div className={styles.tool}>
      {children}
      <span className={styles.soft} role="status">
        {why}
      </span>
    </div>
  )
}

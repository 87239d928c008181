'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { whenDrawable } from '../../_lib/drawing.ts'
import type { Bounds, Selection } from '../../_lib/place/place.ts'
import { Empty, Notice, Waiting } from '../../_ui/show/state.tsx'
import type { Course } from '../impact-zone/course/use-shown-course.ts'
import type { ImpactZone } from '../impact-zone/impact-zone.operations.ts'
import type { SensorState } from '../map/live-layers.ts'
import { fetchEngine } from './ahead.ts'
import type { LiveScene } from './engine/live-scene.ts'
import { Hands } from './hands/hands.tsx'
import { PlumeNote } from './hands/zone/plume-note.tsx'
import { useZoneShapes } from './hands/zone/use-zone-shapes.ts'
import { ModelList } from './model/model-list.tsx'
import { useModels } from './model/use-models.ts'
import { useLinesFirst } from './network/use-lines-first.ts'
import { useNetwork } from './network/use-network.ts'
import { reliefWords, useRelief } from './relief/use-relief.ts'
import styles from './scene.module.css'
import type { SceneSensor } from './scene.operations.ts'
import { EXAGGERATION } from './scene-plan.ts'
import { useScene } from './use-scene.ts'

interface SceneProps {
  /** The place of the address: the same as the flat map's. */
  readonly bounds: Bounds
  readonly selection: Selection | null
  readonly zones: readonly ImpactZone[]
  /** The cloud that is followed through time, if one is. */
  readonly course?: Course
  readonly sensorStates: ReadonlyMap<number, SensorState>
  readonly onPick: (selection: Selection | null) => void
  readonly onMove: (bounds: Bounds) => void
  /** Its first picture is there, or will never be: whatever waited for it may go on. */
  readonly onShown?: () => void
  /** Somebody sits before it: its hands are shown. */
  readonly inHand: boolean
}

const RETRY_MS = 1_000
/** Doubled so often at most, to half a minute: what stops at every picture is not made anew every second. */
const LONGEST_PAUSE = 5

/** Makes the scene when it is first shown, and again when its drawing context is lost. */
function useLiveScene({ onPick, onMove }: SceneProps, ground: ReturnType<typeof useRelief>) {
  const frame = useRef<HTMLDivElement>(null)
  const latest = useRef({ onPick, onMove })
  latest.current = { onPick, onMove }
  const [scene, setScene] = useState<LiveScene | null>(null)
  const [failed, setFailed] = useState(false)
  const [life, setLife] = useState(0)
  useEffect(() => {
    let made: LiveScene | null = null
    let over = false
    const make = async () => {
      const { makeLiveScene } = await fetchEngine()
      if (over || !frame.current || !ground) return
      made = makeLiveScene({
        container: frame.current,
        relief: ground.relief,
        onPick: (selection) => latest.current.onPick(selection),
        onMove: (bounds) => latest.current.onMove(bounds),
        onLost: () => {
          setScene(null)
          setTimeout(() => setLife((count) => count + 1), RETRY_MS * 2 ** Math.min(life, LONGEST_PAUSE))
        },
      })
      setScene(made)
    }
    make().catch(() => setFailed(true))
    return () => {
      over = true
      setScene(null)
      made?.remove()
    }
  }, [life, ground])
  const again = () => {
    setFailed(false)
    setLife((count) => count + 1)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it only sets states
  useEffect(() => (failed ? whenDrawable(again) : undefined), [failed])
  return { frame, scene, failed }
}

/** The same selection is the same object: solids are not made anew because an address was written again. */
function useSame(selection: Selection | null): Selection | null {
  const [record, id] = [selection?.record, selection?.id]
  return useMemo(() => (record && id ? { record, id } : null), [record, id])
}

/** What the points show of the sensors here, renewed only when one of them looks different: readings come twice a second. */
function useStates(sensors: readonly SceneSensor[], all: ReadonlyMap<number, SensorState>) {
  const key = JSON.stringify(
    sensors.map(({ id }) => {
      const state = all.get(Number(id))
      return [Number(id), state?.online ?? true, state?.priority ?? null]
    }),
  )
  return useMemo(() => {
    const rows = JSON.parse(key) as [number, boolean, string | null][]
    return new Map<number, SensorState>(rows.map(([id, online, priority]) => [id, { online, priority }]))
  }, [key])
}

function useShown(isShown: boolean, tell: (() => void) | undefined) {
  const latest = useRef(tell)
  latest.current = tell
  useEffect(() => {
    if (isShown) latest.current?.()
  }, [isShown])
}

/** The same place with its depth: pipes under a ground one can see through, chambers, buildings, sensors, zones on the ground. */
export function Scene(props: SceneProps) {
  const { bounds, zones } = props
  const selection = useSame(props.selection)
  const say = useTranslations('scene')
  const ground = useRelief()
  const { frame, scene, failed } = useLiveScene(props, ground)
  const { answer, sensors, models, error } = useScene(bounds)
  const lines = useNetwork(bounds)
  const { network } = lines
  const isRestDue = useLinesFirst(scene, lines)
  const { news, hidden, turn } = useModels(scene, models)
  const sensorStates = useStates(sensors, props.sensorStates)
  const centre = useRef<readonly [number, number]>([0, 0])
  centre.current = [(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2]
  useEffect(() => scene?.look(bounds), [scene, bounds])
  useEffect(() => {
    if (answer && isRestDue) scene?.showCity(answer, centre.current, selection)
  }, [scene, answer, isRestDue, selection])
  useEffect(() => {
    if (isRestDue) scene?.showSensors(sensors, sensorStates)
  }, [scene, isRestDue, sensors, sensorStates])
  useShown(isRestDue || failed, props.onShown)
  useEffect(() => scene?.showZones(zones), [scene, zones])
  const clouds = useZoneShapes(scene, props, answer?.buildings)
  if (failed) return <Empty title={say('cannot-draw')} why={say('cannot-draw-why')} />
  return (
    <section className={styles.frame} aria-label={say('title')} data-in-hand={props.inHand}>
      <div ref={frame} className={styles.scene} />
      <div className={styles.notes}>
        {scene && answer ? null : <Waiting label={say('waiting')} rows={2} />}
        {error || lines.failed ? <Notice urgent>{say('unreadable')}</Notice> : null}
        {ground?.away ? <Notice>{say('relief-away')}</Notice> : null}
        {answer?.truncated ? <Notice>{say('truncated')}</Notice> : null}
        {scene && answer && props.inHand ? (
          <Hands {...{ scene, answer, bounds, selection }} onMove={props.onMove} />
        ) : null}
        {network && network.drawn < network.total ? (
          <Notice>{say('widest-only', { drawn: network.drawn, total: network.total })}</Notice>
        ) : null}
        <PlumeNote clouds={clouds} zones={zones} />
        <ModelList models={models} news={news} hidden={hidden} onTurn={turn} />
      </div>
      <p className={styles.legend}>
        {say('legend', { times: EXAGGERATION })}
        {ground?.relief ? ` · ${say('relief', reliefWords(ground.relief))}` : null}
      </p>
    </section>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { goLive, lookAt, SPEEDS, type Speed, setPlaying, setSpeed, useClock } from '../../_lib/clock/clock.ts'
import { Button, IconButton } from '../../_ui/control/button.tsx'
import { AXES, type AxisKind, axisFor, type Course, type Mark, neighbour } from './axis.ts'
import { useAxis } from './axis-hand.ts'
import styles from './clock.module.css'
import { ClockAxis } from './clock-axis.tsx'
import { MomentField } from './moment-field.tsx'

interface ClockBarProps {
  /** What happened on the axis that is shown. */
  readonly marks: readonly Mark[]
  /** The incident that is looked at, if one is. */
  readonly course: Course | null
}

/** A minute ago: near enough to see what has just been, and not the present. */
const BACK_MS = 60_000

/** To the first whole second at which what happened at a moment is known: an address says no more. */
const goTo = (at: number) => lookAt(Math.ceil(at / 1000) * 1000, Date.now())

/** One clock for the whole desk: live, or a moment of the past, resting or played. */
export function ClockBar({ marks, course }: ClockBarProps) {
  const say = useTranslations('clock')
  const at = useClock((clock) => clock.at)
  useShownAxis(course)
  return (
    <section className={styles.bar} aria-label={say('title')} data-live={at === null}>
      <Button small weight={at === null ? 'main' : 'plain'} aria-pressed={at === null} onClick={goLive}>
        {say('live')}
      </Button>
      {at === null ? (
        <>
          <Button small icon="history" onClick={() => lookAt(Date.now() - BACK_MS, Date.now())}>
            {say('look-back')}
          </Button>
          {course ? <AxisButton kind="incident" onChoose={() => goTo(course.openedAt)} /> : null}
          <span className={styles.hint}>{say('hint')}</span>
        </>
      ) : (
        <Past at={at} marks={marks} course={course} />
      )}
    </section>
  )
}

/** The axis follows the moment and the choice. */
function useShownAxis(course: Course | null) {
  const at = useClock((clock) => clock.at)
  const kind = useAxis((hand) => hand.kind)
  const { openedAt, endedAt } = course ?? {}
  useEffect(() => {
    const of = openedAt === undefined ? null : { openedAt, endedAt: endedAt ?? null }
    useAxis.setState(({ axis: before }) => ({
      axis: at === null ? null : axisFor({ kind, at, now: Date.now(), course: of, before }),
    }))
  }, [at, kind, openedAt, endedAt])
}

interface PastProps extends ClockBarProps {
  readonly at: number
}

function Past({ at, marks, course }: PastProps) {
  const say = useTranslations('clock')
  const { kind, axis } = useAxis()
  const move = goTo
  const jump = (way: 'before' | 'after') => {
    const mark = neighbour(marks, at, way)
    if (mark) move(mark.at)
  }
  const kinds = course ? AXES : AXES.filter((one) => one !== 'incident')
  return (
    <>
      <PlayButtons />
      <IconButton icon="left" label={say('before')} onClick={() => jump('before')} />
      <IconButton icon="right" label={say('after')} onClick={() => jump('after')} />
      <MomentField label={say('moment')} at={at} onMove={move} />
      {axis ? <ClockAxis axis={axis} at={at} marks={marks} onMove={move} /> : null}
      <fieldset className={styles.group} aria-label={say('span')}>
        {kinds.map((one) => (
          <AxisButton
            key={one}
            kind={one}
            pressed={kind === one}
            onChoose={() => one === 'incident' && course && move(course.openedAt)}
          />
        ))}
      </fieldset>
    </>
  )
}

interface AxisButtonProps {
  readonly kind: AxisKind
  readonly pressed?: boolean
  readonly onChoose: () => void
}

function AxisButton({ kind, pressed = false, onChoose }: AxisButtonProps) {
  const say = useTranslations('clock.axis')
  const choose = () => {
    // The axis of another span is made anew around the moment; that of the same stays.
    useAxis.setState((before) => (before.kind === kind ? before : { kind, axis: null }))
    onChoose()
  }
  return (
    <Button small weight={pressed ? 'plain' : 'quiet'} aria-pressed={pressed} onClick={choose}>
      {say(kind)}
    </Button>
  )
}

function PlayButtons() {
  const say = useTranslations('clock')
  const playing = useClock((clock) => clock.playing)
  const speed = useClock((clock) => clock.speed)
  return (
    <>
      <IconButton
        icon={playing ? 'pause' : 'play'}
        label={say(playing ? 'pause' : 'play')}
        pressed={playing}
        onClick={() => setPlaying(!playing)}
      />
      <select
        className={styles.speed}
        aria-label={say('speed')}
        value={speed}
        onChange={(event) => setSpeed(Number(event.target.value) as Speed)}
      >
        {SPEEDS.map((one) => (
          <option key={one} value={one}>
            {say('times', { speed: one })}
          </option>
        ))}
      </select>
    </>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import type { Deed } from '../../_features/palette/command-list.tsx'
import { goLive, lookAt, SPEEDS, setPlaying, setSpeed, useClock } from '../../_lib/clock/clock.ts'

const MINUTE_MS = 60_000

/** Moments that are looked back at by name: how long before the present. */
const BACK = [
  { id: 'minute', ms: MINUTE_MS },
  { id: 'hour', ms: 60 * MINUTE_MS },
  { id: 'day', ms: 24 * 60 * MINUTE_MS },
] as const

/** An address says no more than whole seconds. */
const lookBack = (ms: number) => lookAt(Math.floor((Date.now() - ms) / 1000) * 1000, Date.now())

/** The hand of time by its names: back, played, and to the present. */
export function useClockDeeds(): Deed[] {
  const say = useTranslations('clock')
  const looksBack = useClock(({ at }) => at !== null)
  const playing = useClock((clock) => clock.playing)
  const deed = (id: string, label: string, also: readonly string[], run: () => void): Deed => ({
    id: `clock-${id}`,
    group: 'tool',
    label,
    also,
    run,
  })
  const back = BACK.map(({ id, ms }) =>
    deed(id, say(`back.${id}`), ['look back', 'history', 'clock', '回看', '时间'], () => lookBack(ms)),
  )
  if (!looksBack) return back
  return [
    deed('live', say('to-live'), ['live', 'now', '实时'], goLive),
    deed('play', say(playing ? 'pause' : 'play'), ['play', 'pause', '播放', '暂停'], () => setPlaying(!playing)),
    ...SPEEDS.map((speed) =>
      deed(`speed-${speed}`, say('play-at', { speed }), ['play', 'speed', '播放', '速度'], () => {
        setSpeed(speed)
        setPlaying(true)
      }),
    ),
    ...back,
  ]
}

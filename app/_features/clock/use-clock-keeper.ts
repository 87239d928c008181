'use client'
import { useEffect } from 'react'
import { followWindow, goLive, lookAt, passTime, useClock } from '../../_lib/clock/clock.ts'
import { isWithin } from '../../_lib/clock/window.ts'
import { usePlace } from '../../_lib/place/use-place.ts'

/** So often the past moves while it is played. */
const STEP_MS = 250
/** After the last move of the hand the record is asked, and the address written. */
const REST_MS = 250
/** So often the address follows while the past is played. */
const WRITTEN_MS = 2_000

/** Lets the clock go and asks for what it looks at; call it once a screen. Whoever leaves the screen leaves the past. */
export function useClockKeeper() {
  useAddress()
  usePlaying()
  useWindow()
  useEffect(() => goLive, [])
}

/** A link opens the moment it was made at, and the address follows the clock. */
function useAddress() {
  const { place, change } = usePlace()
  const linked = place.at
  const at = useClock((clock) => clock.at)
  const stride = useClock((clock) => (clock.playing ? WRITTEN_MS * clock.speed : 1000))
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the address the screen was opened with
  useEffect(() => {
    if (linked !== null) lookAt(linked, Date.now())
  }, [])
  const written = at === null ? null : Math.floor(at / stride) * stride
  useEffect(() => {
    const timer = setTimeout(() => change({ at: written }), REST_MS)
    return () => clearTimeout(timer)
  }, [written, change])
}

function usePlaying() {
  const playing = useClock((clock) => clock.playing && clock.at !== null)
  useEffect(() => {
    if (!playing) return
    let before = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      passTime(now - before, Date.now())
      before = now
    }, STEP_MS)
    return () => clearInterval(timer)
  }, [playing])
}

/** The window follows the moment: at once while it is played, and after the hand has come to rest. */
function useWindow() {
  const at = useClock((clock) => clock.at)
  const waits = useClock(({ at, window, playing }) => (at === null || !window || playing ? 0 : REST_MS))
  useEffect(() => {
    const { window } = useClock.getState()
    if (at !== null && window && isWithin(at, window)) return
    const timer = setTimeout(() => followWindow(Date.now()), waits)
    return () => clearTimeout(timer)
  }, [at, waits])
}

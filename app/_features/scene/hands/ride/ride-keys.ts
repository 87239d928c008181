'use client'
import { type KeyboardEvent, useEffect, useRef } from 'react'

interface Verbs {
  readonly step: (toward: 1 | -1) => void
  readonly toggle: () => void
  readonly stop: () => void
}

/** Arrows step, for whoever has the panel of the ride under the hand. */
export function stepByKey(event: KeyboardEvent, { step }: Verbs) {
  const toward = event.key === 'ArrowUp' || event.key === 'ArrowRight' ? 1 : event.key.startsWith('Arrow') ? -1 : null
  if (toward === null) return
  event.preventDefault()
  step(toward)
}

/** Escape ends the ride wherever the hand is, before it lays down anything else. */
export function useEscapeEnds(isOn: boolean, stop: () => void) {
  const latest = useRef(stop)
  latest.current = stop
  useEffect(() => {
    if (!isOn) return
    const listen = (event: globalThis.KeyboardEvent) => {
      const held = event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"]')
      if (event.key !== 'Escape' || held) return
      event.stopImmediatePropagation()
      latest.current()
    }
    addEventListener('keydown', listen, { capture: true })
    return () => removeEventListener('keydown', listen, { capture: true })
  }, [isOn])
}

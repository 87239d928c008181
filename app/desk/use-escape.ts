'use client'
import { useEffect } from 'react'
import { usePlace } from '../_lib/place/use-place.ts'
import { plotWith, takeTool, useDeskHand } from './desk-hand.ts'

/** Escape lays down what the hand holds: first a half-taken call, then a second look, then the selection and what was asked. */
export function useEscape() {
  const { place, change } = usePlace()
  const compares = place.beside !== null && !place.scene
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const held =
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [role="dialog"], [role="menu"]')
      if (event.key !== 'Escape' || held) return
      const { picking, tool, plotting } = useDeskHand.getState()
      if (tool) return takeTool(null)
      if (plotting?.tool) return plotWith(null)
      if (!picking && compares) return change({ beside: null })
      useDeskHand.setState({ picking: false, place: null })
      if (!picking) change({ selection: null, ask: null, area: null, trace: null, cut: null })
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [change, compares])
}

'use client'
import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useCallback, useEffect } from 'react'
import { carryOut } from '../../_features/plot/use-plot-deeds.ts'
import { useClock } from '../../_lib/clock/clock.ts'
import type { Place } from '../../_lib/place/place.ts'
import { usePlace } from '../../_lib/place/use-place.ts'
import { back, forth, without } from '../../_lib/undo/undo.ts'
import { useDeskHand } from '../desk-hand.ts'
import { attempt, type DeskStep, useDeskHistory } from './desk-history.ts'

type Way = 'undo' | 'redo'
type Change = (part: Partial<Place>) => void

/** Leads a thing from where a step left it to where the step, or the step done backwards, leads. */
async function take(step: DeskStep, way: Way, client: ApolloClient, change: Change): Promise<void> {
  const to = way === 'undo' ? 'before' : 'after'
  if (step.of === 'asked') return change(step[to])
  if (step.of === 'measured') {
    useDeskHand.getState().grip?.show(step[to])
    return useDeskHand.setState({ drawn: step[to] })
  }
  const { before, after, plotId } = step
  await carryOut(client, plotId, way === 'undo' ? { before: after, after: before } : step)
}

const isSame = (a: DeskStep, b: DeskStep) =>
  a.of === b.of && (a.of !== 'plot' || b.of !== 'plot' || a.plotId === b.plotId)

/** Undoes and does again, a click of an unfinished drawing first; a step that the record refuses is forgotten with all of its thing. */
export function useUndo(): (way: Way) => void {
  const client = useApolloClient()
  const { change } = usePlace()
  return useCallback(
    (way) => {
      const { history, busy } = useDeskHistory.getState()
      if (busy || useClock.getState().at !== null) return
      if (useDeskHand.getState().grip?.[way]()) return
      const step = (way === 'undo' ? history.done : history.undone).at(-1)
      if (!step) return
      attempt(() => take(step, way, client, change)).then((done) => {
        useDeskHistory.setState((now) => ({
          history: done
            ? (way === 'undo' ? back : forth)(now.history)
            : without(now.history, (one) => isSame(one, step)),
        }))
      })
    },
    [client, change],
  )
}

/** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y do again; in a field of text they stay the field's own. */
export function useUndoKeys() {
  const undo = useUndo()
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const written =
        event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"]')
      if (written || !(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      undo(key === 'y' || event.shiftKey ? 'redo' : 'undo')
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [undo])
}

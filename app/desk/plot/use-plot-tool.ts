'use client'
import { useMemo } from 'react'
import { plotKind } from '../../../geo-data/plot/kind.ts'
import { mayChangePlot } from '../../../geo-data/plot/plot.ts'
import type { MapTool } from '../../_features/map/draw/map-tool.ts'
import { usePlotDeeds } from '../../_features/plot/use-plot-deeds.ts'
import { usePlots } from '../../_features/plot/use-plots.ts'
import { useSession } from '../../_features/session/signed-in.tsx'
import { plotWith, useDeskHand } from '../desk-hand.ts'
import { attempt, noteStep } from '../undo/desk-history.ts'

const CLICK_MS = 300

/** The hand of whoever plots: it lays the chosen symbol on the map, or moves what lies there. */
export function usePlotTool(): MapTool | null {
  const plotting = useDeskHand((hand) => hand.plotting)
  const { plotted } = usePlots(plotting?.incidentId ?? null)
  const deeds = usePlotDeeds(plotting?.incidentId ?? '', noteStep)
  const { role, department } = useSession()
  const does = plotting?.tool ?? null
  const movable = does === 'move' ? plotted : null
  return useMemo((): MapTool | null => {
    if (does === null) return null
    if (does === 'move' && movable) {
      const actor = { role, departmentIds: [Number(department.id)] }
      const own = movable.filter(({ departmentId }) => mayChangePlot(actor, { departmentId: Number(departmentId) }))
      return {
        things: own.map(({ id, kind, version }) => ({ id, form: kind.form, positions: version.positions })),
        moved: async (id, positions) => {
          // What was refused is not where the hand has let it go: the hand lets go altogether.
          if (!(await attempt(() => deeds.move(id, positions)))) plotWith(null)
        },
      }
    }
    const kind = plotKind(does)
    if (!kind) return null
    return {
      form: kind.form,
      placed: async (positions) => {
        const name = useDeskHand.getState().plotting?.words ?? ''
        // The click that ends a shape is still on its way to the map: the tool takes it too.
        if (await attempt(() => deeds.place(kind.id, positions, name))) setTimeout(() => plotWith('move'), CLICK_MS)
      },
      hold: (grip) => useDeskHand.setState({ grip }),
    }
  }, [does, movable, deeds, role, department.id])
}

'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { PlotKind } from '../../../geo-data/plot/kind.ts'
import { mayChangePlot, mayPlot } from '../../../geo-data/plot/plot.ts'
import { PlotList } from '../../_features/plot/plot-list.tsx'
import { PlotPalette } from '../../_features/plot/plot-palette.tsx'
import { middleOf, type Plotted } from '../../_features/plot/plotted.ts'
import { usePlotDeeds } from '../../_features/plot/use-plot-deeds.ts'
import { usePlots } from '../../_features/plot/use-plots.ts'
import { useSession } from '../../_features/session/signed-in.tsx'
import { useLooksBack } from '../../_lib/clock/clock.ts'
import { usePlace } from '../../_lib/place/use-place.ts'
import { Empty, Notice, Waiting } from '../../_ui/show/state.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import { goTo, plotWith, useDeskHand } from '../desk-hand.ts'
import { attempt, noteStep } from '../undo/desk-history.ts'

interface IncidentPlotProps {
  readonly incidentId: string
  /** False once it is over. */
  readonly open: boolean
}

/** While the face of the plot is open, the desk's hand plots for this incident. */
function usePlotting(incidentId: string) {
  useEffect(() => {
    useDeskHand.setState({ plotting: { incidentId, tool: null, words: '' } })
    return () => useDeskHand.setState({ plotting: null, grip: null })
  }, [incidentId])
}

/** The situation of an incident: symbols to plot with, and everything that is plotted as a list. */
export function IncidentPlot({ incidentId, open }: IncidentPlotProps) {
  const say = useTranslations('plot')
  usePlotting(incidentId)
  const { plotted, loading } = usePlots(incidentId)
  const { role, department } = useSession()
  const deeds = usePlotDeeds(incidentId, noteStep)
  const looksBack = useLooksBack()
  const actor = { role, departmentIds: [Number(department.id)] }
  const mayChange = ({ departmentId }: Plotted) => open && mayChangePlot(actor, { departmentId: Number(departmentId) })
  const go = (thing: Plotted) => goTo(...middleOf(thing))
  const empty = looksBack ? <Empty title={say('none-past')} /> : null
  return (
    <>
      {open && mayPlot(role) ? (
        <Palette incidentId={incidentId} />
      ) : (
        <Notice icon="lock">{say(open ? 'may-not' : 'over')}</Notice>
      )}
      <Section title={say('count', { count: plotted.length })}>
        {loading ? <Waiting label={say('waiting')} /> : null}
        {!loading && (plotted.length > 0 || !empty) ? (
          <PlotList
            plotted={plotted}
            mayChange={mayChange}
            onGo={go}
            onDescribe={deeds.describe}
            onRemove={deeds.remove}
          />
        ) : null}
        {!loading && plotted.length === 0 ? empty : null}
      </Section>
    </>
  )
}

function Palette({ incidentId }: { readonly incidentId: string }) {
  const plotting = useDeskHand((hand) => hand.plotting)
  const deeds = usePlotDeeds(incidentId, noteStep)
  const { place } = usePlace()
  const say = (words: string) => useDeskHand.setState({ plotting: { incidentId, tool: null, ...plotting, words } })
  const layAmid = async ({ id }: PlotKind) => {
    const { bounds } = place
    if (!bounds) return
    const middle = [(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2] as const
    if (await attempt(() => deeds.place(id, [middle], plotting?.words ?? ''))) plotWith('move')
  }
  return (
    <PlotPalette
      tool={plotting?.tool ?? null}
      words={plotting?.words ?? ''}
      onTool={plotWith}
      onWords={say}
      onMiddle={layAmid}
    />
  )
}

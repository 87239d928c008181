'use client'
import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useMemo } from 'react'
import type { Position } from '../../../geo-data/area/area.ts'
import type { Step } from '../../_lib/undo/undo.ts'
import {
  CHANGE_PLOT,
  INCIDENT_PLOTS,
  PLACE_PLOT,
  PLOT_ROW,
  type PlotRow,
  REMOVE_PLOT,
  RESTORE_PLOT,
} from './plot.operations.ts'
import type { Plotted } from './plotted.ts'

/** What stands of a thing, as a hand may change it. */
export interface PlotState {
  readonly positions: readonly Position[]
  readonly name: string
  readonly note: string
}

/** A deed on one plotted thing; null: it is not on the map. */
export interface PlotStep extends Step<PlotState | null> {
  readonly of: 'plot'
  readonly plotId: string
}

const stateOf = ({ versions }: PlotRow): PlotState | null => {
  const last = versions.at(-1)
  return !last || last.removed ? null : { positions: last.positions, name: last.name, note: last.note }
}

const asInput = (positions: readonly Position[]) => positions.map(([longitude, latitude]) => ({ longitude, latitude }))

/** Somebody else has changed the thing since: a code that the screen has words for. */
const changedSince = () => Object.assign(new Error('changed since'), { code: 'PLOT_CHANGED' })

/** The mutation that leads from one state of a thing to another. */
async function lead(client: ApolloClient, row: PlotRow, to: PlotState | null): Promise<PlotRow> {
  const seen = { id: row.id, number: row.versions.at(-1)?.number ?? 0 }
  if (to === null) return told(await client.mutate({ mutation: REMOVE_PLOT, variables: seen }), 'removePlot')
  if (stateOf(row) === null)
    return told(await client.mutate({ mutation: RESTORE_PLOT, variables: seen }), 'restorePlot')
  const variables = { ...seen, positions: asInput(to.positions), name: to.name, note: to.note }
  return told(await client.mutate({ mutation: CHANGE_PLOT, variables }), 'changePlot')
}

function told<Key extends string>({ data }: { data?: Record<Key, PlotRow> | null | undefined }, key: Key): PlotRow {
  if (!data) throw new Error('no answer')
  return data[key]
}

const same = (a: PlotState | null, b: PlotState | null): boolean => JSON.stringify(a) === JSON.stringify(b)

const rowOf = (client: ApolloClient, id: string): PlotRow => {
  const row = client.readFragment<PlotRow>({ id: `Plot:${id}`, fragment: PLOT_ROW, fragmentName: 'PlotFields' })
  if (!row) throw changedSince()
  return row
}

/**
 * Does a deed of the record again, or the other way round: a new saying, never one taken back. Only where the thing stands as it was
 * left. @throws what the city refuses (PLOT_CHANGED).
 */
export async function carryOut(
  client: ApolloClient,
  plotId: string,
  { before, after }: Step<PlotState | null>,
): Promise<void> {
  const row = rowOf(client, plotId)
  if (!same(stateOf(row), before)) throw changedSince()
  await lead(client, row, after)
}

/** What may be done to the plot of an incident; each deed is told, so that it can be undone. All throw what the city refuses. */
export function usePlotDeeds(incidentId: string, onDid: (step: PlotStep) => void) {
  const client = useApolloClient()
  return useMemo(() => {
    const change = async (id: string, to: (now: PlotState) => PlotState | null) => {
      const row = rowOf(client, id)
      const before = stateOf(row)
      if (before === null) throw changedSince()
      const after = stateOf(await lead(client, row, to(before)))
      onDid({ of: 'plot', plotId: id, before, after })
    }
    return {
      place: async (kind: string, positions: readonly Position[], name: string) => {
        const variables = { incidentId, input: { kind, positions: asInput(positions), name } }
        const answer = await client.mutate({ mutation: PLACE_PLOT, variables, refetchQueries: [INCIDENT_PLOTS] })
        const row = told(answer, 'placePlot')
        onDid({ of: 'plot', plotId: row.id, before: null, after: stateOf(row) })
      },
      move: (id: string, positions: readonly Position[]) => change(id, (now) => ({ ...now, positions })),
      describe: ({ id }: Plotted, words: Pick<PlotState, 'name' | 'note'>) =>
        change(id, (now) => ({ ...now, ...words })),
      remove: ({ id }: Plotted) => change(id, () => null),
    }
  }, [client, incidentId, onDid])
}

import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Position } from '../../../geo-data/area/area.ts'
import type { Text } from '../../_lib/language.tsx'

export interface PlotVersion {
  readonly number: number
  readonly positions: readonly Position[]
  readonly name: string
  readonly note: string
  readonly removed: boolean
  readonly madeBy: { readonly id: string; readonly name: Text }
  readonly madeAt: string
}

export interface PlotRow {
  readonly id: string
  readonly kind: string
  readonly department: { readonly id: string; readonly name: Text }
  readonly versions: readonly PlotVersion[]
}

interface IncidentPlots {
  readonly id: string
  readonly state: string
  readonly exercise: boolean
  readonly plots: readonly PlotRow[]
}

export const PLOT_ROW = gql`
  fragment PlotFields on Plot {
    id
    kind
    department { id name { zh en } }
    versions { number positions name note removed madeBy { id name { zh en } } madeAt }
  }
`

export const INCIDENT_PLOTS: TypedDocumentNode<{ incident: IncidentPlots | null }, { id: string }> = gql`
  query IncidentPlots($id: ID!) {
    incident(id: $id) { id state exercise plots { ...PlotFields } }
  }
  ${PLOT_ROW}
`

interface PositionInput {
  readonly longitude: number
  readonly latitude: number
}

interface Placing {
  readonly incidentId: string
  readonly input: {
    readonly kind: string
    readonly positions: readonly PositionInput[]
    readonly name: string
  }
}

export const PLACE_PLOT: TypedDocumentNode<{ placePlot: PlotRow }, Placing> = gql`
  mutation PlacePlot($incidentId: ID!, $input: PlotInput!) {
    placePlot(incidentId: $incidentId, input: $input) { ...PlotFields }
  }
  ${PLOT_ROW}
`

interface Seen {
  readonly id: string
  readonly number: number
}

interface Changing extends Seen {
  readonly positions?: readonly PositionInput[]
  readonly name?: string
  readonly note?: string
}

export const CHANGE_PLOT: TypedDocumentNode<{ changePlot: PlotRow }, Changing> = gql`
  mutation ChangePlot($id: ID!, $number: Int!, $positions: [PositionInput!], $name: String, $note: String) {
    changePlot(id: $id, number: $number, positions: $positions, name: $name, note: $note) { ...PlotFields }
  }
  ${PLOT_ROW}
`

export const REMOVE_PLOT: TypedDocumentNode<{ removePlot: PlotRow }, Seen> = gql`
  mutation RemovePlot($id: ID!, $number: Int!) {
    removePlot(id: $id, number: $number) { ...PlotFields }
  }
  ${PLOT_ROW}
`

export const RESTORE_PLOT: TypedDocumentNode<{ restorePlot: PlotRow }, Seen> = gql`
  mutation RestorePlot($id: ID!, $number: Int!) {
    restorePlot(id: $id, number: $number) { ...PlotFields }
  }
  ${PLOT_ROW}
`

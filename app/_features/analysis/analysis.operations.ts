import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Figure } from '../../../geo-data/impact-zone/step.ts'
import type { Text } from '../../_lib/language.tsx'
import type { Connection } from '../../_lib/paging/use-pages.ts'

export type Inputs = Readonly<Record<string, number | string>>

/** One asking of how far harm would reach. Its zones are read by their own feature. */
export interface Analysis {
  readonly id: string
  readonly name: string
  readonly incident: { readonly id: string; readonly code: string; readonly state: string } | null
  readonly segmentId: string | null
  readonly assetId: string | null
  readonly subjectCode: string | null
  readonly hazard: string
  readonly hazardName: Text
  readonly scenario: string | null
  readonly scenarioName: Text | null
  readonly position: { readonly coordinates: readonly number[] }
  readonly baseId: string | null
  readonly inputs: Inputs
  readonly at: string
  readonly createdBy: { readonly id: string; readonly name: Text } | null
  readonly createdAt: string
  readonly mergedAt: string | null
  readonly mergedBy: { readonly id: string; readonly name: Text } | null
  readonly zoneSet: { readonly id: string } | null
}

export interface SubjectInput {
  readonly segmentId?: string
  readonly assetId?: string
  readonly incidentId?: string | null
  readonly position?: { readonly longitude: number; readonly latitude: number } | null
}

export interface AskableScenario {
  readonly id: string
  readonly name: Text
  readonly question: Text
  readonly drawable: boolean
}

export interface AskableHazard {
  readonly ref: string
  readonly name: Text
  readonly question: Text
  readonly scenarios: readonly AskableScenario[]
}

export interface AskableInput {
  readonly name: string
  readonly label: Text
  readonly unit: string
  readonly min: number | null
  readonly max: number | null
  readonly choices: readonly { readonly id: string; readonly name: Text }[]
  readonly words: readonly string[]
  readonly scenarios: readonly string[]
  readonly standing: readonly Figure[]
}

export interface ReadyWhatIf {
  readonly id: string
  readonly name: Text
  readonly inputs: Inputs
}

export interface AnalysisOptions {
  readonly subjectCode: string | null
  readonly hazards: readonly AskableHazard[]
  readonly hazard: string | null
  readonly inputs: readonly AskableInput[]
  readonly whatIfs: readonly ReadyWhatIf[]
}

export interface InputFault {
  readonly field: string
  readonly reason: Text
  readonly accepted: Text
}

export interface AnalysisInput {
  readonly name: string
  readonly subject: SubjectInput
  readonly hazard: string
  readonly scenario: string | null
  readonly inputs: Inputs
  readonly baseId: string | null
}

const ANALYSIS_FIELDS = gql`
  fragment AnalysisFields on Analysis {
    id
    name
    incident { id code state }
    segmentId
    assetId
    subjectCode
    hazard
    hazardName { zh en }
    scenario
    scenarioName { zh en }
    position
    baseId
    inputs
    at
    createdBy { id name { zh en } }
    createdAt
    mergedAt
    mergedBy { id name { zh en } }
    zoneSet { id }
  }
`

export const ANALYSIS: TypedDocumentNode<{ analysis: Analysis | null }, { id: string }> = gql`
  query Analysis($id: ID!) {
    analysis(id: $id) { ...AnalysisFields }
  }
  ${ANALYSIS_FIELDS}
`

export interface AnalysisFilter {
  readonly segmentId?: string
  readonly assetId?: string
  readonly incidentId?: string
}

export const ANALYSES: TypedDocumentNode<
  { analyses: Connection<Analysis> },
  { filter: AnalysisFilter; after: string | null }
> = gql`
  query Analyses($filter: AnalysisFilter, $after: String) {
    analyses(filter: $filter, first: 10, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { ...AnalysisFields } }
    }
  }
  ${ANALYSIS_FIELDS}
`

export const ANALYSIS_OPTIONS: TypedDocumentNode<
  { analysisOptions: AnalysisOptions },
  { subject: SubjectInput; hazard: string | null }
> = gql`
  query AnalysisOptions($subject: AnalysisSubjectInput!, $hazard: String) {
    analysisOptions(subject: $subject, hazard: $hazard) {
      subjectCode
      hazards {
        ref
        name { zh en }
        question { zh en }
        scenarios { id name { zh en } question { zh en } drawable }
      }
      hazard
      inputs {
        name
        label { zh en }
        unit
        min
        max
        choices { id name { zh en } }
        words
        scenarios
        standing { name value unit origin source mark }
      }
      whatIfs { id name { zh en } inputs }
    }
  }
`

export const DRAW_ANALYSIS: TypedDocumentNode<
  { drawAnalysis: { analysis: Analysis | null; faults: readonly InputFault[] } },
  { input: AnalysisInput }
> = gql`
  mutation DrawAnalysis($input: AnalysisInput!) {
    drawAnalysis(input: $input) {
      analysis { ...AnalysisFields }
      faults { field reason { zh en } accepted { zh en } }
    }
  }
  ${ANALYSIS_FIELDS}
`

export const RENAME_ANALYSIS: TypedDocumentNode<{ renameAnalysis: Analysis }, { id: string; name: string }> = gql`
  mutation RenameAnalysis($id: ID!, $name: String!) {
    renameAnalysis(id: $id, name: $name) { ...AnalysisFields }
  }
  ${ANALYSIS_FIELDS}
`

export const DELETE_ANALYSIS: TypedDocumentNode<{ deleteAnalysis: string }, { id: string }> = gql`
  mutation DeleteAnalysis($id: ID!) {
    deleteAnalysis(id: $id)
  }
`

/** Draws the incident's zones with these figures, and records that. */
export const MERGE_ANALYSIS: TypedDocumentNode<{ mergeAnalysis: Analysis }, { id: string }> = gql`
  mutation MergeAnalysis($id: ID!) {
    mergeAnalysis(id: $id) { ...AnalysisFields }
  }
  ${ANALYSIS_FIELDS}
`

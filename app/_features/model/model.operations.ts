import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../_lib/language.tsx'

export interface LawFigure {
  readonly name: string
  readonly unit: string
  readonly expected: number | boolean
  readonly got: number | boolean | null
  readonly error: number | null
  readonly permittedShare: number | null
  readonly permittedDifference: number | null
  readonly meets: boolean
}

export interface LawCase {
  readonly id: string
  readonly model: string
  readonly status: string
  readonly why: string
  readonly reason: Text | null
  readonly source: string
  readonly figures: readonly LawFigure[]
}

export interface LawRecord {
  readonly id: string
  readonly family: string
  readonly name: Text
  readonly equation: string
  readonly source: Text
  readonly range: Text
  readonly standing: string
  readonly why: Text | null
  readonly cases: readonly LawCase[]
}

const CASE = gql`
  fragment LawCaseFields on LawCase {
    id
    model
    status
    why
    reason { zh en }
    source
    figures { name unit expected got error permittedShare permittedDifference meets }
  }
`

export const LAW_RECORDS: TypedDocumentNode<{
  laws: readonly LawRecord[]
  unclaimedCases: readonly LawCase[]
}> = gql`
  query LawRecords {
    laws {
      id
      family
      name { zh en }
      equation
      source { zh en }
      range { zh en }
      standing
      why { zh en }
      cases { ...LawCaseFields }
    }
    unclaimedCases { ...LawCaseFields }
  }
  ${CASE}
`

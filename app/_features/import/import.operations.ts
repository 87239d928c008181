import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Geometry } from 'geojson'
import type { Text } from '../../_lib/language.tsx'

/** How a file is meant; what is not said is recognised from the file, or refused. */
export interface Reading {
  readonly crs?: string
  readonly encoding?: string
  readonly dates?: string
  readonly place?: { readonly at: readonly [number, number]; readonly rotationDeg?: number }
  readonly columns?: Readonly<Record<string, string>>
}

export interface ImportInput {
  readonly uploads: readonly string[]
  readonly target: string
  readonly reading: Reading
  readonly region: string | null
  readonly department: string | null
}

export interface ImportTarget {
  readonly name: string
  readonly label: Text
  readonly fields: readonly { readonly name: string; readonly label: Text; readonly unit: string }[]
}

export interface ImportColumn {
  readonly name: string
  readonly target: string | null
  readonly unit: string | null
  readonly samples: readonly string[]
}

interface Doubt {
  readonly count: number
  readonly first: readonly { readonly code: string; readonly what: string }[]
}

export interface ImportTopology {
  readonly joined: number
  readonly nodesMade: number
  readonly dangling: Doubt
  readonly duplicates: Doubt
  readonly crossings: Doubt
}

export interface ImportChange {
  readonly kind: string
  readonly code: string
  readonly change: string
  readonly fields: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[]
  readonly geometry: Geometry
}

export interface ImportRejection {
  readonly record: number
  readonly where: Text | null
  readonly field: string
  readonly reason: Text
}

interface Counts {
  readonly read: number
  readonly imported: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: number
}

export interface ImportReport extends Counts {
  readonly run: string | null
  readonly rejections: readonly ImportRejection[]
  readonly assumed: readonly { readonly name: string; readonly count: number }[]
  readonly kinds: readonly { readonly name: string; readonly count: number }[]
  readonly remarks: readonly Text[]
  readonly topology: ImportTopology | null
  readonly sample: readonly ImportChange[]
}

export interface ImportPreview {
  readonly format: string
  readonly columns: readonly ImportColumn[]
  readonly report: ImportReport
}

export interface ImportRun extends Counts {
  readonly id: string
  readonly fileName: string
  readonly target: string
  readonly department: { readonly id: string; readonly name: Text } | null
  readonly rejections: readonly ImportRejection[]
  readonly remarks: readonly Text[]
  readonly startedAt: string
  readonly undoneAt: string | null
}

const REPORT = gql`
  fragment WholeReport on ImportReport {
    run
    read
    imported
    updated
    unchanged
    rejected
    rejections { record where { zh en } field reason { zh en } }
    assumed { name count }
    kinds { name count }
    remarks { zh en }
    topology {
      joined
      nodesMade
      dangling { count first { code what } }
      duplicates { count first { code what } }
      crossings { count first { code what } }
    }
    sample { kind code change fields { name before after } geometry }
  }
`

export const IMPORT_TARGETS: TypedDocumentNode<{ importTargets: readonly ImportTarget[] }, Record<string, never>> = gql`
  query ImportTargets {
    importTargets { name label { zh en } fields { name label { zh en } unit } }
  }
`

/** Whether there is anything to import into, without all its fields. */
export const IMPORT_TARGET_NAMES: TypedDocumentNode<
  { importTargets: readonly { readonly name: string }[] },
  Record<string, never>
> = gql`
  query ImportTargetNames {
    importTargets { name }
  }
`

export const IMPORT_RUNS: TypedDocumentNode<{ importRuns: readonly ImportRun[] }, Record<string, never>> = gql`
  query ImportRuns {
    importRuns {
      id
      fileName
      target
      department { id name { zh en } }
      read
      imported
      updated
      unchanged
      rejected
      rejections { record where { zh en } field reason { zh en } }
      remarks { zh en }
      startedAt
      undoneAt
    }
  }
`

export const IMPORT_PREVIEW: TypedDocumentNode<{ importPreview: ImportPreview }, { input: ImportInput }> = gql`
  query ImportPreview($input: ImportInput!) {
    importPreview(input: $input) {
      format
      columns { name target unit samples }
      report { ...WholeReport }
    }
  }
  ${REPORT}
`

export const APPLY_IMPORT: TypedDocumentNode<{ applyImport: ImportReport }, { input: ImportInput }> = gql`
  mutation ApplyImport($input: ImportInput!) {
    applyImport(input: $input) { ...WholeReport }
  }
  ${REPORT}
`

export const UNDO_IMPORT: TypedDocumentNode<{ undoImport: string }, { run: string }> = gql`
  mutation UndoImport($run: ID!) {
    undoImport(run: $run)
  }
`

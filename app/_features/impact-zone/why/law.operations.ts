import { gql, type TypedDocumentNode } from '@apollo/client'
import type { LawFacts } from './laws-of.ts'

/** Every law, without its cases: they belong on the model page. */
export const LAW_FACTS: TypedDocumentNode<{ laws: readonly LawFacts[] }> = gql`
  query LawFacts {
    laws {
      id
      name { zh en }
      source { zh en }
      range { zh en }
      standing
      why { zh en }
    }
  }
`

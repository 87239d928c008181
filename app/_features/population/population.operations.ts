import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../_lib/language.tsx'

export interface RegionPeople {
  readonly region: { readonly id: string; readonly name: Text }
  readonly people: { readonly estimate: number; readonly low: number; readonly high: number } | null
  readonly areaHa: number | null
  readonly perHa: number | null
  readonly uncounted: number
}

/** How many people are in each region at an hour of the day, and how close. */
export const POPULATION_BY_REGION: TypedDocumentNode<
  { populationByRegion: readonly RegionPeople[] },
  { hour: number }
> = gql`
  query PopulationByRegion($hour: Int!) {
    populationByRegion(hour: $hour) {
      region { id name { zh en } }
      people { estimate low high }
      areaHa
      perHa
      uncounted
    }
  }
`

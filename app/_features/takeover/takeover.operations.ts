import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../_lib/language.tsx'
import { THING_PICTURE, type ThingPicture } from '../attachment/picture/thing-picture.operations.ts'

export interface TakeoverTask {
  readonly id: string
  readonly title: Text
  readonly state: string
  readonly deadlineAt: string
  readonly department: { readonly id: string; readonly name: Text }
}

/** What brought the incident about: enough to say where. */
export interface TakeoverAlarm {
  readonly id: string
  readonly sector: string
  readonly metric: string
  readonly sensor: { readonly id: string; readonly name: Text }
}

export interface TakeoverFacts {
  readonly id: string
  readonly alarms: readonly TakeoverAlarm[]
  readonly impactZoneSet: { readonly id: string } | null
  readonly tasks: readonly TakeoverTask[]
  /** Of the thing that it is about. */
  readonly thingPicture: ThingPicture | null
}

/** What the wall must know of the incident that has its map. No names of persons: a wall is seen by everybody. */
export const TAKEOVER: TypedDocumentNode<{ incident: TakeoverFacts | null }, { id: string }> = gql`
  query Takeover($id: ID!) {
    incident(id: $id) {
      id
      alarms { id sector metric sensor { id name { zh en } } }
      impactZoneSet { id }
      tasks { id title { zh en } state deadlineAt department { id name { zh en } } }
      thingPicture { ...ThingPictureFields }
    }
  }
  ${THING_PICTURE}
`

/** The zones of an alarm that nobody has verified yet. */
export const ALARM_ZONES: TypedDocumentNode<
  { alarm: { readonly id: string; readonly impactZoneSet: { readonly id: string } | null } | null },
  { id: string }
> = gql`
  query AlarmZones($id: ID!) {
    alarm(id: $id) { id impactZoneSet { id } }
  }
`

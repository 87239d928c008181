import { create } from 'zustand'
import type { Goal } from '../_features/map/live-map.ts'
import type { Text } from '../_lib/language.tsx'

interface Spot {
  readonly longitude: number
  readonly latitude: number
}

/** What the hand is doing at this desk. Not in the address: nobody sends a half-made gesture to the wall. */
interface DeskHand {
  readonly goal: Goal | null
  /** A call is being taken and its place is still to be clicked. */
  readonly picking: boolean
  /** Where the call being taken comes from. */
  readonly reportAt: Spot | null
  /** A place on the tiles that has a name and no record of its own. */
  readonly place: { readonly record: string; readonly name: Text } | null
  /** Where the map was last clicked: on a pipe, the point of it that is meant. */
  readonly pointed: Spot | null
  readonly leftOpen: boolean
}

export const useDeskHand = create<DeskHand>()(() => ({
  goal: null,
  picking: false,
  reportAt: null,
  place: null,
  pointed: null,
  leftOpen: true,
}))

const NEAR_ZOOM = 16

/** Sends the map to a point. */
export const goTo = (longitude: number, latitude: number) =>
  useDeskHand.setState({ pointed: null, goal: { to: 'point', longitude, latitude, zoom: NEAR_ZOOM } })

import { create } from 'zustand'
import { type Area, boundsOfArea } from '../../geo-data/area/area.ts'
import type { Drawn, DrawShape } from '../_features/map/draw/drawn.ts'
import type { Goal } from '../_features/map/live-map.ts'
import type { Text } from '../_lib/language.tsx'

/** A tool of the map: to ask what lies in a shape, to measure one, or to cut a street open along a line. */
export interface Tool {
  readonly does: 'ask' | 'measure' | 'cut'
  readonly shape: DrawShape
}

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
  /** What the hand draws on the map, and for what; what it has drawn so far. */
  readonly tool: Tool | null
  readonly drawn: Drawn | null
  /** What is being done with the map as it is. */
  readonly dialog: 'print' | 'bookmarks' | null
}

export const useDeskHand = create<DeskHand>()(() => ({
  goal: null,
  picking: false,
  reportAt: null,
  place: null,
  pointed: null,
  leftOpen: true,
  tool: null,
  drawn: null,
  dialog: null,
}))

/** Takes a tool up, or lays down the one in the hand. */
export const takeTool = (tool: Tool | null) => useDeskHand.setState({ tool, drawn: null })

const NEAR_ZOOM = 16
const CLOSEST_ZOOM = 19
/** Width of the card over the left of the map (`identify` in desk.module.css). */
const CARD_PX = 360

/** Sends the map to an area: a circle of a few metres is to be seen as one. */
export const goToArea = (area: Area) =>
  useDeskHand.setState({
    goal: { to: 'bounds', bounds: boundsOfArea(area), paddingPx: 60, closest: CLOSEST_ZOOM, coveredPx: CARD_PX },
  })

/** Sends the map to a point. */
export const goTo = (longitude: number, latitude: number) =>
  useDeskHand.setState({ pointed: null, goal: { to: 'point', longitude, latitude, zoom: NEAR_ZOOM } })

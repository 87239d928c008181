import { create } from 'zustand'
import { type Area, boundsOfArea } from '../../geo-data/area/area.ts'
import type { Drawn, DrawShape } from '../_features/map/draw/drawn.ts'
import type { Grip } from '../_features/map/draw/map-tool.ts'
import type { Goal } from '../_features/map/live-map.ts'
import type { Text } from '../_lib/language.tsx'
import { forgetMeasures } from './undo/desk-history.ts'

/** A tool of the map: to ask what lies in a shape, to measure one, or to cut a street open along a line. */
export interface Tool {
  readonly does: 'ask' | 'measure' | 'cut'
  readonly shape: DrawShape
}

/** The situation of an incident is being plotted. */
interface Plotting {
  readonly incidentId: string
  /** A kind of symbol that is laid next, or the hand that moves what lies there; null: nothing in the hand. */
  readonly tool: string | null
  /** What the next symbol will be called. */
  readonly words: string
}

export type Sheet = 'layers' | 'none' | 'lists'

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
  /** How many more things lay under the click that chose this one. */
  readonly others: { readonly of: string; readonly count: number } | null
  readonly leftOpen: boolean
  /** On a narrow screen: what stands under the map, or nothing. */
  readonly sheet: Sheet
  /** What the hand draws on the map, and for what; what it has drawn so far. */
  readonly tool: Tool | null
  readonly drawn: Drawn | null
  /** The drawing under the hand, where there is one. */
  readonly grip: Grip | null
  readonly plotting: Plotting | null
  /** What is being done with the map as it is. */
  readonly dialog: 'print' | 'bookmarks' | null
}

export const useDeskHand = create<DeskHand>()(() => ({
  goal: null,
  picking: false,
  reportAt: null,
  place: null,
  pointed: null,
  others: null,
  leftOpen: true,
  sheet: 'lists',
  tool: null,
  drawn: null,
  grip: null,
  plotting: null,
  dialog: null,
}))

/** Takes a tool up, or lays down the one in the hand. */
export const takeTool = (tool: Tool | null) => {
  forgetMeasures()
  useDeskHand.setState(({ tool: last, grip, plotting }) => ({
    tool,
    drawn: null,
    grip: tool === last ? grip : null,
    plotting: plotting && { ...plotting, tool: null },
  }))
}

/** Takes a symbol or the moving hand up, or lays down what plots. */
export const plotWith = (tool: string | null) =>
  useDeskHand.setState(({ grip, plotting }) => ({
    tool: null,
    drawn: null,
    grip: tool === plotting?.tool ? grip : null,
    plotting: plotting && { ...plotting, tool, words: tool === 'move' ? '' : plotting.words },
  }))

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

import type {
  GeoJsonLayerProps,
  LineLayerProps,
  PathLayerProps,
  PolygonLayerProps,
  ScatterplotLayerProps,
  TextLayerProps,
} from '@deck.gl/layers'
import type { Selection } from '../../../_lib/place/place.ts'

/** One thing laid on the map: what is to be drawn, said without the code that draws it. */
export interface Drawing {
  readonly make: 'marks' | DeckClass
  readonly id: string
  readonly props: { readonly id: string; readonly data?: unknown }
}

/** The layers of deck.gl that features draw with. */
export type DeckClass = 'GeoJsonLayer' | 'LineLayer' | 'PathLayer' | 'PolygonLayer' | 'ScatterplotLayer' | 'TextLayer'

/** A picture drawn once, in pixels of the page. */
export interface Picture {
  /** Two pictures of one name are the same. */
  readonly name: string
  readonly sidePx: number
  /** In a square of `sidePx`, its corner at 0,0. */
  readonly draw: (pen: OffscreenCanvasRenderingContext2D) => void
}

/** A picture that stands upright at a place. */
export interface Mark {
  readonly position: readonly [number, number]
  readonly picture: Picture
  /** Of the picture's own size. */
  readonly scale: number
  /** What a click on it selects; null: it is not clicked. */
  readonly selection: Selection | null
}

/** The map's own prop: the layer of the style below which it is drawn. */
interface Placed {
  readonly id: string
  readonly beforeId?: string
}

const made = (make: Drawing['make'], props: Drawing['props']): Drawing => ({ make, id: props.id, props })

/** Pictures at places, the last on top: drawn by the map itself, so that alarms wait for nothing. */
export const marksLayer = (props: { readonly id: string; readonly data: readonly Mark[] }): Drawing =>
  made('marks', props)

export const geoJsonLayer = <Properties>(props: GeoJsonLayerProps<Properties> & Placed): Drawing =>
  made('GeoJsonLayer', props)
export const lineLayer = <Row>(props: LineLayerProps<Row> & Placed): Drawing => made('LineLayer', props)
export const pathLayer = <Row>(props: PathLayerProps<Row> & Placed): Drawing => made('PathLayer', props)
export const polygonLayer = <Row>(props: PolygonLayerProps<Row> & Placed): Drawing => made('PolygonLayer', props)
export const scatterplotLayer = <Row>(props: ScatterplotLayerProps<Row> & Placed): Drawing =>
  made('ScatterplotLayer', props)
export const textLayer = <Row>(props: TextLayerProps<Row> & Placed): Drawing => made('TextLayer', props)

/** Whether there is anything in it: a list without rows draws nothing. */
export const hasSomething = ({ props }: Drawing): boolean => !Array.isArray(props.data) || props.data.length > 0

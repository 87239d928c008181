import type { Text } from '../sectors/text.ts'

/** A base map of somebody else's, as an operator has configured it. Nothing outside is asked where none is. */
export interface BaseSource {
  readonly id: string
  readonly name: Text
  /** `raster`: pictures; `vector`: MVT, drawn as `looks` says. */
  readonly draws: 'raster' | 'vector'
  /** `tiles`: one address a square, with {z}, {x}, {y}; `archive`: one PMTiles file, read in parts. */
  readonly as: 'tiles' | 'archive'
  /** With {s} where hosts take turns. A key stands in it already: whoever is signed in can read it. */
  readonly url: string
  readonly hosts: readonly string[]
  /** Shown on the map while it is seen: its owner asks for that. */
  readonly attribution: string
  /** CGCS2000 agrees with WGS 84 within centimetres; GCJ-02 is some hundred metres off and is moved back. */
  readonly datum: 'WGS84' | 'CGCS2000' | 'GCJ-02'
  /** How squares are cut: as ours, or evenly in degrees (EPSG:4490 and 4326, the `c` matrix of Tianditu). */
  readonly grid: 'web-mercator' | 'geographic'
  readonly minZoom: number
  readonly maxZoom: number
  readonly looks: readonly VectorLook[]
}

/** How one layer of an MVT source is drawn. Widths in pixels. */
export interface VectorLook {
  readonly layer: string
  readonly draw: 'area' | 'line' | 'label'
  readonly colour: string
  readonly widthPx: number
  /** Property with the words of a label. */
  readonly text: string
}

/** Every origin that the sources are fetched from. */
export const originsOf = (sources: readonly BaseSource[]): readonly string[] => [
  ...new Set(
    sources.flatMap(({ url, hosts }) =>
      (hosts.length > 0 ? hosts : ['']).map((host) => new URL(url.replaceAll('{s}', host)).origin),
    ),
  ),
]

import { type Symbol as KindSymbol, SHAPE_CORNERS } from '../../../geo-data/sectors/kind.ts'
import { kindByRef } from '../../../geo-data/sectors/registry.ts'
import { FONT } from '../../_ui/typeface.ts'
import { hatchImage } from './blind-layers.ts'
import { PLACE_SYMBOLS } from './live-layers.ts'
import { GROUND } from './style/map-palette.ts'

type Shape = Extract<KindSymbol, { as: 'point' }>['shape']

/** Pixels of the picture for one pixel of the screen. */
const RATIO = 3

interface Drawing {
  readonly shape: Shape
  readonly radiusPx: number
  readonly colour: string
  readonly glyph: string
}

function trace(pen: OffscreenCanvasRenderingContext2D, shape: Shape, radius: number) {
  const corners = SHAPE_CORNERS[shape]
  pen.beginPath()
  if (corners.length === 0) pen.arc(0, 0, radius, 0, 2 * Math.PI)
  for (const [index, degrees] of corners.entries()) {
    const angle = (degrees * Math.PI) / 180
    const point = [Math.sin(angle) * radius, -Math.cos(angle) * radius] as const
    if (index === 0) pen.moveTo(...point)
    else pen.lineTo(...point)
  }
  pen.closePath()
}

/** A symbol as pixels: shape in a dark edge, one character inside when there is room for it. */
function drawSymbol({ shape, radiusPx, colour, glyph }: Drawing): ImageData {
  const radius = radiusPx * RATIO
  const side = Math.ceil(radius * 2 + 4 * RATIO)
  // Read back at once: on a graphics card that would wait for every frame before it.
  const pen = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true })
  if (!pen) return new ImageData(side, side)
  pen.translate(side / 2, side / 2)
  trace(pen, shape, radius)
  pen.fillStyle = shape === 'ring' ? GROUND.halo : colour
  pen.strokeStyle = shape === 'ring' ? colour : GROUND.halo
  pen.lineWidth = (shape === 'ring' ? 1.6 : 1.2) * RATIO
  pen.fill()
  pen.stroke()
  if (glyph !== '') {
    pen.fillStyle = shape === 'ring' ? colour : GROUND.halo
    pen.font = `600 ${Math.round(radius * 1.15)}px ${FONT}`
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.fillText(glyph, 0, shape === 'triangle' ? radius * 0.15 : radius * 0.06)
  }
  return pen.getImageData(0, 0, side, side)
}

/** A picture ready for the map: `ratio` of its pixels make one of the screen's. */
export interface SymbolImage {
  readonly image: ImageData
  readonly ratio: number
}

/** Below nine pixels a character is a smudge, so the small form has none. */
const LEAST_FOR_GLYPH_PX = 9

function kindDrawing(ref: string, size: string): Drawing | undefined {
  const symbol = kindByRef(ref)?.it.symbol
  if (symbol?.as !== 'point') return undefined
  const { shape, colour, glyph, radiusPx } = symbol
  return size === 'small'
    ? { shape, colour, radiusPx: radiusPx * 0.8, glyph: radiusPx >= LEAST_FOR_GLYPH_PX ? glyph : '' }
    : { shape, colour, radiusPx: Math.max(LEAST_FOR_GLYPH_PX, radiusPx * 1.3), glyph }
}

/** The picture that the style calls `gas.valve/small`, or `place/target`; undefined where the registry knows no such symbol. */
export function symbolImage(id: string): SymbolImage | undefined {
  const hatch = hatchImage(id, RATIO)
  if (hatch) return { image: hatch, ratio: RATIO }
  const [ref = '', size = ''] = id.split('/')
  const place = PLACE_SYMBOLS.find(({ image }) => image === id)
  const drawing = place ? { ...place, radiusPx: 8 } : kindDrawing(ref, size)
  return drawing && { image: drawSymbol(drawing), ratio: RATIO }
}

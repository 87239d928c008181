'use client'
import { useMutation } from '@apollo/client/react'
import { placeAt } from '../../../geo-data/place/place.ts'
import { DOTS_PER_INCH, MM_PER_INCH } from '../../../geo-data/print/paper.ts'
import { layoutOfSheet, type SheetFacts, sheetOf } from '../../../geo-data/print/sheet/sheet.ts'
import { useLanguage } from '../../_lib/language.tsx'
import { handOver, saveFile } from '../legend/save-layer.ts'
import type { MapContents, Still } from '../map/still/still-map.ts'
import { PRINT_MAP } from './print.operations.ts'
import { type Framing, framingOf, type PrintWish, titleOnSheet } from './print-wish.ts'
import { drawnLines } from './sheet/drawn-lines.ts'
import { paintSheet } from './sheet/paint-sheet.ts'
import { withDensity } from './sheet/png-density.ts'
import { stillOf } from './use-still.ts'

/** The pixels of a style sheet in an inch. */
const PIXELS_PER_INCH = 96
const JPEG_QUALITY = 0.93

/** What a screen shows when somebody wants it on paper. */
export interface PrintView {
  readonly bounds: Framing['bounds']
  readonly contents: MapContents
  /** Of when the live part of it is. */
  readonly dataAt: Date
  /** Which of two maps it is, said on its sheet; null where the screen has one. */
  readonly side: string | null
}

const bytesOf = (canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('this browser cannot write the picture'))),
      type,
      quality,
    ),
  )

/** The sheet with its map, painted. */
export async function painted(facts: SheetFacts, { picture }: Still, widthPx: number, canvas: HTMLCanvasElement) {
  const drawing = sheetOf(facts)
  const { map, sheet } = layoutOfSheet(facts)
  const points = drawing.width / sheet.width
  const frame = {
    left: map.left * points,
    top: map.top * points,
    width: map.width * points,
    height: map.height * points,
  }
  await paintSheet(canvas, { drawing, picture, frame }, widthPx)
}

async function savePng(facts: SheetFacts, still: Still, number: string) {
  const dots = DOTS_PER_INCH[facts.paper]
  const canvas = document.createElement('canvas')
  await painted(facts, still, Math.round((layoutOfSheet(facts).sheet.width / MM_PER_INCH) * dots), canvas)
  const png = new Uint8Array(await (await bytesOf(canvas, 'image/png')).arrayBuffer())
  handOver(new Blob([withDensity(png, dots)], { type: 'image/png' }), `map_${number}.png`)
}

async function savePdf(id: string, { picture }: Still, number: string) {
  const canvas = document.createElement('canvas')
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.getContext('2d', { alpha: false })?.drawImage(picture, 0, 0)
  const body = await bytesOf(canvas, 'image/jpeg', JPEG_QUALITY)
  const headers = { 'content-type': 'image/jpeg' }
  await saveFile(`/files/prints/${id}.pdf`, `map_${number}.pdf`, { method: 'POST', headers, body })
}

/** Draws the map as large as its paper wants it, has it put on record, and hands the sheet over. @returns its number. */
export function usePrint() {
  const language = useLanguage()
  const [record] = useMutation(PRINT_MAP)
  return async (view: PrintView, wish: PrintWish, signal: AbortSignal): Promise<string> => {
    const { bounds, contents, dataAt, side } = view
    const { scale, ...rest } = wish
    const asked = { ...rest, title: titleOnSheet(wish.title, side) }
    const framing = framingOf(wish, bounds)
    const ratio = DOTS_PER_INCH[wish.paper] / PIXELS_PER_INCH
    const still = await stillOf(contents, framing, { locale: language, ratio, signal })
    const layers = drawnLines({ ...still, overlays: contents.overlays, bounds: framing.bounds })
    const [longitude, latitude] = framing.centre
    const { denominator } = framing
    const input = {
      ...asked,
      language,
      denominator,
      centre: { longitude, latitude },
      dataAt: dataAt.toISOString(),
      layers,
    }
    const { data } = await record({ variables: { input } })
    if (!data) throw new Error('the record said nothing')
    const { id, number, source, exercise, printedBy, printedAt } = data.printMap
    const centre = placeAt(longitude, latitude)
    const at = new Date(printedAt)
    const facts = {
      ...asked,
      language,
      denominator,
      centre,
      dataAt,
      layers,
      source,
      exercise,
      id: Number(id),
      by: printedBy.name[language],
      at,
    }
    await (wish.format === 'pdf' ? savePdf(id, still, number) : savePng(facts, still, number))
    still.picture.close()
    return number
  }
}

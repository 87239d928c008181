'use client'
import { useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { placeAt } from '../../../geo-data/place/place.ts'
import { scaleWords } from '../../../geo-data/print/scale.ts'
import { layoutOfSheet } from '../../../geo-data/print/sheet/sheet.ts'
import { useLanguage } from '../../_lib/language.tsx'
import { RUNNING_DRILLS } from '../drill/drill.operations.ts'
import { useSession } from '../session/signed-in.tsx'
import styles from './print.module.css'
import { PRINT_SOURCE } from './print.operations.ts'
import { framingOf, type PrintWish, titleOnSheet } from './print-wish.ts'
import { drawnLines } from './sheet/drawn-lines.ts'
import { type PrintView, painted } from './use-print.ts'
import { useStill } from './use-still.ts'

/** Pixels of the longer side of a sheet that is only looked at. */
const LONGEST_PX = 900

interface PreviewProps {
  readonly view: PrintView
  readonly wish: PrintWish
}

/** The sheet as it will be, small; where its map is still being drawn, it says so. */
export function PrintPreview({ view, wish }: PreviewProps) {
  const say = useTranslations('print')
  const canvas = useRef<HTMLCanvasElement>(null)
  const { sheet, map } = layoutOfSheet(wish)
  const framing = framingOf(wish, view.bounds)
  const perMm = LONGEST_PX / Math.max(sheet.width, sheet.height)
  const { taken, failed, fresh } = useStill(view.contents, framing, Math.round(map.width * perMm))
  useSheet(canvas, { view, wish }, taken, Math.round(sheet.width * perMm))
  const scale = scaleWords(framing.denominator)
  return (
    <figure className={styles.preview} aria-busy={!fresh && !failed}>
      <canvas
        ref={canvas}
        className={styles.sheet}
        style={{ aspectRatio: `${sheet.width} / ${sheet.height}` }}
        role="img"
        aria-label={say('preview', { paper: wish.paper, scale })}
      />
      <figcaption className={styles.caption} role="status">
        {failed ? say('failed') : fresh ? say('preview', { paper: wish.paper, scale }) : say('drawing')}
      </figcaption>
    </figure>
  )
}

/** Paints the sheet anew when its words or its map have changed. */
function useSheet(
  canvas: React.RefObject<HTMLCanvasElement | null>,
  { view, wish }: PreviewProps,
  taken: ReturnType<typeof useStill>['taken'],
  widthPx: number,
) {
  const language = useLanguage()
  const by = useSession().name[language]
  const [longitude, latitude] = framingOf(wish, view.bounds).centre
  const { data } = useQuery(PRINT_SOURCE, { variables: { at: { longitude, latitude } } })
  const source = data?.printSource
  const { data: drills } = useQuery(RUNNING_DRILLS)
  const exercise = (drills?.runningDrills.length ?? 0) > 0
  useEffect(() => {
    if (!taken || !canvas.current) return
    const { still, framing } = taken
    const facts = {
      ...wish,
      title: titleOnSheet(wish.title, view.side),
      id: null,
      language,
      by,
      at: view.dataAt,
      dataAt: view.dataAt,
      denominator: framing.denominator,
      centre: placeAt(...framing.centre),
      layers: drawnLines({ ...still, overlays: view.contents.overlays, bounds: framing.bounds }),
      source: source ?? { zh: '', en: '' },
      exercise,
    }
    painted(facts, still, widthPx, canvas.current).catch((error: unknown) => console.error('print preview:', error))
  }, [canvas, taken, wish, language, by, view, source, exercise, widthPx])
}

'use client'
import { useTimeZone } from 'next-intl'
import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { FONT } from '../../_ui/typeface.ts'
import styles from './curve.module.css'
import type { Curve } from './curve.operations.ts'
import { plotColumns, plotRange, type ThresholdLine, timeRange } from './curve-data.ts'

const INK = {
  line: '#e1e8ee',
  band: 'rgba(157, 173, 187, 0.22)',
  grid: '#212b35',
  text: '#9dadbb',
  limit: '#9dadbb',
  cursor: '#6fc7b8',
  veil: 'rgba(19, 26, 33, 0.72)',
}
const HEIGHT_PX = 184

interface CurvePlotProps {
  readonly curve: Curve
  readonly periodS: number
  readonly lines: readonly ThresholdLine[]
  /** The moment of the past that the screen shows, epoch ms: what came later lies behind a veil. */
  readonly cursorAt: number | null
  /** What a screen reader says of the picture. */
  readonly label: string
}

/** Thresholds across the plot: unbroken when verified, dashed when not. */
function drawLimits(plot: uPlot, lines: readonly ThresholdLine[]) {
  const { ctx: pen, bbox } = plot
  pen.save()
  pen.strokeStyle = INK.limit
  pen.fillStyle = INK.limit
  pen.lineWidth = devicePixelRatio
  pen.textAlign = 'left'
  pen.textBaseline = 'alphabetic'
  pen.font = `${11 * devicePixelRatio}px ${FONT}`
  for (const { value, priority, verified } of lines) {
    const y = Math.round(plot.valToPos(value, 'y', true))
    if (y < bbox.top || y > bbox.top + bbox.height) continue
    pen.setLineDash(verified ? [] : [6 * devicePixelRatio, 4 * devicePixelRatio])
    pen.beginPath()
    pen.moveTo(bbox.left, y)
    pen.lineTo(bbox.left + bbox.width, y)
    pen.stroke()
    pen.fillText(verified ? priority : `${priority} ?`, bbox.left + 4 * devicePixelRatio, y - 4 * devicePixelRatio)
  }
  pen.restore()
}

/** A line at the moment that the screen shows, and a veil over what nobody knew then. */
function drawCursor(plot: uPlot, at: number | null) {
  if (at === null) return
  const { ctx: pen, bbox } = plot
  const x = Math.round(plot.valToPos(at / 1000, 'x', true))
  const end = bbox.left + bbox.width
  if (x < bbox.left || x > end) return
  pen.save()
  pen.fillStyle = INK.veil
  pen.fillRect(x, bbox.top, end - x, bbox.height)
  pen.fillStyle = INK.cursor
  pen.fillRect(x - devicePixelRatio, bbox.top, 2 * devicePixelRatio, bbox.height)
  pen.restore()
}

const axis = { stroke: INK.text, grid: { stroke: INK.grid, width: 1 }, ticks: { show: false } } as const

interface Looks {
  readonly zone: string
  readonly lines: readonly ThresholdLine[]
  /** One value alone has no line. */
  readonly alone: boolean
  readonly cursor: () => number | null
}

function plotOptions(width: number, { zone, lines, alone, cursor }: Looks): uPlot.Options {
  return {
    width,
    height: HEIGHT_PX,
    legend: { show: false },
    cursor: { y: false, points: { size: 6 } },
    padding: [8, 22, 0, 0],
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), zone),
    scales: {
      x: { range: (_, from, to) => timeRange(from, to) },
      y: { range: (_, low, high) => plotRange(low, high, lines) },
    },
    axes: [
      {
        ...axis,
        size: 42,
        values: [
          [86_400, '{MM}-{DD}', null, null, null, null, null, null, 0],
          [3600, '{HH}:{mm}', '\n{MM}-{DD}', null, '\n{MM}-{DD}', null, null, null, 1],
          [1, '{HH}:{mm}', null, null, null, null, null, null, 1],
        ],
      },
      { ...axis, size: 52 },
    ],
    series: [
      {},
      { stroke: 'transparent', points: { show: false } },
      { stroke: 'transparent', points: { show: false } },
      { stroke: INK.line, width: 1.5, points: { show: alone, size: 6, fill: INK.line } },
    ],
    bands: [{ series: [2, 1], fill: INK.band }],
    hooks: { draw: [(plot) => drawLimits(plot, lines), (plot) => drawCursor(plot, cursor())] },
  }
}

/** The curve as a picture: the mean as a line, the extremes as a band behind it. */
export function CurvePlot({ curve, periodS, lines, cursorAt, label }: CurvePlotProps) {
  const frame = useRef<HTMLDivElement>(null)
  const drawn = useRef<uPlot>(undefined)
  const cursor = useRef(cursorAt)
  cursor.current = cursorAt
  const zone = useTimeZone() ?? 'Asia/Shanghai'
  useEffect(() => {
    const place = frame.current
    if (!place) return
    const plot = new uPlot(
      plotOptions(place.clientWidth, { zone, lines, alone: curve.at.length === 1, cursor: () => cursor.current }),
      plotColumns(curve, periodS),
      place,
    )
    drawn.current = plot
    const watcher = new ResizeObserver(() => plot.setSize({ width: place.clientWidth, height: HEIGHT_PX }))
    watcher.observe(place)
    return () => {
      watcher.disconnect()
      drawn.current = undefined
      plot.destroy()
    }
  }, [curve, periodS, lines, zone])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor is read when it draws
  useEffect(() => drawn.current?.redraw(false, false), [cursorAt])
  return <div ref={frame} className={styles.plot} role="img" aria-label={label} />
}

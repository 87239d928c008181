'use client'
import { useTranslations } from 'next-intl'
import { formatNumber } from '../../_lib/format.ts'
import { sectorMark } from '../sector/sector-words.ts'
import styles from './cross-section.module.css'
import type { CrossSection, CutGap, CutThing } from './cross-section.operations.ts'
import { isDrawn, type SectionFrame, sectionFrame, tagsOf } from './section-frame.ts'

interface SectionDrawingProps {
  readonly section: CrossSection
  readonly widthPx: number
}

/** The street cut open, to one scale across and down. The list beside it says the same; the numbers are those of the list. */
export function SectionDrawing({ section, widthPx }: SectionDrawingProps) {
  const say = useTranslations('cross-section')
  const frame = sectionFrame(section, widthPx)
  const drawn = section.things.filter(isDrawn)
  const tags = tagsOf(
    drawn.map(({ alongM }) => frame.x(alongM)),
    widthPx,
  )
  const numbers = new Map(section.things.map(({ id }, index) => [id, index + 1]))
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${widthPx} ${frame.heightPx}`}
      role="img"
      aria-label={say('drawing', { count: drawn.length })}
    >
      <Axes frame={frame} lengthM={section.lengthM} />
      {drawn.map((thing, index) => (
        <g key={thing.id}>
          <Body thing={thing} frame={frame} />
          <Tag
            number={numbers.get(thing.id) ?? 0}
            at={tags[index] ?? 0}
            toX={frame.x(thing.alongM)}
            toY={frame.y(thing.topM ?? thing.axisM ?? 0)}
          />
        </g>
      ))}
      {section.gaps
        .filter(({ tooNear }) => tooNear !== null)
        .map((gap) => (
          <TooNear key={`${gap.one} ${gap.other}`} gap={gap} things={section.things} frame={frame} />
        ))}
    </svg>
  )
}

function Axes({ frame, lengthM }: { readonly frame: SectionFrame; readonly lengthM: number }) {
  const say = useTranslations('cross-section')
  const { x, y, widthPx, heightPx, across, down } = frame
  const [left, right] = [x(0), x(lengthM)]
  const foot = heightPx - 30
  return (
    <g className={styles.axes}>
      <rect x={left} y={y(0)} width={right - left} height={foot - y(0)} className={styles.soil} />
      {down.map((metres) => (
        <g key={metres}>
          <line x1={left - 4} x2={right} y1={y(-metres)} y2={y(-metres)} className={styles.grid} />
          <text x={left - 7} y={y(-metres) + 4} textAnchor="end">
            {metres}
          </text>
        </g>
      ))}
      {across.map((metres) => (
        <g key={metres}>
          <line x1={x(metres)} x2={x(metres)} y1={foot} y2={foot + 4} className={styles.tick} />
          <text x={x(metres)} y={foot + 16} textAnchor="middle">
            {metres}
          </text>
        </g>
      ))}
      <line x1={left} x2={right} y1={y(0)} y2={y(0)} className={styles.ground} />
      <text x={left} y={12} className={styles.end}>
        A
      </text>
      <text x={right} y={12} textAnchor="end" className={styles.end}>
        B
      </text>
      <text x={4} y={y(0) - 22}>
        {say('depth-axis')}
      </text>
      <text x={widthPx - 14} y={heightPx - 2} textAnchor="end">
        {say('along-axis')}
      </text>
    </g>
  )
}

/** A line cut at a slant is as much wider; what runs nearly along the cut is not drawn wider than five times. */
const slant = (angleDeg: number): number => 1 / Math.max(0.2, Math.sin((angleDeg * Math.PI) / 180))

function Body({ thing, frame }: { readonly thing: CutThing; readonly frame: SectionFrame }) {
  const { x, y, pxPerM } = frame
  const { colour } = sectorMark(thing.sectorId)
  const cx = x(thing.alongM)
  if (thing.widthM === null || thing.heightM === null || thing.axisM === null) {
    const cy = y(thing.axisM ?? thing.topM ?? 0)
    return <path d={`M${cx - 5} ${cy - 5}l10 10m0-10l-10 10`} stroke={colour} strokeWidth={2} />
  }
  const [halfX, halfY] = [(thing.widthM / 2) * pxPerM * slant(thing.angleDeg), (thing.heightM / 2) * pxPerM]
  const cy = y(thing.axisM)
  const drawn = { fill: colour, fillOpacity: 0.35, stroke: colour, strokeWidth: 1.5 }
  if (thing.shape === 'box')
    return <rect {...drawn} fillOpacity={0.12} x={cx - halfX} y={cy - halfY} width={2 * halfX} height={2 * halfY} />
  return <ellipse {...drawn} cx={cx} cy={cy} rx={Math.max(2, halfX)} ry={Math.max(2, halfY)} />
}

interface TagProps {
  readonly number: number
  readonly at: number
  readonly toX: number
  readonly toY: number
}

function Tag({ number, at, toX, toY }: TagProps) {
  return (
    <g className={styles.tag}>
      <polyline points={`${at},40 ${toX},50 ${toX},${toY}`} />
      <circle cx={at} cy={32} r={8.5} />
      <text x={at} y={36} textAnchor="middle">
        {number}
      </text>
    </g>
  )
}

interface TooNearProps {
  readonly gap: CutGap
  readonly things: readonly CutThing[]
  readonly frame: SectionFrame
}

function TooNear({ gap, things, frame }: TooNearProps) {
  const [one, other] = [gap.one, gap.other].map((id) => things.find((thing) => thing.id === id))
  if (!one || !other) return null
  const [x1, x2] = [frame.x(one.alongM), frame.x(other.alongM)]
  const [y1, y2] = [frame.y(one.axisM ?? 0), frame.y(other.axisM ?? 0)]
  const metres = gap.tooNear === 'beside' ? gap.besideM : gap.aboveM
  return (
    <g className={styles.near}>
      <line x1={x1} x2={x2} y1={y1} y2={y2} />
      <text x={(x1 + x2) / 2 + 6} y={(y1 + y2) / 2 + 4}>
        {formatNumber(metres, 2)} m
      </text>
    </g>
  )
}

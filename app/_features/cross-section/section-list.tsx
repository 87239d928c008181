'use client'
import { useTranslations } from 'next-intl'
import { formatNumber, NOTHING } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import { ChoiceList } from '../../_ui/show/choice-list.tsx'
import { MarkedRow } from '../../_ui/show/marked-row.tsx'
import { sectorMark } from '../sector/sector-words.ts'
import styles from './cross-section.module.css'
import type { CrossSection, CutThing } from './cross-section.operations.ts'

interface SectionListProps {
  readonly section: CrossSection
  readonly selected: string | null
  readonly onThing: (thing: CutThing) => void
}

/** Every line of the cut by its number: what it is, where and how deep; those without a depth on record apart. */
export function SectionList({ section, selected, onThing }: SectionListProps) {
  const say = useTranslations('cross-section')
  const numbers = new Map(section.things.map(({ id }, index) => [id, index + 1]))
  const groups = [
    { id: 'below', things: section.things.filter(({ basis }) => basis === 'axis' || basis === 'cover') },
    { id: 'unrecorded', things: section.things.filter(({ basis }) => basis === 'unrecorded') },
    { id: 'surface', things: section.things.filter(({ basis }) => basis === 'surface') },
  ] as const
  return groups
    .filter(({ things }) => things.length > 0)
    .map(({ id, things }) => (
      <section key={id}>
        <h4 className={styles.heading}>{say(`group.${id}`, { count: things.length })}</h4>
        <ChoiceList
          label={say(`group.${id}`, { count: things.length })}
          items={things}
          itemId={(thing) => thing.id}
          selected={things.find(({ segmentId }) => `segment:${segmentId}` === selected)?.id ?? null}
          onSelect={onThing}
        >
          {(thing) => <Row thing={thing} number={numbers.get(thing.id) ?? 0} />}
        </ChoiceList>
      </section>
    ))
}

const depth = (heightM: number | null): string => (heightM === null ? NOTHING : formatNumber(-heightM, 2))

function Row({ thing, number }: { readonly thing: CutThing; readonly number: number }) {
  const say = useTranslations('cross-section')
  const read = useText()
  const { name, code, kindName, material, basis, alongM, topM, axisM, bottomM } = thing
  const called = name ? read(name) : code
  return (
    <MarkedRow
      colour={sectorMark(thing.sectorId).colour}
      name={`${number} · ${called}`}
      aside={<span className={styles.figure}>{say('at', { metres: formatNumber(alongM, 1) })}</span>}
    >
      <span className={styles.dim}>
        {[read(kindName), useSize(thing), material ? read(material) : say('no-material'), code].join(' · ')}
      </span>
      {basis === 'axis' || basis === 'cover' ? (
        <span className={styles.figure}>
          {say('depths', { top: depth(topM), axis: depth(axisM), bottom: depth(bottomM) })}
        </span>
      ) : null}
      <span className={styles.chips}>
        {basis === 'cover' ? <Chip weight="quiet">{say('by-cover')}</Chip> : null}
        {thing.sizeAssumed ? <Chip weight="dashed">{say('assumed')}</Chip> : null}
        {thing.angleDeg < 60 ? (
          <Chip weight="quiet">{say('oblique', { degrees: formatNumber(thing.angleDeg) })}</Chip>
        ) : null}
      </span>
    </MarkedRow>
  )
}

/** `DN300`, `4.20 × 3.60 m`, or that it is not on record. */
function useSize({ shape, widthM, heightM }: CutThing): string {
  const say = useTranslations('cross-section')
  if (widthM === null || heightM === null) return say('no-size')
  return shape === 'box'
    ? `${formatNumber(widthM, 2)} × ${formatNumber(heightM, 2)} m`
    : `DN${Math.round(widthM * 1000)}`
}

'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatNumber, NOTHING } from '../../../_lib/format.ts'
import { useText } from '../../../_lib/language.tsx'
import { Button } from '../../../_ui/control/button.tsx'
import { Section } from '../../../_ui/surface/panel.tsx'
import { roughly, usePeopleWords } from '../../impact-zone/people.tsx'
import styles from '../analysis.module.css'
import { useBenchHand } from '../bench-hand.ts'
import { Reach } from '../result/reach.tsx'
import { outermost } from '../result/zones-of.ts'
import { type ComparedRow, comparedRows, peopleDifference } from './compare.ts'
import { type Compared, useCompared } from './use-compared.ts'

interface CompareTableProps {
  readonly ids: readonly string[]
  /** How else they may be seen. */
  readonly looks: ReactNode
  readonly onClear: () => void
}

/** What-ifs beside one another: how far each criterion reaches in each, who is inside, and what that changes. */
export function CompareTable({ ids, looks, onClear }: CompareTableProps) {
  const say = useTranslations('analysis')
  const compared = useCompared(ids)
  if (compared.length < 2) return <p className={styles.hint}>{say('compare-hint')}</p>
  const rows = comparedRows(compared.map(({ zoneSet }) => zoneSet.zones))
  return (
    <Section
      title={say('compared')}
      aside={
        <>
          {looks}
          <Button small weight="quiet" onClick={onClear}>
            {say('clear')}
          </Button>
        </>
      }
    >
      <table className={styles.compare} aria-label={say('compared')}>
        <Head compared={compared} />
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} compared={compared} />
          ))}
          <PeopleRows compared={compared} />
        </tbody>
      </table>
    </Section>
  )
}

function Head({ compared }: { readonly compared: readonly Compared[] }) {
  const say = useTranslations('analysis')
  return (
    <thead>
      <tr>
        <th scope="col">{say('criterion')}</th>
        {compared.map(({ letter, analysis }) => (
          <th key={letter} scope="col" title={analysis.name}>
            <span className={styles.letter} data-letter={letter} aria-hidden="true" /> {letter} {analysis.name}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** One criterion; pressing it draws it on the map, each what-if in its own line. */
function Row({ row, compared }: { readonly row: ComparedRow; readonly compared: readonly Compared[] }) {
  const say = useTranslations('impact-zone')
  const read = useText()
  const drawn = useBenchHand((hand) => hand.row)
  const name = row.line ? say(`line.${row.line}`) : `${read(row.scenario)} · ${read(row.criterion)}`
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={styles.rowName}
          aria-pressed={drawn === row.key}
          onClick={() => useBenchHand.setState({ row: row.key })}
        >
          {name}
        </button>
      </th>
      {compared.map(({ letter }, place) => (
        <td key={letter}>
          <Reach zone={row.cells[place] ?? null} />
        </td>
      ))}
    </tr>
  )
}

/** Who is inside the outermost line, and how that differs from the first. */
function PeopleRows({ compared }: { readonly compared: readonly Compared[] }) {
  const say = useTranslations('analysis')
  const people = usePeopleWords()
  const inside = compared.map(({ zoneSet }) => outermost(zoneSet.zones)?.exposure ?? zoneSet.exposure)
  const first = inside[0]?.people ?? null
  return (
    <>
      <tr>
        <th scope="row">{say('inside')}</th>
        {compared.map(({ letter }, place) => (
          <td key={letter}>{people(inside[place]?.people ?? null)}</td>
        ))}
      </tr>
      <tr>
        <th scope="row">{say('difference')}</th>
        {compared.map(({ letter }, place) => (
          <td key={letter}>{place === 0 ? say('base') : differenceIn(first, inside[place]?.people ?? null)}</td>
        ))}
      </tr>
      <tr>
        <th scope="row">{say('targets')}</th>
        {compared.map(({ letter }, place) => (
          <td key={letter}>{formatNumber(inside[place]?.protectionTargets.length)}</td>
        ))}
      </tr>
    </>
  )
}

type People = Parameters<typeof peopleDifference>[0]

const signed = (count: number) => `${count > 0 ? '+' : count < 0 ? '−' : '±'}${formatNumber(roughly(Math.abs(count)))}`

/** 「−120 (−300 – +40)」 */
export const differenceIn = (first: People, other: People): string => {
  const difference = peopleDifference(first, other)
  if (!difference) return NOTHING
  return `${signed(difference.estimate)} (${signed(difference.low)} – ${signed(difference.high)})`
}

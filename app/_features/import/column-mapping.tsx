'use client'
import { useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useText } from '../../_lib/language.tsx'
import { Table } from '../../_ui/show/facts.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import { unitSymbol } from '../sector/sector-words.ts'
import styles from './import.module.css'
import { IMPORT_TARGETS, type ImportColumn } from './import.operations.ts'

/** What a column may say beside attributes: who a record is, where it is, what it joins. */
const OWN = [
  'code',
  'name',
  'name_en',
  'longitude',
  'latitude',
  'east',
  'north',
  'wkt',
  'point',
  'feature',
  'fitting',
  'service',
  'ground',
  'depth',
  'top',
  'from',
  'to',
  'fromdepth',
  'todepth',
  'fromtop',
  'totop',
] as const

/** A target as this page names it: the file's own roles come with capitals inside. */
const lower = (target: string): string =>
  (OWN as readonly string[]).includes(target.toLowerCase()) ? target.toLowerCase() : target

interface ColumnMappingProps {
  readonly columns: readonly ImportColumn[]
  readonly target: string
  readonly onMap: (column: string, target: string) => void
}

/** Each column, what it holds and what it is taken for; the hand may say otherwise, and the preview follows. */
export function ColumnMapping({ columns, target, onMap }: ColumnMappingProps) {
  const say = useTranslations('import')
  const names = useFieldNames(target)
  const choices = (column: ImportColumn) => [
    ...new Set([...(column.target ? [lower(column.target)] : []), ...names.keys()]),
  ]
  const rows = [
    { id: 'name', name: say('column'), cell: (column: ImportColumn) => column.name },
    {
      id: 'target',
      name: say('taken-for'),
      cell: (column: ImportColumn) => (
        <select
          className={styles.select}
          aria-label={say('column-for', { column: column.name })}
          value={lower(column.target ?? '')}
          onChange={(event) => onMap(column.name, event.target.value)}
        >
          {column.target === null ? <option value="">{say('not-read')}</option> : null}
          {choices(column).map((name) => (
            <option key={name} value={name}>
              {names.get(name) ?? name}
            </option>
          ))}
        </select>
      ),
    },
    { id: 'unit', name: say('unit'), cell: (column: ImportColumn) => column.unit ?? '' },
    {
      id: 'samples',
      name: say('samples'),
      cell: (column: ImportColumn) => <span className={styles.samples}>{column.samples.join(' · ')}</span>,
    },
  ]
  return (
    <Section title={say('columns')}>
      <Table label={say('columns')} columns={rows} rows={columns} rowId={({ name }) => name} />
    </Section>
  )
}

/** What a column may be mapped to, with the words for it. */
function useFieldNames(target: string): ReadonlyMap<string, string> {
  const say = useTranslations('import')
  const read = useText()
  const { data } = useQuery(IMPORT_TARGETS)
  const fields = data?.importTargets.find(({ name }) => name === target)?.fields ?? []
  return new Map([
    ...OWN.map((word) => [word, say(`own.${word}`)] as const),
    ...fields.map(
      ({ name, label, unit }) =>
        [name, unitSymbol(unit) === '' ? read(label) : `${read(label)} (${unitSymbol(unit)})`] as const,
    ),
  ])
}

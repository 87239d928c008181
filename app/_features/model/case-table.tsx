'use client'
import { useTranslations } from 'next-intl'
import { useText } from '../../_lib/language.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import { Table } from '../../_ui/show/facts.tsx'
import styles from './model.module.css'
import type { LawCase, LawFigure } from './model.operations.ts'
import { errorOf, exact, permittedOf } from './score.ts'

interface Row {
  readonly of: LawCase
  /** Null where nothing was computed. */
  readonly figure: LawFigure | null
}

/** Cases with what was expected, what we got, how far off that is and how far off it may be; a skipped one says why. */
export function CaseTable({ cases, label }: { readonly cases: readonly LawCase[]; readonly label: string }) {
  const say = useTranslations('model')
  const rows: Row[] = cases.flatMap((of): Row[] =>
    of.figures.length > 0 ? of.figures.map((figure) => ({ of, figure })) : [{ of, figure: null }],
  )
  const number = (cell: (figure: LawFigure) => string) => (row: Row) => (row.figure ? cell(row.figure) : '—')
  const columns = [
    { id: 'case', name: say('case'), cell: (row: Row) => <CaseName of={row.of} /> },
    { id: 'figure', name: say('figure'), cell: number(({ name, unit }) => `${name}${unit && ` [${unit}]`}`) },
    { id: 'expected', name: say('expected'), end: true, cell: number(({ expected }) => exact(expected)) },
    { id: 'got', name: say('got'), end: true, cell: number(({ got }) => exact(got)) },
    { id: 'error', name: say('error'), end: true, cell: number(errorOf) },
    { id: 'permitted', name: say('permitted'), end: true, cell: number(permittedOf) },
    { id: 'status', name: say('status'), cell: (row: Row) => <Verdict row={row} /> },
  ]
  return <Table label={label} columns={columns} rows={rows} rowId={({ of, figure }) => `${of.id} ${figure?.name}`} />
}

function CaseName({ of }: { readonly of: LawCase }) {
  return (
    <span title={of.source}>
      <code>{of.id}</code> <span className={styles.dim}>{of.model}</span>
    </span>
  )
}

function Verdict({ row: { of, figure } }: { readonly row: Row }) {
  const say = useTranslations('model')
  const read = useText()
  if (of.status === 'skipped')
    return (
      <span className={styles.dim}>
        {say('skipped')} · {read(of.reason)}
      </span>
    )
  const met = figure?.meets ?? false
  return <Chip weight={met ? 'quiet' : 'strong'}>{say(met ? 'passed' : 'failed')}</Chip>
}

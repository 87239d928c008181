'use client'
import { useTranslations } from 'next-intl'
import type { Figure } from '../../../../geo-data/impact-zone/step.ts'
import { figureName, figureWord } from '../../../../geo-data/impact-zone/words/figure-words.ts'
import { sourceWords } from '../../../../geo-data/impact-zone/words/source-words.ts'
import { formatShort } from '../../../_lib/format.ts'
import { useText } from '../../../_lib/language.tsx'
import { Chip } from '../../../_ui/show/chip.tsx'
import { Table } from '../../../_ui/show/facts.tsx'
import { valueIn } from '../../sector/sector-words.ts'
import styles from './ring-card.module.css'

/** What was not found on record or measured is to be doubted first. */
const DOUBTFUL: ReadonlySet<Figure['origin']> = new Set(['assumed', 'default', 'override'])

/** The figures a law was given: value with unit, where each comes from, and how well it is known. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  const say = useTranslations('impact-zone')
  const mark = useTranslations('threshold.mark')
  const read = useText()
  const columns = [
    { id: 'name', name: say('figure.name'), cell: (row: Figure) => <FigureName name={row.name} /> },
    {
      id: 'value',
      name: say('figure.value'),
      end: true,
      cell: (row: Figure) =>
        typeof row.value === 'number' ? exactly(row.value, row.unit) : read(figureWord(row)) || formatShort(null),
    },
    {
      id: 'origin',
      name: say('figure.origin'),
      cell: (row: Figure) => (
        <Chip weight={DOUBTFUL.has(row.origin) ? 'dashed' : 'quiet'}>{say(`origin.${row.origin}`)}</Chip>
      ),
    },
    {
      id: 'source',
      name: say('figure.source'),
      cell: (row: Figure) => (
        <span title={mark(row.mark)}>
          {row.mark} · {read(sourceWords(row.source))}
        </span>
      ),
    },
  ]
  return (
    <Table label={say('figure.name')} columns={columns} rows={figures} rowId={(row) => `${row.name}${row.value}`} />
  )
}

/** Six significant digits, as the steps are kept: enough to check a step by hand. */
const exactly = (value: number, unit: string): string => {
  const short = valueIn(value, unit)
  return short.replace(formatShort(value), value.toLocaleString('en-US', { maximumSignificantDigits: 6 }))
}

/** What it is called, with its name in formulas; a law's own symbol stays as it is there. */
function FigureName({ name }: { readonly name: string }) {
  const read = useText()
  const label = figureName(name)
  return label ? (
    <>
      {read(label)} <code className={styles.dim}>{name}</code>
    </>
  ) : (
    <code>{name}</code>
  )
}

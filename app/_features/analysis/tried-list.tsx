'use client'
import { useTranslations } from 'next-intl'
import { useText, useTime } from '../../_lib/language.tsx'
import { Paged } from '../../_lib/paging/paged.tsx'
import { usePages } from '../../_lib/paging/use-pages.ts'
import { Chip } from '../../_ui/show/chip.tsx'
import { ChoiceList } from '../../_ui/show/choice-list.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import styles from './analysis.module.css'
import { ANALYSES, type Analysis, type AnalysisFilter } from './analysis.operations.ts'
import { MOST_COMPARED } from './compare/compare.ts'

interface TriedListProps {
  readonly filter: AnalysisFilter
  readonly current: string | null
  readonly compared: readonly string[]
  readonly onOpen: (id: string) => void
  readonly onCompared: (ids: readonly string[]) => void
}

/** What was tried of this subject, the newest first; up to four are laid beside one another. */
export function TriedList({ filter, current, compared, onOpen, onCompared }: TriedListProps) {
  const say = useTranslations('analysis')
  const words = useTranslations('analysis.list')
  const pages = usePages(ANALYSES, 'analyses', { filter })
  return (
    <Section title={say('tried')}>
      <Paged pages={pages} say={words} empty={<p className={styles.dim}>{say('none')}</p>}>
        {(rows) => (
          <ChoiceList
            label={say('tried')}
            items={rows}
            itemId={({ id }) => id}
            selected={current}
            onSelect={({ id }) => onOpen(id)}
            aside={({ id, name }) => <CompareBox id={id} name={name} compared={compared} onCompared={onCompared} />}
          >
            {(analysis) => <Tried analysis={analysis} />}
          </ChoiceList>
        )}
      </Paged>
    </Section>
  )
}

function Tried({ analysis }: { readonly analysis: Analysis }) {
  const say = useTranslations('analysis')
  const read = useText()
  const time = useTime()
  return (
    <span className={styles.tried}>
      <span className={styles.triedName}>{analysis.name}</span>
      <span className={styles.dim}>
        {read(analysis.createdBy?.name)} · {time.moment(analysis.createdAt)}{' '}
        {analysis.baseId === null ? null : <Chip weight="quiet">{say('what-if')}</Chip>}{' '}
        {analysis.mergedAt === null ? null : <Chip weight="firm">{say('is-merged')}</Chip>}
      </span>
    </span>
  )
}

interface CompareBoxProps extends Pick<TriedListProps, 'compared' | 'onCompared'> {
  readonly id: string
  readonly name: string
}

function CompareBox({ id, name, compared, onCompared }: CompareBoxProps) {
  const say = useTranslations('analysis')
  const on = compared.includes(id)
  return (
    <label className={styles.compareBox}>
      <input
        type="checkbox"
        checked={on}
        aria-label={say('compare-of', { name })}
        disabled={!on && compared.length >= MOST_COMPARED}
        onChange={() => onCompared(on ? compared.filter((one) => one !== id) : [...compared, id])}
      />
      {say('compare')}
    </label>
  )
}

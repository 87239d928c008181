'use client'
import { useTranslations } from 'next-intl'
import { formatNumber } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { Formula } from '../../_ui/formula/formula.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import { CaseTable } from './case-table.tsx'
import styles from './model.module.css'
import type { LawRecord } from './model.operations.ts'
import { worstOf } from './score.ts'

/** One law: what it says, where it is from, how far it holds, and every case it was held against. */
export function LawCard({ law }: { readonly law: LawRecord }) {
  const say = useTranslations('model')
  const read = useText()
  const worst = worstOf(law)
  const published = law.standing === 'published'
  return (
    <article id={law.id} className={styles.law}>
      <header className={styles.head}>
        <h3>{read(law.name)}</h3>
        <code className={styles.dim}>{law.id}</code>
        <Chip weight={published ? 'plain' : 'dashed'}>{say(`standing.${law.standing}`)}</Chip>
      </header>
      {law.equation.split('; ').map((line) => (
        <p key={line} className={styles.equation}>
          <Formula>{line}</Formula>
        </p>
      ))}
      <dl className={styles.facts}>
        <dt>{say('source')}</dt>
        <dd>{read(law.source)}</dd>
        <dt>{say('range')}</dt>
        <dd>{read(law.range)}</dd>
        {law.why ? (
          <>
            <dt>{say('why')}</dt>
            <dd>{read(law.why)}</dd>
          </>
        ) : null}
      </dl>
      {law.cases.length > 0 ? (
        <details className={styles.cases}>
          <summary>
            {say('cases', { count: law.cases.length, worst: worst === null ? '—' : formatNumber(worst * 100, 2) })}
          </summary>
          <CaseTable cases={law.cases} label={read(law.name)} />
        </details>
      ) : null}
    </article>
  )
}

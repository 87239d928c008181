'use client'
import { useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { formatNumber } from '../../_lib/format.ts'
import { useAskAgain } from '../../_lib/live/use-ask-again.ts'
import { SelectField } from '../../_ui/control/field.tsx'
import { Empty, Waiting } from '../../_ui/show/state.tsx'
import { CaseTable } from './case-table.tsx'
import { LawCard } from './law-card.tsx'
import styles from './model.module.css'
import { LAW_RECORDS, type LawCase, type LawRecord } from './model.operations.ts'
import { chosen, familiesOf, type Standing } from './score.ts'

const STANDINGS: readonly Standing[] = ['all', 'published', 'screening']

/** Every law that draws a zone, with its equation, its range and its record against published numbers. */
export function ModelBoard() {
  const say = useTranslations('model')
  const { data, error, loading, refetch } = useQuery(LAW_RECORDS)
  useAskAgain(error, () => refetch())
  if (!data) return loading ? <Waiting label={say('waiting')} rows={8} /> : <Empty title={say('gone')} />
  return <Board laws={data.laws} unclaimed={data.unclaimedCases} />
}

interface BoardProps {
  readonly laws: readonly LawRecord[]
  readonly unclaimed: readonly LawCase[]
}

function Board({ laws, unclaimed }: BoardProps) {
  const say = useTranslations('model')
  const [family, setFamily] = useState<string | null>(null)
  const [standing, setStanding] = useState<Standing>('all')
  useEffect(() => showNamed(), [])
  const shown = chosen(laws, family, standing)
  return (
    <div className={styles.board}>
      <p className={styles.lead}>{say('lead')}</p>
      <Tally laws={laws} unclaimed={unclaimed} />
      <div className={styles.filters}>
        <SelectField
          label={say('family-label')}
          value={family ?? 'all'}
          options={['all', ...familiesOf(laws)].map((value) => ({ value, label: say(`family.${value}`) }))}
          onChange={({ target: { value } }) => setFamily(value === 'all' ? null : value)}
        />
        <SelectField
          label={say('standing-label')}
          value={standing}
          options={STANDINGS.map((value) => ({ value, label: say(`standing.${value}`) }))}
          onChange={({ target: { value } }) => setStanding(STANDINGS.find((one) => one === value) ?? 'all')}
        />
        <span className={styles.dim}>{say('shown', { shown: shown.length, all: laws.length })}</span>
      </div>
      {shown.map((law) => (
        <LawCard key={law.id} law={law} />
      ))}
      <h2 id="unclaimed">{say('unclaimed', { count: unclaimed.length })}</h2>
      <p className={styles.dim}>{say('unclaimed-why')}</p>
      <CaseTable cases={unclaimed} label={say('unclaimed', { count: unclaimed.length })} />
    </div>
  )
}

/** The law that the address names is brought into view once the laws are there. */
const showNamed = () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()

function Tally({ laws, unclaimed }: BoardProps) {
  const say = useTranslations('model')
  const cases = new Map(laws.flatMap((law) => law.cases.map((one) => [one.id, one.status] as const)))
  const count = (status: string) => formatNumber([...cases.values()].filter((one) => one === status).length)
  const published = laws.filter(({ standing }) => standing === 'published').length
  return (
    <p className={styles.tally}>
      {say('tally', {
        published: formatNumber(published),
        screening: formatNumber(laws.length - published),
        passed: count('passed'),
        failed: count('failed'),
        skipped: formatNumber(unclaimed.length),
      })}
    </p>
  )
}

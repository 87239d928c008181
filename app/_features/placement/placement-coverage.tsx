'use client'
import { useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useText } from '../../_lib/language.tsx'
import { useAskAgain } from '../../_lib/live/use-ask-again.ts'
import { Chip } from '../../_ui/show/chip.tsx'
import { ChoiceList } from '../../_ui/show/choice-list.tsx'
import { MarkedRow } from '../../_ui/show/marked-row.tsx'
import { Empty, Notice, Waiting } from '../../_ui/show/state.tsx'
import { Halves } from '../../_ui/surface/halves.tsx'
import { metricName, sectorMark, sectorName } from '../sector/sector-words.ts'
import { Provenance } from '../threshold/provenance.tsx'
import { MissingList } from './missing-list.tsx'
import styles from './placement.module.css'
import { type Coverage, PLACEMENT_COVERAGE } from './placement.operations.ts'

const shortName = (metric: string): string => metric.slice(metric.indexOf('.') + 1)

/** Every placement rule (R109 to R188), how far it is fulfilled, and the places one rule finds wanting. */
export function PlacementCoverage() {
  const say = useTranslations('placement')
  const [rule, setRule] = useState<string | null>(null)
  const { data, error, refetch } = useQuery(PLACEMENT_COVERAGE, {
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  })
  useAskAgain(error, () => refetch())
  if (error) return <Notice urgent>{say('unreadable')}</Notice>
  if (!data) return <Waiting label={say('waiting')} rows={8} />
  const rules = data.placementCoverage
  if (rules.length === 0) return <Empty title={say('no-rules')} why={say('no-rules-why')} />
  const chosen = rules.find((one) => one.rule === rule) ?? rules[0]
  const list = (
    <ChoiceList
      label={say('rules')}
      items={rules}
      itemId={(one) => one.rule}
      selected={chosen?.rule ?? null}
      onSelect={(one) => setRule(one.rule)}
    >
      {(one) => <RuleRow coverage={one} />}
    </ChoiceList>
  )
  const missing = chosen ? <MissingList key={chosen.rule} rule={chosen} /> : null
  return <Halves list={{ label: say('rules'), content: list }} chosen={{ label: say('missing'), content: missing }} />
}

function RuleRow({ coverage }: { readonly coverage: Coverage }) {
  const say = useTranslations('placement')
  const read = useText()
  const { sectorId, requirement, priority, why, metric, figures, places, missing } = coverage
  return (
    <MarkedRow
      colour={sectorMark(sectorId).colour}
      name={`${read(sectorName(sectorId))} · ${read(metricName(sectorId, shortName(metric)))}`}
      aside={
        <>
          <Chip weight="quiet">{requirement}</Chip>
          <Chip weight={priority === 1 ? 'firm' : 'quiet'}>{say('priority', { priority })}</Chip>
        </>
      }
    >
      <span className={styles.why}>{read(why)}</span>
      {figures ? <Provenance facts={figures}>{say('figures')}</Provenance> : null}
      <span className={styles.figures}>{say('fulfilled', { fulfilled: places - missing, places, missing })}</span>
    </MarkedRow>
  )
}

'use client'
import { useQuery } from '@apollo/client/react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Step } from '../../../../geo-data/impact-zone/step.ts'
import { useText } from '../../../_lib/language.tsx'
import { Chip } from '../../../_ui/show/chip.tsx'
import { Section } from '../../../_ui/surface/panel.tsx'
import type { ImpactZone } from '../impact-zone.operations.ts'
import { LAW_FACTS } from './law.operations.ts'
import { type LawFacts, lawsOf } from './laws-of.ts'
import styles from './ring-card.module.css'

/** `fire/jet-fire`, as a chain of laws names it. */
const LAW_ID = /[a-z-]+(?:\/[a-z-]+)+/g

/** The laws a zone rests on: where each is from, how far it holds, and its record of cases. */
export function LawList({ zone, steps }: { readonly zone: ImpactZone; readonly steps: readonly Step[] }) {
  const say = useTranslations('impact-zone')
  const read = useText()
  const { data } = useQuery(LAW_FACTS)
  const laws = lawsOf(zone, steps, data?.laws ?? [])
  return (
    <Section title={say('card.method')}>
      <p className={styles.chain}>
        {zone.law.replaceAll(LAW_ID, (id) => read(laws.find((law) => law.id === id)?.name ?? { zh: id, en: id }))}
      </p>
      <ul className={styles.laws}>
        {laws.map((law) => (
          <Law key={law.id} law={law} />
        ))}
      </ul>
    </Section>
  )
}

function Law({ law }: { readonly law: LawFacts }) {
  const say = useTranslations('impact-zone')
  const read = useText()
  const screening = law.standing !== 'published'
  return (
    <li className={styles.law}>
      <span className={styles.lawHead}>
        <strong>{read(law.name)}</strong>
        <Chip weight={screening ? 'dashed' : 'quiet'}>{say(screening ? 'screening' : 'published')}</Chip>
        <Link href={`/desk/models#${law.id}`} target="_blank" className={styles.record}>
          {say('card.record')}
        </Link>
      </span>
      <span className={styles.dim}>{read(law.source)}</span>
      <span>
        {say('card.range')} {read(law.range)}
      </span>
      {law.why ? <span className={styles.dim}>{read(law.why)}</span> : null}
    </li>
  )
}

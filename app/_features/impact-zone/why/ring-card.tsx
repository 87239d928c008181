'use client'
import { useTranslations } from 'next-intl'
import type { Step } from '../../../../geo-data/impact-zone/step.ts'
import { sourceWords } from '../../../../geo-data/impact-zone/words/source-words.ts'
import { formatDistance, NOTHING } from '../../../_lib/format.ts'
import { useText } from '../../../_lib/language.tsx'
import { Button } from '../../../_ui/control/button.tsx'
import { Formula } from '../../../_ui/formula/formula.tsx'
import { Section } from '../../../_ui/surface/panel.tsx'
import { valueIn } from '../../sector/sector-words.ts'
import { Provenance } from '../../threshold/provenance.tsx'
import type { ImpactZone, ImpactZoneSet } from '../impact-zone.operations.ts'
import { Band } from './band.tsx'
import { Figures } from './figures.tsx'
import { LawList } from './law-list.tsx'
import styles from './ring-card.module.css'
import { stepsOf } from './steps-of.ts'
import { Version } from './version.tsx'

interface RingCardProps {
  readonly zone: ImpactZone
  readonly zoneSet: ImpactZoneSet
}

/** Everything needed to doubt a ring, or to reckon it again with a hand calculator. */
export function RingCard({ zone, zoneSet }: RingCardProps) {
  const say = useTranslations('impact-zone')
  const steps = stepsOf(zone, zoneSet.zones)
  return (
    <div className={styles.card}>
      <Standing zone={zone} />
      <Criterion zone={zone} />
      <LawList zone={zone} steps={steps} />
      <Section title={say('card.steps')}>
        <ol className={styles.steps}>
          {steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are an ordered list that never changes
            <StepView key={index} step={step} />
          ))}
        </ol>
      </Section>
      <Flags steps={steps} />
      <Band zone={zone} zoneSet={zoneSet} />
      <Section title={say('all-inputs')}>
        <Figures figures={zoneSet.inputs} />
      </Section>
      <Version zoneSet={zoneSet} />
      <Button icon="download" className={styles.print} onClick={() => window.print()}>
        {say('card.print')}
      </Button>
    </div>
  )
}

function Standing({ zone }: { readonly zone: ImpactZone }) {
  const say = useTranslations('impact-zone')
  if (zone.validation === 'published') return <p className={styles.published}>{say('published')}</p>
  return (
    <div className={styles.screening} role="note">
      <strong>{say('card.screening')}</strong>
      <p>{say('card.screening-why')}</p>
    </div>
  )
}

function Criterion({ zone }: { readonly zone: ImpactZone }) {
  const say = useTranslations('impact-zone')
  const read = useText()
  const { name, question, value, unit = '', clause = '', source = '', mark = 'U', verified = false } = zone.criterion
  return (
    <Section title={say('card.criterion')}>
      <Provenance facts={{ clause, source: read(sourceWords(source)), mark, verified }}>
        <strong>{read(name)}</strong> {valueIn(value, unit)}
      </Provenance>
      <p className={styles.dim}>{read(question)}</p>
      <p className={styles.radius}>
        {say('card.reach')} <strong>{zone.radiusM === null ? NOTHING : formatDistance(zone.radiusM)}</strong>
      </p>
    </Section>
  )
}

function StepView({ step }: { readonly step: Step }) {
  const read = useText()
  return (
    <li className={styles.step}>
      <header className={styles.stepHead}>
        <strong>{read(step.name)}</strong>
        <span className={styles.result}>{valueIn(step.result.value, step.result.unit)}</span>
      </header>
      <div className={styles.formula}>
        <Formula>{step.formula}</Formula>
      </div>
      {step.inputs.length > 0 ? <Figures figures={step.inputs} /> : null}
    </li>
  )
}

/** What the laws complained of on the way: outside its range, an assumption of ours. */
function Flags({ steps }: { readonly steps: readonly Step[] }) {
  const say = useTranslations('impact-zone')
  const read = useText()
  const flags = new Map(steps.flatMap((step) => step.flags.map((flag) => [flag.zh, { flag, step }] as const)))
  return (
    <Section title={say('card.flags')}>
      {flags.size === 0 ? <p className={styles.dim}>{say('card.no-flags')}</p> : null}
      <ul className={styles.flags}>
        {[...flags.values()].map(({ flag, step }) => (
          <li key={flag.zh}>
            {read(flag)} <span className={styles.dim}>{read(step.name)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

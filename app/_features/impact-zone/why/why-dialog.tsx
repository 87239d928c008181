'use client'
import { useTranslations } from 'next-intl'
import type { Figure, Step } from '../../../../geo-data/impact-zone/step.ts'
import { formatShort } from '../../../_lib/format.ts'
import { useText } from '../../../_lib/language.tsx'
import { Chip } from '../../../_ui/show/chip.tsx'
import { Table } from '../../../_ui/show/facts.tsx'
import { Dialog } from '../../../_ui/surface/dialog.tsx'
import { attributeLabel, valueIn } from '../../sector/sector-words.ts'
import { Provenance } from '../../threshold/provenance.tsx'
import styles from '../impact-zone.module.css'
import type { ImpactZone } from '../impact-zone.operations.ts'
import { stepsOf } from './steps-of.ts'

interface WhyDialogProps {
  readonly zone: ImpactZone | null
  /** Every zone of the set: a line is made of some of them and borrows their steps. */
  readonly zones: readonly ImpactZone[]
  readonly inputs: readonly Figure[]
  readonly onClose: () => void
}

/** Why this circle: the criterion, each step with formula, inputs and result, and everything the laws were given. */
export function WhyDialog({ zone, zones, inputs, onClose }: WhyDialogProps) {
  const say = useTranslations('impact-zone')
  const read = useText()
  return (
    <Dialog
      wide
      title={zone ? say('why-title', { zone: read(zone.label) }) : ''}
      closeLabel={say('close')}
      open={zone !== null}
      onOpenChange={(open) => !open && onClose()}
    >
      {zone ? (
        <div className={styles.whyBody}>
          <Criterion zone={zone} />
          <ol className={styles.steps}>
            {stepsOf(zone, zones).map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps are an ordered list that never changes
              <StepView key={index} step={step} />
            ))}
          </ol>
          <h4>{say('all-inputs')}</h4>
          <Figures figures={inputs} />
        </div>
      ) : null}
    </Dialog>
  )
}

function Criterion({ zone }: { readonly zone: ImpactZone }) {
  const say = useTranslations('impact-zone')
  const read = useText()
  const { name, clause = '', source = '', mark = 'U', verified = false } = zone.criterion
  return (
    <div className={styles.criterion}>
      <Chip weight={zone.validation === 'published' ? 'quiet' : 'dashed'}>
        {say(zone.validation === 'published' ? 'published' : 'screening-long')}
      </Chip>
      <Provenance facts={{ clause, source, mark, verified }}>{read(name)}</Provenance>
      <p className={styles.dim}>{zone.law}</p>
    </div>
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
      <code className={styles.formula}>{step.formula}</code>
      {step.inputs.length > 0 ? <Figures figures={step.inputs} /> : null}
      {step.flags.map((flag) => (
        <p key={flag.zh} className={styles.flag}>
          {read(flag)}
        </p>
      ))}
    </li>
  )
}

function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  const say = useTranslations('impact-zone')
  const columns = [
    { id: 'name', name: say('figure.name'), cell: (row: Figure) => <FigureName name={row.name} /> },
    {
      id: 'value',
      name: say('figure.value'),
      end: true,
      cell: (row: Figure) =>
        typeof row.value === 'number' ? valueIn(row.value, row.unit) : `${row.value || formatShort(null)}`,
    },
    { id: 'origin', name: say('figure.origin'), cell: (row: Figure) => say(`origin.${row.origin}`) },
    { id: 'source', name: say('figure.source'), cell: (row: Figure) => `${row.mark} · ${row.source}` },
  ]
  return (
    <Table label={say('figure.name')} columns={columns} rows={figures} rowId={(row) => `${row.name}${row.value}`} />
  )
}

/** The registry's words for an attribute; a law's own symbol stays as it is in the formula. */
function FigureName({ name }: { readonly name: string }) {
  const read = useText()
  const label = attributeLabel(name)
  return label ? (
    <>
      {read(label)} <code className={styles.dim}>{name}</code>
    </>
  ) : (
    <code>{name}</code>
  )
}

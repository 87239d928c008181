'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PLOT_KINDS } from '../../../../geo-data/plot/kind.ts'
import { LONGEST_NAME, mayChangePlot } from '../../../../geo-data/plot/plot.ts'
import { useText } from '../../../_lib/language.tsx'
import { useRefusal } from '../../../_lib/use-refusal.tsx'
import { Button } from '../../../_ui/control/button.tsx'
import { SelectField, TextField } from '../../../_ui/control/field.tsx'
import { Section } from '../../../_ui/surface/panel.tsx'
import { useSession } from '../../session/signed-in.tsx'
import styles from '../plot.module.css'
import { PlotList } from '../plot-list.tsx'
import { usePlotDeeds } from '../use-plot-deeds.ts'
import { usePlots } from '../use-plots.ts'

const POINTS = PLOT_KINDS.filter(({ form }) => form === 'point')

interface FieldPlotProps {
  readonly incidentId: string
  /** Where this phone is; null while it is not known. */
  readonly at: { readonly longitude: number; readonly latitude: number } | null
}

/** A crew keeps no way back: what it plots is its own to remove. */
const keepNothing = () => undefined

/** What is plotted for the incident of a task, and a symbol for where the crew stands. */
export function FieldPlot({ incidentId, at }: FieldPlotProps) {
  const say = useTranslations('plot')
  const { plotted } = usePlots(incidentId)
  const deeds = usePlotDeeds(incidentId, keepNothing)
  const { role, department } = useSession()
  const actor = { role, departmentIds: [Number(department.id)] }
  return (
    <Section title={say('field.title')}>
      <PlotHere at={at} onPlace={deeds.place} />
      <PlotList
        plotted={plotted}
        mayChange={({ departmentId }) => mayChangePlot(actor, { departmentId: Number(departmentId) })}
        onDescribe={deeds.describe}
        onRemove={deeds.remove}
      />
    </Section>
  )
}

interface PlotHereProps {
  readonly at: FieldPlotProps['at']
  readonly onPlace: ReturnType<typeof usePlotDeeds>['place']
}

function PlotHere({ at, onPlace }: PlotHereProps) {
  const say = useTranslations('plot')
  const read = useText()
  const [kind, setKind] = useState('danger-point')
  const [name, setName] = useState('')
  const { refusal, attempt } = useRefusal()
  const place = async () => {
    if (at && (await attempt(() => onPlace(kind, [[at.longitude, at.latitude]], name)))) setName('')
  }
  return (
    <div className={styles.form}>
      <SelectField
        wide
        label={say('field.kind')}
        value={kind}
        options={POINTS.map((one) => ({ value: one.id, label: read(one.name) }))}
        onChange={({ target }) => setKind(target.value)}
      />
      <TextField
        wide
        label={say('name-next')}
        value={name}
        maxLength={LONGEST_NAME}
        onChange={({ target }) => setName(target.value)}
      />
      <Button icon="pin" disabled={at === null} onClick={place}>
        {say('field.here')}
      </Button>
      {at === null ? <p className={styles.dim}>{say('field.no-place')}</p> : null}
      {refusal}
    </div>
  )
}

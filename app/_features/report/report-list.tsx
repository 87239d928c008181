'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { Hands } from '../../_lib/clock/hands.tsx'
import { useText, useTime } from '../../_lib/language.tsx'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { SelectField, TextArea, TextField } from '../../_ui/control/field.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import { Empty } from '../../_ui/show/state.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import styles from './report.module.css'
import { ADD_REPORT, INCIDENT_REPORTS, type ReportRow } from './report.operations.ts'

interface ReportListProps {
  readonly incidentId: string
  readonly open: boolean
}

/** First, follow-up and final reports, and the form for the next one. */
export function ReportList({ incidentId, open }: ReportListProps) {
  const say = useTranslations('report')
  const { data, loading } = useLiveQuery(INCIDENT_REPORTS, { id: incidentId }, ['report', 'incident'])
  const reports = data?.incident?.id === incidentId ? data.incident.reports : []
  return (
    <>
      {open ? <NextReport incidentId={incidentId} /> : null}
      <Section title={say('title')}>
        {!loading && reports.length === 0 ? <Empty title={say('none')} why={say('none-why')} /> : null}
        <ul>
          {reports.map((report) => (
            <Report key={report.id} report={report} />
          ))}
        </ul>
      </Section>
    </>
  )
}

function Report({ report }: { readonly report: ReportRow }) {
  const say = useTranslations('report')
  const read = useText()
  const time = useTime()
  const caller = [report.callerName, report.callerPhone].filter(Boolean).join(' ')
  const channel = say.has(`channel.${report.channel}`) ? say(`channel.${report.channel}`) : report.channel
  return (
    <li className={styles.report}>
      <p className={styles.line}>
        <Chip>{say(`kind.${report.kind}`)}</Chip>
        <span className={styles.by}>
          {time.moment(report.reportedAt)} · {channel}
          {caller ? ` · ${caller}` : ''}
          {report.recordedBy ? ` · ${say('recorded-by', { name: read(report.recordedBy.name) })}` : ''}
        </span>
      </p>
      {report.address ? <p className={styles.by}>{report.address}</p> : null}
      <p className={styles.content}>{report.content}</p>
    </li>
  )
}

function NextReport({ incidentId }: { readonly incidentId: string }) {
  const say = useTranslations('report')
  const { refusal, attempt } = useRefusal()
  const [add, { loading }] = useMutation(ADD_REPORT)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const said = (name: string) => String(new FormData(form).get(name) ?? '').trim()
    const input = {
      kind: said('kind'),
      content: said('content'),
      callerName: said('caller') || null,
      callerPhone: said('phone') || null,
    }
    if (await attempt(() => add({ variables: { incidentId, input } }))) form.reset()
  }
  return (
    <Hands>
      <form className={styles.form} onSubmit={send}>
        <SelectField
          label={say('which')}
          name="kind"
          options={['follow-up', 'final'].map((value) => ({ value, label: say(`kind.${value}`) }))}
        />
        <TextField label={say('caller')} name="caller" maxLength={60} />
        <TextField label={say('phone')} name="phone" type="tel" maxLength={20} />
        <TextArea label={say('content')} name="content" required maxLength={4000} />
        {refusal}
        <Button type="submit" busy={loading}>
          {say('add')}
        </Button>
      </form>
    </Hands>
  )
}

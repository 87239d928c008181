'use client'
import { useMutation, useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useText, useTime } from '../../_lib/language.tsx'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import { Empty } from '../../_ui/show/state.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import styles from './import.module.css'
import { IMPORT_RUNS, IMPORT_TARGETS, type ImportRun, UNDO_IMPORT } from './import.operations.ts'
import { RejectionTable } from './report/rejection-table.tsx'

/** What has been imported, the latest first; each can be taken back while nothing rests on it. */
export function RunList() {
  const say = useTranslations('import')
  const { data } = useQuery(IMPORT_RUNS, { fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' })
  const runs = data?.importRuns ?? []
  return (
    <Section title={say('runs')}>
      {runs.length === 0 ? <Empty title={say('no-runs')} /> : null}
      <ul className={styles.runs}>
        {runs.map((run) => (
          <Run key={run.id} run={run} />
        ))}
      </ul>
    </Section>
  )
}

function Run({ run }: { readonly run: ImportRun }) {
  const say = useTranslations('import')
  const read = useText()
  const time = useTime()
  const { refusal, attempt } = useRefusal()
  const { data } = useQuery(IMPORT_TARGETS)
  const label = data?.importTargets.find(({ name }) => name === run.target)?.label
  const [undo, { loading }] = useMutation(UNDO_IMPORT, { refetchQueries: [IMPORT_RUNS] })
  return (
    <li className={styles.run}>
      <span className={styles.runHead}>
        <strong>{run.fileName}</strong>
        {run.undoneAt ? (
          <Chip weight="quiet">{say('undone')}</Chip>
        ) : (
          <Button small busy={loading} onClick={() => attempt(() => undo({ variables: { run: run.id } }))}>
            {say('undo')}
          </Button>
        )}
      </span>
      <span className={styles.soft}>
        {time.moment(run.startedAt)} · {label ? read(label) : run.target}
        {run.department ? ` · ${read(run.department.name)}` : ''}
      </span>
      <span>
        {say('run-counts', {
          read: run.read,
          imported: run.imported,
          updated: run.updated,
          unchanged: run.unchanged,
          rejected: run.rejected,
        })}
      </span>
      <Said run={run} />
      {refusal}
    </li>
  )
}

/** What was said of the file when it was taken in; read again when its owner asks why a record is not there. */
function Said({ run: { remarks, rejections } }: { readonly run: ImportRun }) {
  const say = useTranslations('import')
  const read = useText()
  if (remarks.length + rejections.length === 0) return null
  return (
    <details className={styles.more}>
      <summary>{say('said')}</summary>
      {remarks.map((remark) => (
        <p key={remark.en}>{read(remark)}</p>
      ))}
      {rejections.length > 0 ? <RejectionTable rejections={rejections} /> : null}
    </details>
  )
}

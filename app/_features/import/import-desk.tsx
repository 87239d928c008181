'use client'
import { useApolloClient, useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useText } from '../../_lib/language.tsx'
import { refusalOf } from '../../_lib/refusal.ts'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { Empty, Notice, Waiting } from '../../_ui/show/state.tsx'
import { ColumnMapping } from './column-mapping.tsx'
import { type Draft, EMPTY_DRAFT, inputOf } from './draft.ts'
import { DraftForm } from './draft-form.tsx'
import styles from './import.module.css'
import { APPLY_IMPORT, IMPORT_RUNS, IMPORT_TARGETS, type ImportReport } from './import.operations.ts'
import { PreviewMap } from './preview-map.tsx'
import { ReportView } from './report/report-view.tsx'
import { RunList } from './run-list.tsx'
import { usePreview } from './use-preview.ts'

/** A file is dropped, its columns are mapped with the map looking on, what is refused is read, and it is applied or not. */
export function ImportDesk() {
  const told = useTranslations('refusal')
  const { error } = useQuery(IMPORT_TARGETS)
  if (error) {
    const { code, said } = refusalOf(error)
    return <Notice urgent>{told.has(code) ? told(code) : said}</Notice>
  }
  return <Desk />
}

function Desk() {
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const [done, setDone] = useState<ImportReport | null>(null)
  const change = (part: Partial<Draft>) => {
    setDone(null)
    setDraft((before) => ({ ...before, ...part }))
  }
  const applied = (report: ImportReport) => {
    setDone(report)
    setDraft(EMPTY_DRAFT)
  }
  return (
    <div className={styles.desk}>
      <div className={styles.side}>
        <DraftForm draft={draft} onChange={change} />
        <RunList />
      </div>
      <div className={styles.result}>
        {done ? <Done report={done} /> : <Draughted draft={draft} onChange={change} onApplied={applied} />}
      </div>
    </div>
  )
}

function Done({ report }: { readonly report: ImportReport }) {
  const say = useTranslations('import')
  return (
    <div className={styles.stack}>
      <Notice icon="check">{say('done', { run: report.run ?? '—' })}</Notice>
      <ReportView report={report} />
    </div>
  )
}

interface DraughtedProps {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
  readonly onApplied: (report: ImportReport) => void
}

function Draughted({ draft, onChange, onApplied }: DraughtedProps) {
  const say = useTranslations('import')
  const told = useTranslations('refusal')
  const read = useText()
  const { preview, refused, busy } = usePreview(draft)
  if (refused)
    return (
      <div className={styles.stack}>
        <Notice urgent>
          {refused.text ? read(refused.text) : told.has(refused.code) ? told(refused.code) : told('BAD_USER_INPUT')}
        </Notice>
        <DatumChoice code={refused.code} onChoose={(crs) => onChange({ crs })} />
      </div>
    )
  if (!preview)
    return busy ? (
      <Waiting label={say('reading')} rows={8} />
    ) : (
      <Empty title={say('nothing')} why={say('nothing-why')} />
    )
  const { report } = preview
  return (
    <div className={styles.stack}>
      <PreviewMap changes={report.sample} />
      <ApplyBar draft={draft} busy={busy} changing={report.imported + report.updated} onApplied={onApplied} />
      <ReportView report={report} />
      <ColumnMapping
        columns={preview.columns}
        target={draft.target}
        onMap={(column, target) => onChange({ columns: { ...draft.columns, [column]: target } })}
      />
    </div>
  )
}

/** Which offset coordinates a file looks like, by what the server asks. */
const LOOKS_LIKE: Readonly<Record<string, string>> = { LOOKS_LIKE_GCJ_02: 'GCJ-02', LOOKS_LIKE_BD_09: 'BD-09' }

/** The question about a file's datum, to be answered by whoever brought it. */
function DatumChoice({ code, onChoose }: { readonly code: string; readonly onChoose: (crs: string) => void }) {
  const say = useTranslations('import')
  const crs = LOOKS_LIKE[code]
  if (crs === undefined) return null
  return (
    <div className={styles.apply}>
      <Button weight="main" onClick={() => onChoose(crs)}>
        {say('read-as', { crs })}
      </Button>
      <Button onClick={() => onChoose('EPSG:4326')}>{say('insist')}</Button>
    </div>
  )
}

interface ApplyBarProps {
  readonly draft: Draft
  readonly busy: boolean
  /** How many records would be made or changed. */
  readonly changing: number
  readonly onApplied: (report: ImportReport) => void
}

function ApplyBar({ draft, busy, changing, onApplied }: ApplyBarProps) {
  const say = useTranslations('import')
  const client = useApolloClient()
  const { refusal, attempt } = useRefusal()
  const [applying, setApplying] = useState(false)
  const apply = async () => {
    const input = inputOf(draft)
    if (!input) return
    setApplying(true)
    await attempt(async () => {
      const { data } = await client.mutate({
        mutation: APPLY_IMPORT,
        variables: { input },
        refetchQueries: [IMPORT_RUNS],
      })
      if (data) onApplied(data.applyImport)
    })
    setApplying(false)
  }
  return (
    <div className={styles.apply}>
      <Button weight="main" icon="check" busy={busy || applying} disabled={changing === 0} onClick={apply}>
        {say('apply', { count: changing })}
      </Button>
      <span className={styles.soft}>{say(busy ? 'reading' : 'apply-why')}</span>
      {refusal}
    </div>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { formatShort } from '../../../_lib/format.ts'
import { useText } from '../../../_lib/language.tsx'
import { Facts, Table } from '../../../_ui/show/facts.tsx'
import { Notice } from '../../../_ui/show/state.tsx'
import { Section } from '../../../_ui/surface/panel.tsx'
import { attributeLabel } from '../../sector/sector-words.ts'
import styles from '../import.module.css'
import type { ImportReport, ImportTopology } from '../import.operations.ts'
import { RejectionTable } from './rejection-table.tsx'

const COUNTS = ['read', 'imported', 'updated', 'unchanged', 'rejected'] as const

/** What became, or would become, of each record: read = imported + updated + unchanged + rejected. */
export function ReportView({ report }: { readonly report: ImportReport }) {
  const say = useTranslations('import')
  const read = useText()
  return (
    <>
      <ul className={styles.counts} aria-label={say('counts')}>
        {COUNTS.map((name) => (
          <li key={name} className={styles.figure}>
            <span className={styles.number}>{formatShort(report[name])}</span>
            <span className={styles.soft}>{say(`count.${name}`)}</span>
          </li>
        ))}
      </ul>
      {report.remarks.map((remark) => (
        <Notice key={remark.en}>{read(remark)}</Notice>
      ))}
      <Rejections report={report} />
      {report.topology ? <Topology topology={report.topology} /> : null}
      <Assumed report={report} />
    </>
  )
}

function Rejections({ report }: { readonly report: ImportReport }) {
  const say = useTranslations('import')
  if (report.rejected === 0) return null
  return (
    <Section title={say('rejections', { shown: report.rejections.length })}>
      <RejectionTable rejections={report.rejections} />
    </Section>
  )
}

const DOUBTS = ['dangling', 'duplicates', 'crossings'] as const

function Topology({ topology }: { readonly topology: ImportTopology }) {
  const say = useTranslations('import')
  const doubts = DOUBTS.flatMap((name) => topology[name].first.map((one) => ({ ...one, name })))
  return (
    <Section title={say('topology')}>
      <Facts
        facts={[
          { id: 'joined', name: say('joined'), value: formatShort(topology.joined) },
          { id: 'made', name: say('nodes-made'), value: formatShort(topology.nodesMade) },
          ...DOUBTS.map((name) => ({ id: name, name: say(`doubt.${name}`), value: formatShort(topology[name].count) })),
        ]}
      />
      {doubts.length > 0 ? (
        <Table
          label={say('doubts')}
          columns={[
            { id: 'doubt', name: say('doubts'), cell: ({ name }) => say(`doubt.${name}`) },
            { id: 'code', name: say('code'), cell: ({ code }) => code },
            { id: 'what', name: say('what'), cell: ({ what }) => (say.has(`end.${what}`) ? say(`end.${what}`) : what) },
          ]}
          rows={doubts}
          rowId={({ name, code, what }) => `${name}|${code}|${what}`}
        />
      ) : null}
    </Section>
  )
}

function Assumed({ report }: { readonly report: ImportReport }) {
  const say = useTranslations('import')
  const read = useText()
  if (report.assumed.length === 0) return null
  return (
    <Section title={say('assumed')}>
      <Facts
        facts={report.assumed.map(({ name, count }) => ({
          id: name,
          name: attributeLabel(name) ? read(attributeLabel(name)) : name,
          value: say('in-records', { count }),
        }))}
      />
    </Section>
  )
}

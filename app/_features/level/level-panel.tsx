'use client'
import { useTranslations } from 'next-intl'
import type { Change } from '../../../geo-data/level/level.ts'
import { useText, useTime } from '../../_lib/language.tsx'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { Chip } from '../../_ui/show/chip.tsx'
import { Table } from '../../_ui/show/facts.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import styles from './level.module.css'
import { INCIDENT_LEVEL, type LevelBranch, type LevelDecision, type LevelProposal } from './level.operations.ts'
import { LevelChip } from './level-chip.tsx'
import { LevelForm } from './level-form.tsx'

const HEARD = ['level', 'zones', 'alarm', 'incident'] as const

interface LevelPanelProps {
  readonly incidentId: string
  readonly open: boolean
}

/** The level the rules propose, why, and what would alter it; a human accepts it or says another and why. */
export function LevelPanel({ incidentId, open }: LevelPanelProps) {
  const say = useTranslations('level')
  const { data } = useLiveQuery(INCIDENT_LEVEL, { id: incidentId }, HEARD)
  const incident = data?.incident?.id === incidentId ? data.incident : null
  if (!incident) return null
  const { levelProposal: proposal, levelDecisions: decisions } = incident
  return (
    <Section title={say('title')} aside={<LevelChip level={decisions.at(-1)?.decided ?? null} />}>
      <p className={styles.proposed}>
        {say('proposed')} <LevelChip level={proposal.level} />
      </p>
      <Branches proposal={proposal} />
      <Changes proposal={proposal} />
      {open ? <LevelForm key={proposal.level} incidentId={incidentId} proposed={proposal.level} /> : null}
      <Decisions decisions={decisions} />
    </Section>
  )
}

function Branches({ proposal }: { readonly proposal: LevelProposal }) {
  const say = useTranslations('level')
  const read = useText()
  const wins = (row: LevelBranch) => proposal.winning.includes(row.measure)
  const columns = [
    {
      id: 'rule',
      name: say('rule'),
      cell: (row: LevelBranch) => (
        <>
          {read(row.name)} {wins(row) ? <Chip weight="strong">{say('wins')}</Chip> : null}
        </>
      ),
    },
    { id: 'value', name: say('value'), end: true, cell: (row: LevelBranch) => read(row.valueText) },
    { id: 'level', name: say('level'), cell: (row: LevelBranch) => <LevelChip level={row.level} /> },
    { id: 'clause', name: say('clause'), cell: (row: LevelBranch) => <Clause branch={row} /> },
  ]
  return <Table label={say('title')} columns={columns} rows={proposal.branches} rowId={(row) => row.measure} />
}

function Clause({ branch }: { readonly branch: LevelBranch }) {
  const say = useTranslations('level')
  const mark = useTranslations('threshold.mark')
  const read = useText()
  return (
    <span className={styles.clause} title={`${mark(branch.mark)} · ${branch.source}`}>
      {branch.clause} {read(branch.why)}{' '}
      {branch.verified ? null : <Chip weight="dashed">{say(branch.mark === 'P' ? 'ours' : 'unverified')}</Chip>}
    </span>
  )
}

function Changes({ proposal }: { readonly proposal: LevelProposal }) {
  const say = useTranslations('level')
  const read = useText()
  const said = ({ name, from, toText }: Change) => say('change', { name: read(name), to: read(toText), from })
  return (
    <ul className={styles.changes}>
      {proposal.raise ? (
        <li>
          {said(proposal.raise)} → <LevelChip level={proposal.raisesTo} />
        </li>
      ) : null}
      {proposal.lower.length > 0 ? (
        <li>
          {proposal.lower.map(said).join(say('and'))} → <LevelChip level={proposal.lowersTo} />
        </li>
      ) : null}
    </ul>
  )
}

function Decisions({ decisions }: { readonly decisions: readonly LevelDecision[] }) {
  const say = useTranslations('level')
  const read = useText()
  const time = useTime()
  return (
    <ul className={styles.changes}>
      {[...decisions].reverse().map((one) => (
        <li key={one.id}>
          <LevelChip level={one.decided} /> {say(one.decided === one.proposed ? 'followed' : 'not-followed')}{' '}
          <span className={styles.dim}>
            {read(one.decidedBy.name)} · {time.moment(one.decidedAt)} {one.reason ? `· ${one.reason}` : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}

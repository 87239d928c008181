'use client'
import { useTranslations } from 'next-intl'
import { useList, useText, useTime } from '../../_lib/language.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import { Notice } from '../../_ui/show/state.tsx'
import { sectorMark, sectorName } from '../sector/sector-words.ts'
import styles from './incident.module.css'
import type { IncidentDetail, IncidentState } from './incident.operations.ts'
import { IncidentCommands } from './incident-commands.tsx'
import { VerificationOf } from './incident-list.tsx'
import { IncidentVerdict } from './incident-verdict.tsx'

const COURSE: readonly IncidentState[] = ['open', 'responding', 'controlled', 'closed', 'archived']

interface IncidentHeadProps {
  readonly incident: IncidentDetail
  readonly onBack: () => void
  readonly onLocate: () => void
  readonly onIncident: (id: string) => void
}

/** What it is, where it stands in its course, and what may be done now. */
export function IncidentHead({ incident, onBack, onLocate, onIncident }: IncidentHeadProps) {
  const say = useTranslations('incident')
  const read = useText()
  const { mergedInto } = incident
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <Button weight="quiet" small icon="left" onClick={onBack}>
          {say('back')}
        </Button>
        <span className={styles.spring} />
        <span className={styles.code}>{incident.code}</span>
        <Button weight="quiet" small icon="target" onClick={onLocate}>
          {say('locate')}
        </Button>
      </div>
      <h2 className={styles.title}>{read(incident.title)}</h2>
      <div className={styles.chips}>
        <Chip dot={sectorMark(incident.sectorId).colour}>{read(sectorName(incident.sectorId))}</Chip>
        <Chip>{read(incident.hazardName)}</Chip>
        <VerificationOf incident={incident} />
        {incident.exercise ? <Chip weight="dashed">{say('exercise')}</Chip> : null}
      </div>
      <Course state={incident.state} />
      {mergedInto ? (
        <Notice
          icon="link"
          action={
            <Button small onClick={() => onIncident(mergedInto.id)}>
              {mergedInto.code}
            </Button>
          }
        >
          {say('merged-into')}
        </Notice>
      ) : null}
      <IncidentVerdict incident={incident} />
      <IncidentCommands incident={incident} onIncident={onIncident} />
    </header>
  )
}

/** The five stations of an incident. */
function Course({ state }: { readonly state: IncidentState }) {
  const say = useTranslations('incident')
  const at = COURSE.indexOf(state)
  if (at < 0) return null
  return (
    <ol className={styles.course} aria-label={say('course')}>
      {COURSE.map((station, index) => (
        <li
          key={station}
          className={styles.station}
          data-done={index <= at}
          aria-current={index === at ? 'step' : undefined}
        >
          {say(`state.${station}`)}
        </li>
      ))}
    </ol>
  )
}

/** When, where, whose. */
export function IncidentStory({ incident }: { readonly incident: IncidentDetail }) {
  const say = useTranslations('incident')
  const read = useText()
  const time = useTime()
  const list = useList()
  const opened = incident.openedBy ? read(incident.openedBy.name) : say('by-system')
  return (
    <p className={styles.story}>
      {say('story', {
        at: time.moment(incident.openedAt),
        who: opened,
        where: incident.address ?? read(incident.region.name),
        department: read(incident.department.name),
      })}
      {incident.parties.length > 0
        ? ` ${say('parties', { names: list(incident.parties.map((one) => read(one.name))) })}`
        : ''}
      {incident.verifiedBy ? ` ${say('verified-by', { who: read(incident.verifiedBy.name) })}` : ''}
      {incident.closingSummary ? ` ${say('closed-with', { summary: incident.closingSummary })}` : ''}
    </p>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AskButton } from '../../_features/analysis/ask-button.tsx'
import { ArchivePanel } from '../../_features/archive/archive-panel.tsx'
import { NearestCameras } from '../../_features/camera/later-cameras.tsx'
import { CascadePanel } from '../../_features/cascade/cascade-panel.tsx'
import { PresentNote } from '../../_features/clock/present-note.tsx'
import { TaskBoard } from '../../_features/disposal-task/task-board.tsx'
import { ShownZones } from '../../_features/impact-zone/past/shown-zones.tsx'
import { RedrawButton } from '../../_features/impact-zone/redraw-button.tsx'
import type { IncidentDetail } from '../../_features/incident/incident.operations.ts'
import { IncidentAlarms } from '../../_features/incident/incident-alarms.tsx'
import { IncidentHead, IncidentStory } from '../../_features/incident/incident-head.tsx'
import { useIncident, useTimeline } from '../../_features/incident/use-incidents.ts'
import { LevelPanel } from '../../_features/level/level-panel.tsx'
import { PushBoard } from '../../_features/push/push-board.tsx'
import { ReportList } from '../../_features/report/report-list.tsx'
import { DocumentLinks } from '../../_features/report-document/document-links.tsx'
import { NearestResources } from '../../_features/resource/nearest-resources.tsx'
import { TimelineList } from '../../_features/timeline/timeline-list.tsx'
import { useText, useTime } from '../../_lib/language.tsx'
import { usePlace } from '../../_lib/place/use-place.ts'
import { Empty, Waiting } from '../../_ui/show/state.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import { Tabs } from '../../_ui/surface/tabs.tsx'
import styles from '../desk.module.css'
import { goTo } from '../desk-hand.ts'
import { IncidentPlot } from '../plot/incident-plot.tsx'
import { useDraft } from './use-draft.ts'

/** Everything of one incident in one place. */
export function IncidentRoom({ id }: { readonly id: string }) {
  const say = useTranslations('incident')
  const { select } = usePlace()
  const { incident, recorded, loading } = useIncident(id)
  if (!incident) return loading ? <Waiting label={say('waiting')} rows={8} /> : <Gone recorded={recorded} />
  const [longitude = 0, latitude = 0] = incident.position.coordinates
  return (
    <div className={styles.room}>
      <IncidentHead
        incident={incident}
        onBack={() => select(null)}
        onLocate={() => goTo(longitude, latitude)}
        onIncident={(other) => select({ record: 'incident', id: other })}
      />
      <Faces incident={incident} />
    </div>
  )
}

/** Not on record, or at the moment of the past that is looked at not yet. */
function Gone({ recorded }: { readonly recorded: IncidentDetail | null }) {
  const say = useTranslations('incident')
  const read = useText()
  const time = useTime()
  if (!recorded) return <Empty title={say('gone')} why={say('gone-why')} />
  const opened = say('not-yet-why', { at: time.moment(recorded.openedAt) })
  return <Empty title={say('not-yet')} why={`${read(recorded.title)} · ${opened}`} />
}

const OPEN: ReadonlySet<string> = new Set(['open', 'responding', 'controlled'])

function Faces({ incident }: { readonly incident: IncidentDetail }) {
  const say = useTranslations('incident.tab')
  const { select } = usePlace()
  const [face, setFace] = useState('overview')
  const open = OPEN.has(incident.state)
  const { id } = incident
  const tabs = [
    { id: 'overview', label: say('overview'), content: <Overview incident={incident} open={open} /> },
    {
      id: 'alarms',
      label: say('alarms'),
      count: incident.alarms.length,
      content: <IncidentAlarms alarms={incident.alarms} onAlarm={(alarm) => select({ record: 'alarm', id: alarm })} />,
    },
    {
      id: 'tasks',
      label: say('tasks'),
      content: (
        <>
          <PresentNote />
          <TaskBoard incidentId={id} open={open} />
          <NearestResources incidentId={id} />
        </>
      ),
    },
    { id: 'pushes', label: say('pushes'), content: <Judgements incident={incident} open={open} /> },
    { id: 'reports', label: say('reports'), content: <Reports id={id} open={open} /> },
    { id: 'plot', label: say('plot'), content: <IncidentPlot incidentId={id} open={open} /> },
    { id: 'timeline', label: say('timeline'), content: <Story id={id} /> },
    ...(open ? [] : [{ id: 'archive', label: say('archive'), content: <ArchivePanel archive={incident.archive} /> }]),
  ]
  return <Tabs label={say('overview')} tabs={tabs} current={face} onChange={setFace} />
}

function Overview({ incident, open }: { readonly incident: IncidentDetail; readonly open: boolean }) {
  const { change } = usePlace()
  const [longitude = 0, latitude = 0] = incident.position.coordinates
  const ask = { record: 'incident', id: incident.id, at: null, incidentId: null }
  return (
    <>
      <IncidentStory incident={incident} />
      <ShownZones alarmId={null} incidentId={incident.id} nowId={incident.impactZoneSet?.id ?? null} />
      <NearestCameras centre={[longitude, latitude]} />
      <PresentNote />
      {open ? <RedrawButton incidentId={incident.id} /> : null}
      {incident.impactZoneSet ? <DocumentLinks of={{ subject: 'incident', id: incident.id }} /> : null}
      <AskButton ask={ask} onAsk={(asked) => change({ ask: asked, selection: null })} />
      {open ? <CascadePanel of={{ incidentId: incident.id }} onLocate={goTo} /> : null}
    </>
  )
}

function Judgements({ incident, open }: { readonly incident: IncidentDetail; readonly open: boolean }) {
  return (
    <>
      <PresentNote />
      <LevelPanel incidentId={incident.id} open={open} />
      <PushBoard incidentId={incident.id} open={open} draft={useDraft(incident)} />
    </>
  )
}

function Reports({ id, open }: { readonly id: string; readonly open: boolean }) {
  return (
    <>
      <PresentNote />
      <ReportList incidentId={id} open={open} />
    </>
  )
}

function Story({ id }: { readonly id: string }) {
  const say = useTranslations('incident.tab')
  const events = useTimeline(id)
  return (
    <Section title={say('timeline')}>
      {events ? <TimelineList events={events} /> : <Waiting label={say('timeline')} />}
    </Section>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Ask } from '../../_lib/place/place.ts'
import { IconButton } from '../../_ui/control/button.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import { Empty, Waiting } from '../../_ui/show/state.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import { useAsset } from '../asset/use-asset.ts'
import { CourseSlider } from '../impact-zone/course/course-slider.tsx'
import { ExposureLists } from '../impact-zone/exposure-lists.tsx'
import type { ImpactZoneSet } from '../impact-zone/impact-zone.operations.ts'
import styles from './analysis.module.css'
import type { Analysis } from './analysis.operations.ts'
import { CompareTable } from './compare/compare-table.tsx'
import { AskForm } from './form/ask-form.tsx'
import { IncidentField } from './form/incident-field.tsx'
import { KeepBar } from './result/keep-bar.tsx'
import { Suspects } from './result/suspects.tsx'
import { ZoneRows } from './result/zone-rows.tsx'
import { askOf, filterOf } from './subject.ts'
import { TriedList } from './tried-list.tsx'
import { useAnalysis } from './use-analysis.ts'

interface AnalysisBenchProps {
  /** What is asked about, while nothing is drawn yet. */
  readonly ask: Ask | null
  readonly analysisId: string | null
  readonly compared: readonly string[]
  readonly onOpen: (id: string) => void
  readonly onCompared: (ids: readonly string[]) => void
  readonly onAsk: (ask: Ask) => void
  readonly onClose: () => void
  /** How the compared may be seen beside the table: the map's own ways. */
  readonly looks?: ReactNode
  /** What else follows from an analysis: reports, the cascade. */
  readonly further?: (analysis: Analysis) => ReactNode
}

/** The analysis bench (研判台): ask, see, doubt, compare, keep. Nothing live changes here. */
export function AnalysisBench(props: AnalysisBenchProps) {
  const say = useTranslations('analysis')
  const { analysis, zoneSet, loading } = useAnalysis(props.analysisId)
  if (props.analysisId !== null && !analysis)
    return loading ? <Waiting label={say('waiting')} rows={8} /> : <Empty title={say('gone')} why={say('gone-why')} />
  const ask = analysis ? askOf(analysis) : props.ask
  if (!ask) return <Empty title={say('gone')} />
  return (
    <section className={styles.bench} aria-label={say('title')}>
      <Head analysis={analysis} ask={ask} onClose={props.onClose} />
      <div className={styles.body}>
        {props.compared.length > 0 ? (
          <CompareTable ids={props.compared} looks={props.looks} onClear={() => props.onCompared([])} />
        ) : null}
        {analysis ? <Result {...props} analysis={analysis} zoneSet={zoneSet} ask={ask} /> : null}
        <Section title={say(analysis ? 'what-if' : 'ask')}>
          {analysis ? null : <IncidentField ask={ask} onAsk={props.onAsk} />}
          <AskForm key={analysis?.id ?? `${ask.record}:${ask.id}`} ask={ask} base={analysis} onDrawn={props.onOpen} />
        </Section>
        <Tried {...props} ask={ask} />
      </div>
    </section>
  )
}

function Tried({ ask, analysisId, compared, onOpen, onCompared }: AnalysisBenchProps & { readonly ask: Ask }) {
  const filter = filterOf(ask)
  if (!filter) return null
  return <TriedList filter={filter} current={analysisId} compared={compared} onOpen={onOpen} onCompared={onCompared} />
}

interface HeadProps {
  readonly analysis: Analysis | null
  readonly ask: Ask
  readonly onClose: () => void
}

function Head({ analysis, ask, onClose }: HeadProps) {
  const say = useTranslations('analysis')
  const { asset } = useAsset(ask.record, ask.record === 'segment' || ask.record === 'asset' ? ask.id : null)
  return (
    <header className={styles.head}>
      <IconButton icon="left" label={say('close')} onClick={onClose} />
      <div className={styles.headWords}>
        <h2 className={styles.title}>{analysis ? analysis.name : say('title')}</h2>
        <p className={styles.dim}>
          {say(`record.${ask.record}`)} {asset?.code ?? ''}{' '}
          {analysis?.incident ? <Chip weight="quiet">{analysis.incident.code}</Chip> : null}{' '}
          <Chip weight="dashed">{say('not-live')}</Chip>
        </p>
      </div>
    </header>
  )
}

interface ResultProps extends AnalysisBenchProps {
  readonly analysis: Analysis
  readonly zoneSet: ImpactZoneSet | null
  readonly ask: Ask
}

function Result({ analysis, zoneSet, ask, onAsk, further }: ResultProps) {
  const say = useTranslations('analysis')
  return (
    <>
      <KeepBar analysis={analysis} onDeleted={() => onAsk(ask)} />
      {zoneSet ? <ZoneRows zoneSet={zoneSet} code={analysis.subjectCode} /> : <Waiting label={say('waiting')} />}
      {zoneSet ? <CourseSlider zones={zoneSet.zones} /> : null}
      {zoneSet && zoneSet.zones.length > 0 ? <ExposureLists exposure={zoneSet.exposure} /> : null}
      {zoneSet ? <Suspects analysis={analysis} candidates={zoneSet.candidates} onAsk={onAsk} /> : null}
      {zoneSet ? further?.(analysis) : null}
    </>
  )
}

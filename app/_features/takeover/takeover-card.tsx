'use client'
import { useTranslations } from 'next-intl'
import { formatCountdown, formatNumber, formatShort, NOTHING } from '../../_lib/format.ts'
import { useLanguage, useText } from '../../_lib/language.tsx'
import { useNow } from '../../_lib/use-now.ts'
import type { ThingPicture } from '../attachment/picture/thing-picture.operations.ts'
import { ThingPictureView } from '../attachment/picture/thing-picture.tsx'
import type { ImpactZone, PeopleRange, ZoneLine } from '../impact-zone/impact-zone.operations.ts'
import { ZoneLineMark } from '../impact-zone/line/zone-line-mark.tsx'
import { isNight, roughly } from '../impact-zone/people.tsx'
import type { IncidentRow } from '../incident/incident.operations.ts'
import { alarmPlace } from '../ticker/alarm-place.ts'
import { fitPlace, fitText, textEm } from '../ticker/fit-text.ts'
import { lateTasks, nextTask, peopleWithin, type Reach } from './brief.ts'
import styles from './takeover.module.css'
import type { TakeoverAlarm, TakeoverTask } from './takeover.operations.ts'

const LINES: readonly ZoneLine[] = ['must-leave', 'shelter', 'cordon']

/** The picture has half of the card at most; the gap beside it and the card's margin. */
const BESIDE_PICTURE_EM = 0.8

interface TakeoverCardProps {
  readonly incident: IncidentRow
  /** Its first alarm says where; the incident's own address goes before it. */
  readonly alarm: TakeoverAlarm | undefined
  readonly zones: readonly ImpactZone[]
  readonly reach: Reach
  readonly tasks: readonly TakeoverTask[]
  /** Of the thing that it is about, where there is one. */
  readonly picture: ThingPicture | null
  /** Width of the card in its smallest ems. */
  readonly em: number
}

/** What, where, how long; people per line; the next deadline; what runs late. Lines that find no room are dropped, the last first. */
export function TakeoverCard({ incident, alarm, zones, reach, tasks, picture, em }: TakeoverCardProps) {
  const say = useTranslations('takeover')
  const read = useText()
  const now = useNow()
  const what = read(incident.hazardName)
  const at = incident.address ?? (alarm ? alarmPlace(alarm, read) : read(incident.region.name))
  const since = formatCountdown((now - new Date(incident.openedAt).getTime()) / 1000)
  return (
    <section className={styles.card} aria-label={say('title')} data-takeover={incident.id}>
      <h2 className={styles.headline}>{fitText(what, (2 * em) / 1.25 - 4)}</h2>
      <p className={styles.line}>
        <span>{fitPlace(at, em - textEm(say('since', { since })) - 0.4)}</span>
        <strong suppressHydrationWarning>{say('since', { since })}</strong>
      </p>
      {reach === 'unmodelled' ? <p className={styles.line}>{fitText(say('no-model'), em)}</p> : null}
      {(reach === 'unmodelled' ? [] : LINES).map((line) => (
        <p key={line} className={styles.line} data-line={line}>
          <span className={styles.named}>
            <ZoneLineMark line={line} />
            {say(`line.${line}`)}
          </span>
          <strong>
            <PeopleWords
              people={peopleWithin(zones, line)}
              drawn={reach === 'awaited' || zones.some((zone) => zone.line === line)}
              em={em - textEm(say(`line.${line}`)) - 1.3}
            />
          </strong>
        </p>
      ))}
      <Deadlines tasks={tasks} state={incident.state} now={now} em={em} />
      {picture ? (
        <ThingPictureView picture={picture} on="wall" title={fitText(picture.title, em / 2 - BESIDE_PICTURE_EM)} />
      ) : null}
    </section>
  )
}

/** Ten thousand is a unit of its own in Chinese; elsewhere thousands are. Two digits are all that is known anyway. */
function count(people: number, language: 'zh' | 'en'): string {
  const about = roughly(people)
  if (about < 10_000) return formatNumber(about)
  return language === 'zh' ? `${formatShort(about / 10_000)}万` : `${formatShort(about / 1_000)}k`
}

interface PeopleWordsProps {
  readonly people: PeopleRange | null
  readonly drawn: boolean
  readonly em: number
}

/** 「约320人(210–480)·夜间」, in fewer words where the card is narrow; a line that no criterion reaches says so, uncounted is a dash. */
function PeopleWords({ people, drawn, em }: PeopleWordsProps) {
  const say = useTranslations('takeover')
  const language = useLanguage()
  if (!people) return <>{drawn ? NOTHING : say('not-reached')}</>
  if (people.high === 0) return <>{say('nobody')}</>
  if (people.high === people.low) return <>{say('people-sure', { estimate: count(people.estimate, language) })}</>
  const numbers = {
    estimate: count(people.estimate, language),
    low: count(people.low, language),
    high: count(people.high, language),
  }
  const short = isNight(people.hour) ? 'people-night' : 'people'
  const long = say(`${short}-long`, numbers)
  return <>{textEm(long) <= em ? long : say(short, numbers)}</>
}

interface DeadlinesProps {
  readonly tasks: readonly TakeoverTask[]
  readonly state: string
  readonly now: number
  readonly em: number
}

function Deadlines({ tasks, state, now, em }: DeadlinesProps) {
  const say = useTranslations('takeover')
  const read = useText()
  const next = nextTask(tasks, now)
  const late = lateTasks(tasks, now)
  const clock = (deadlineAt: string) => formatCountdown((new Date(deadlineAt).getTime() - now) / 1000)
  return (
    <>
      <p className={styles.line}>
        <span>
          {state === 'open'
            ? say('decide')
            : next
              ? fitText(say('next', { task: read(next.title) }), em - 4)
              : say('none-open')}
        </span>
        {next ? <strong suppressHydrationWarning>{clock(next.deadlineAt)}</strong> : null}
      </p>
      {late.map((task) => (
        <p key={task.id} className={styles.line} data-late>
          <span>{fitText(say('late', { task: read(task.title), unit: read(task.department.name) }), em - 5)}</span>
          <strong suppressHydrationWarning>{clock(task.deadlineAt)}</strong>
        </p>
      ))}
    </>
  )
}

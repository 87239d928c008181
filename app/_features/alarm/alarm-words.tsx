'use client'
import { useTranslations } from 'next-intl'
import { useText, useTime } from '../../_lib/language.tsx'
import { Chip, type ChipWeight } from '../../_ui/show/chip.tsx'
import { metricName, metricValue, sectorName } from '../sector/sector-words.ts'
import { useLimit } from '../threshold/limit.ts'
import type { AlarmRow, Priority, Verification } from './alarm.operations.ts'

const PRIORITY_WEIGHT: Readonly<Record<Priority, ChipWeight>> = { P1: 'strong', P2: 'firm', P3: 'quiet' }

/** P1 to P3, by contrast only: no colour until somebody has judged. */
export function PriorityChip({ priority }: { readonly priority: Priority }) {
  return <Chip weight={PRIORITY_WEIGHT[priority]}>{priority}</Chip>
}

const VERIFICATION_WEIGHT: Readonly<Record<Verification | 'unknown', ChipWeight>> = {
  pending: 'dashed',
  true: 'firm',
  false: 'quiet',
  test: 'quiet',
  maintenance: 'quiet',
  unknown: 'dashed',
}

/** 待核实, 属实, 误报, 测试 or 检修. */
export function VerificationChip({ verification }: { readonly verification: Verification | 'unknown' }) {
  const say = useTranslations('alarm.verification')
  return <Chip weight={VERIFICATION_WEIGHT[verification]}>{say(verification)}</Chip>
}

/** What an alarm is called and what its numbers say, in the language of the screen. */
export function useAlarmWords() {
  const read = useText()
  const say = useTranslations('alarm')
  const time = useTime()
  const limit = useLimit()
  return {
    title: (alarm: AlarmRow) => read(metricName(alarm.sector, alarm.metric)),
    place: (alarm: AlarmRow) =>
      [read(sectorName(alarm.sector)), read(alarm.sensor.name), read(alarm.region.name)].join(' · '),
    value: (alarm: AlarmRow) => reading(alarm, alarm.value, { say, time }),
    /** The same in few words: a change does not say over how long. */
    short: (alarm: AlarmRow) => reading(alarm, alarm.value, { say, time: null }),
    peak: (alarm: AlarmRow) => reading(alarm, alarm.peakValue, { say, time }),
    limit,
  }
}

interface Words {
  readonly say: ReturnType<typeof useTranslations<'alarm'>>
  /** Null: in few words, and a change without the time it has taken. */
  readonly time: ReturnType<typeof useTime> | null
}

/** A cry has no value: it was cried. Silence counts periods, not the metric. A rate is a change, not a reading. */
function reading({ sector, metric, unit, threshold }: AlarmRow, value: number, { say, time }: Words): string {
  if (threshold.kind === 'device-event') return say(time ? 'cried' : 'cried-short')
  if (threshold.kind === 'offline') return say(time ? 'silent' : 'silent-short', { periods: Math.round(value) })
  const words = metricValue(sector, metric, value, unit)
  if (threshold.kind !== 'rate') return words
  if (!time) return say('changed-short', { value: words })
  const seconds = threshold.windowS ?? 0
  const window = seconds % 60 === 0 ? time.span(seconds) : say('window', { seconds })
  return say('changed', { value: words, window })
}

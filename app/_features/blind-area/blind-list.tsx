'use client'
import { useTranslations } from 'next-intl'
import { useLooksBack } from '../../_lib/clock/clock.ts'
import { formatNumber } from '../../_lib/format.ts'
import { useList, useText } from '../../_lib/language.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import { ChoiceList } from '../../_ui/show/choice-list.tsx'
import { Empty, Notice, Waiting } from '../../_ui/show/state.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import { sectorMark, sectorName } from '../sector/sector-words.ts'
import styles from './blind-area.module.css'
import type { BlindCity, UnwatchedTarget } from './blind-area.operations.ts'
import { useBlindCity } from './use-blind-city.ts'
import { WatchBars } from './watch-bars.tsx'

interface BlindListProps {
  readonly onSelect: (target: UnwatchedTarget) => void
}

/** The map of what is not watched, in words: the targets in it, what should see them and why it does not, and each sector's rate. */
export function BlindList({ onSelect }: BlindListProps) {
  const say = useTranslations('blind-area')
  const { city, error, loading } = useBlindCity()
  if (useLooksBack()) return <Empty title={say('not-then')} why={say('not-then-why')} />
  if (loading) return <Waiting label={say('waiting')} rows={5} />
  if (!city) return <Notice urgent>{say('unreadable')}</Notice>
  return (
    <>
      {error ? <Notice urgent>{say('unreadable')}</Notice> : null}
      <Targets city={city} onSelect={onSelect} />
      <Section title={say('rates')}>
        <WatchBars rates={city.rates} />
        <p className={styles.note}>{say('reach')}</p>
      </Section>
    </>
  )
}

function Targets({ city, onSelect }: { readonly city: BlindCity } & BlindListProps) {
  const say = useTranslations('blind-area')
  const targets = city.targets.edges.map(({ node }) => node)
  const rest = city.targets.totalCount - targets.length
  return (
    <Section title={say('targets')} aside={<span>{formatNumber(city.targets.totalCount)}</span>}>
      {targets.length === 0 ? (
        <Empty
          title={say('none')}
          why={say(city.areas.length > 0 ? 'none-why' : 'all-watched', { areas: city.areas.length })}
        />
      ) : null}
      <ChoiceList label={say('targets')} items={targets} itemId={({ id }) => id} selected={null} onSelect={onSelect}>
        {(target) => <Target target={target} />}
      </ChoiceList>
      {rest > 0 ? <p className={styles.note}>{say('more', { rest })}</p> : null}
    </Section>
  )
}

function Target({ target }: { readonly target: UnwatchedTarget }) {
  const say = useTranslations('blind-area')
  const read = useText()
  const list = useList()
  return (
    <span className={styles.target}>
      <span className={styles.line}>
        <span className={styles.name}>{read(target.name)}</span>
        <span className={styles.region}>{read(target.region.name)}</span>
      </span>
      {target.unseenBy.map(({ sectorId, total, sensors }) => (
        <span key={sectorId} className={styles.line}>
          <Chip dot={sectorMark(sectorId).colour}>{read(sectorName(sectorId))}</Chip>
          <span className={styles.why}>
            {say('should', { total, names: list(sensors.slice(0, 2).map(({ sensor }) => read(sensor.name))) })}
            {' · '}
            {list([...new Set(sensors.map(({ reason }) => say(`reason.${reason}`)))])}
          </span>
        </span>
      ))}
    </span>
  )
}

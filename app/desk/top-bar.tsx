'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { CITIES } from '../../geo-data/cities.ts'
import type { AlarmRow } from '../_features/alarm/alarm.operations.ts'
import { DrillMenu } from '../_features/drill/drill-menu.tsx'
import { SearchBox } from '../_features/search/search-box.tsx'
import { sectorName } from '../_features/sector/sector-words.ts'
import { LanguageSwitch, UserMenu } from '../_features/session/user-menu.tsx'
import { SoundButton } from '../_features/sound/sound-button.tsx'
import { useSound } from '../_features/sound/use-sound.ts'
import type { CityStatus } from '../_features/status/status.operations.ts'
import { usePastWeather } from '../_features/status/use-past-weather.ts'
import { Clock, OldestSource, WindBadge } from '../_features/status/weather-badge.tsx'
import { useLooksBack } from '../_lib/clock/clock.ts'
import { useText } from '../_lib/language.tsx'
import { Button } from '../_ui/control/button.tsx'
import styles from './desk.module.css'
import { useDeskHand } from './desk-hand.ts'
import { useFound } from './palette/use-found.ts'

/** Alarms of this desk, heard. */
function Sound({ alarms }: { readonly alarms: readonly AlarmRow[] }) {
  const say = useTranslations('sound')
  const read = useText()
  const speech = useCallback(
    (alarm: AlarmRow) => say('spoken', { sector: read(sectorName(alarm.sector)), place: read(alarm.region.name) }),
    [say, read],
  )
  const { armed, mute, arm } = useSound(alarms, speech)
  return <SoundButton armed={armed} mute={mute} onArm={arm} />
}

interface TopBarProps {
  readonly alarms: readonly AlarmRow[]
  readonly status: CityStatus | null
}

export function TopBar({ alarms, status }: TopBarProps) {
  const say = useTranslations('desk')
  const take = useTranslations('report')
  const models = useTranslations('model')
  const read = useText()
  const router = useRouter()
  const found = useFound()
  const looksBack = useLooksBack()
  const pastWeather = usePastWeather()
  return (
    <div className={styles.bar}>
      <Link href="/" className={styles.brand}>
        {say('short')} <span className={styles.city}>{read(CITIES[0]?.name)}</span>
      </Link>
      <SearchBox onFound={found} />
      <Button icon="phone" disabled={looksBack} onClick={() => useDeskHand.setState({ picking: true })}>
        {take('take')}
      </Button>
      <DrillMenu />
      <Button weight="quiet" icon="tree" onClick={() => router.push('/desk/data')}>
        {say('data.title')}
      </Button>
      <Button weight="quiet" icon="chart" onClick={() => router.push('/desk/models')}>
        {models('title')}
      </Button>
      <span className={styles.spring} />
      <WindBadge weather={looksBack ? pastWeather : (status?.weather ?? null)} />
      {looksBack ? null : <OldestSource sources={status?.sources ?? []} />}
      <Sound alarms={alarms} />
      {looksBack ? null : <Clock />}
      <LanguageSwitch />
      <UserMenu />
    </div>
  )
}

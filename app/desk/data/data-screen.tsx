'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ImportDesk } from '../../_features/import/import-desk.tsx'
import { PlacementCoverage } from '../../_features/placement/placement-coverage.tsx'
import { QualityBoard } from '../../_features/quality/quality-board.tsx'
import { SignedIn } from '../../_features/session/signed-in.tsx'
import { LanguageSwitch, UserMenu } from '../../_features/session/user-menu.tsx'
import { usePlace } from '../../_lib/use-place.ts'
import { Tabs } from '../../_ui/surface/tabs.tsx'
import { Part } from '../part.tsx'
import styles from './data.module.css'

const FACES = [
  { id: 'quality', Face: QualityBoard },
  { id: 'placement', Face: PlacementCoverage },
  { id: 'import', Face: ImportDesk },
] as const

/** What the city knows of itself, and how well: the record's own desk. */
export function DataScreen() {
  return (
    <SignedIn>
      <Data />
    </SignedIn>
  )
}

function Data() {
  const say = useTranslations('desk.data')
  const { place, change } = usePlace()
  const tabs = FACES.map(({ id, Face }) => ({
    id,
    label: say(id),
    content: (
      <Part>
        <Face />
      </Part>
    ),
  }))
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <Link href="/desk" className={styles.back}>
          {say('back')}
        </Link>
        <h1 className={styles.title}>{say('title')}</h1>
        <span className={styles.spring} />
        <LanguageSwitch />
        <UserMenu />
      </header>
      <main className={styles.main}>
        <Tabs
          label={say('title')}
          tabs={tabs}
          current={place.tab ?? tabs[0]?.id ?? ''}
          onChange={(tab) => change({ tab })}
        />
      </main>
    </div>
  )
}

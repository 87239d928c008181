'use client'
import { useTranslations } from 'next-intl'
import { ImportDesk } from '../../_features/import/import-desk.tsx'
import { useMayImport } from '../../_features/import/use-may-import.ts'
import { PlacementCoverage } from '../../_features/placement/placement-coverage.tsx'
import { QualityBoard } from '../../_features/quality/quality-board.tsx'
import { usePlace } from '../../_lib/place/use-place.ts'
import { Tabs } from '../../_ui/surface/tabs.tsx'
import { DeskFrame } from '../frame/desk-frame.tsx'
import { Part } from '../part.tsx'

const FACES = [
  { id: 'quality', Face: QualityBoard },
  { id: 'placement', Face: PlacementCoverage },
  { id: 'import', Face: ImportDesk },
] as const

/** What the city knows of itself, and how well: the record's own desk. */
export function DataScreen() {
  const say = useTranslations('desk.data')
  const { place, change } = usePlace()
  const mayImport = useMayImport()
  // Whoever comes by an address is told why not; nobody else is led to a closed door.
  const faces = FACES.filter(({ id }) => id !== 'import' || mayImport || place.tab === id)
  const tabs = faces.map(({ id, Face }) => ({
    id,
    label: say(id),
    content: (
      <Part>
        <Face />
      </Part>
    ),
  }))
  return (
    <DeskFrame title={say('title')} back={say('back')}>
      <Tabs
        label={say('title')}
        tabs={tabs}
        current={place.tab ?? tabs[0]?.id ?? ''}
        onChange={(tab) => change({ tab })}
      />
    </DeskFrame>
  )
}

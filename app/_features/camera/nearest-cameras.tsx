'use client'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useText } from '../../_lib/language.tsx'
import { Paged } from '../../_lib/paging/paged.tsx'
import { usePages } from '../../_lib/paging/use-pages.ts'
import { Chip } from '../../_ui/show/chip.tsx'
import { ChoiceList } from '../../_ui/show/choice-list.tsx'
import { Empty } from '../../_ui/show/state.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import styles from './camera.module.css'
import { type CameraNearby, NEAREST_CAMERAS } from './camera.operations.ts'
import { VideoPlayer } from './player/video-player.tsx'
import { useAway } from './use-away.ts'

const A_PAGE = 4

interface NearestCamerasProps {
  readonly centre: readonly [longitude: number, latitude: number]
}

/** The cameras around a place, nearest first; the one that is chosen plays, a second click ends it. */
export function NearestCameras({ centre: [longitude, latitude] }: NearestCamerasProps) {
  const say = useTranslations('camera')
  const away = useAway()
  const [chosen, choose] = useState<string | null>(null)
  const asked = useMemo(() => ({ at: { longitude, latitude }, first: A_PAGE }), [longitude, latitude])
  const pages = usePages(NEAREST_CAMERAS, 'nearestCameras', asked)
  const playing = pages.rows.find(({ camera }) => camera.id === chosen)
  return (
    <Section title={say('nearest')}>
      {playing ? (
        <div className={styles.playing}>
          <VideoPlayer key={playing.camera.id} camera={playing.camera} aside={away(playing)} />
        </div>
      ) : null}
      <Paged pages={pages} say={say} empty={<Empty title={say('none')} why={say('none-why')} />}>
        {(rows) => (
          <ChoiceList
            label={say('nearest')}
            items={rows}
            itemId={({ camera }) => camera.id}
            selected={chosen}
            onSelect={({ camera }) => choose(camera.id === chosen ? null : camera.id)}
          >
            {(nearby) => <Row nearby={nearby} />}
          </ChoiceList>
        )}
      </Paged>
    </Section>
  )
}

function Row({ nearby }: { readonly nearby: CameraNearby }) {
  const say = useTranslations('camera')
  const read = useText()
  const away = useAway()
  const { camera, looksHere } = nearby
  return (
    <span className={styles.row}>
      <span className={styles.name}>{read(camera.name)}</span>
      {looksHere ? <Chip>{say('looks-here')}</Chip> : null}
      {camera.whyNoStream ? <Chip weight="dashed">{say(`without.${camera.whyNoStream}`)}</Chip> : null}
      <span className={styles.away}>{away(nearby)}</span>
    </span>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { useBlindCity } from '../../_features/blind-area/use-blind-city.ts'
import { WatchBars } from '../../_features/blind-area/watch-bars.tsx'
import type { CityStatus } from '../../_features/status/status.operations.ts'
import { fitText, textEm } from '../../_features/ticker/fit-text.ts'
import ticker from '../../_features/ticker/ticker.module.css'
import { type Telling, useLateTasks } from '../../_features/ticker/use-ticker.ts'
import { LateTaskList, WallList, WarningList } from '../../_features/ticker/wall-lists.tsx'
import { formatNumber } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import styles from '../wall.module.css'
import type { Scene } from './scenes.ts'

interface SceneSideProps {
  readonly scene: Scene
  readonly wide: boolean
  readonly status: CityStatus | null
  readonly tellings: readonly Telling[]
  /** Width of a row in ems. */
  readonly em: number
}

/** Below the queue: what the scene is about; on a wide wall, where there is room, late tasks and who is not watched as well. */
export function SceneSide({ scene, wide, status, tellings, em }: SceneSideProps) {
  const late = useLateTasks()
  const tasks = <LateTaskList tasks={late} em={em} />
  const told = <WarningList inForce={status?.warningsInForce} tellings={tellings} em={em} />
  const own = {
    overview: told,
    receipts: told,
    handover: told,
    sectors: <SectorRates {...{ scene, status, em }} />,
    blind: <BlindTargets em={em} />,
  }[scene.shows]
  const two = wide || own === told
  const three = wide && own === told
  return (
    <div className={styles.lists} data-rows={three ? 3 : two ? 2 : 1}>
      {own}
      {two ? tasks : null}
      {three ? <BlindTargets em={em} /> : null}
    </div>
  )
}

/** What a rate and the gap before it take of a row. */
const FIGURE_EM = 3.6

function SectorRates({ scene, status, em }: Pick<SceneSideProps, 'scene' | 'status' | 'em'>) {
  const say = useTranslations('ticker')
  const { city } = useBlindCity()
  const rates = city?.rates.filter(({ sectorId }) => scene.sectors?.includes(sectorId)) ?? []
  const rain = status?.weather?.rainMmH
  const sum = (of: 'sensors' | 'watching') => rates.reduce((total, rate) => total + rate[of], 0)
  const wet = scene.rain && rain !== undefined ? say('rain', { rain: rain.toFixed(1) }) : undefined
  const count = city ? `${formatNumber(sum('watching'))}/${formatNumber(sum('sensors'))}` : '—'
  return (
    <section className={ticker.list} aria-label={say('online')}>
      <h2 className={ticker.listHead}>
        {say('online')} <strong>{count}</strong>
      </h2>
      {wet === undefined ? null : <p className={ticker.listHead}>{wet}</p>}
      <WatchBars rates={rates} fits={(name) => textEm(name) <= em - FIGURE_EM} />
    </section>
  )
}

function BlindTargets({ em }: { readonly em: number }) {
  const say = useTranslations('ticker')
  const read = useText()
  const { city } = useBlindCity()
  const targets = city?.targets.edges.map(({ node }) => node) ?? []
  return (
    <WallList name={say('blind-targets')} count={city ? formatNumber(city.targets.totalCount) : '—'}>
      {targets.map(({ id, name, region }) => {
        const what = read(name)
        const where = read(region.name)
        return (
          <li key={id} className={ticker.listRow}>
            <span>{fitText(what, em)}</span>
            {textEm(what) + textEm(where) + 0.5 <= em ? <span>{where}</span> : null}
          </li>
        )
      })}
    </WallList>
  )
}

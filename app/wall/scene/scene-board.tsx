'use client'
import { useTranslations } from 'next-intl'
import type { AlarmRow } from '../../_features/alarm/alarm.operations.ts'
import { useBlindCity } from '../../_features/blind-area/use-blind-city.ts'
import { WatchBars } from '../../_features/blind-area/watch-bars.tsx'
import type { IncidentRow } from '../../_features/incident/incident.operations.ts'
import { fitText, textEm } from '../../_features/ticker/fit-text.ts'
import { HandoverList } from '../../_features/ticker/handover-list.tsx'
import ticker from '../../_features/ticker/ticker.module.css'
import type { Telling } from '../../_features/ticker/use-ticker.ts'
import { ReceiptList } from '../../_features/ticker/wall-lists.tsx'
import styles from '../wall.module.css'
import { hasBoard } from './board.ts'
import type { Scene } from './scenes.ts'

/** Width of the board in ems: less than a third of the map of a narrow wall. */
const BOARD_EM = 9.5
/** What a rate and the gap before it take of that. */
const FIGURE_EM = 3.6

interface SceneBoardProps {
  readonly scene: Scene
  readonly tellings: readonly Telling[]
  readonly incidents: readonly IncidentRow[]
  readonly alarms: readonly AlarmRow[]
}

/** On the map of the scenes that are about more than places: each sector's rate, who has received what, or what the next shift takes over. */
export function SceneBoard({ scene, tellings, incidents, alarms }: SceneBoardProps) {
  const say = useTranslations('ticker')
  if (!hasBoard(scene)) return null
  if (scene.shows === 'blind') return <Rates />
  if (scene.shows === 'receipts' && tellings.length === 0)
    return <p className={`${styles.board} ${ticker.calm}`}>{fitText(say('nobody-told'), BOARD_EM)}</p>
  return (
    <div className={styles.board} data-full="true">
      {scene.shows === 'receipts' ? (
        <ReceiptList tellings={tellings} em={BOARD_EM} />
      ) : (
        <HandoverList incidents={incidents} alarms={alarms} em={BOARD_EM} />
      )}
    </div>
  )
}

function Rates() {
  const { city } = useBlindCity()
  if (!city) return null
  return (
    <div className={styles.board}>
      <WatchBars rates={city.rates} fits={(name) => textEm(name) <= BOARD_EM - FIGURE_EM} />
    </div>
  )
}

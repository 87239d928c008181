'use client'
import { useBlindCity } from '../../_features/blind-area/use-blind-city.ts'
import { WatchBars } from '../../_features/blind-area/watch-bars.tsx'
import type { Telling } from '../../_features/ticker/use-ticker.ts'
import { ReceiptList } from '../../_features/ticker/wall-lists.tsx'
import styles from '../wall.module.css'
import { hasBoard } from './board.ts'
import type { Scene } from './scenes.ts'

/** Width of the board in ems: less than a third of the map of a narrow wall. */
const BOARD_EM = 9.5

interface SceneBoardProps {
  readonly scene: Scene
  readonly tellings: readonly Telling[]
}

/** On the map of the scenes that are about more than places: each sector's rate, or who has received what. */
export function SceneBoard({ scene, tellings }: SceneBoardProps) {
  if (!hasBoard(scene)) return null
  if (scene.shows === 'blind') return <Rates />
  if (tellings.length === 0) return null
  return (
    <div className={styles.board} data-full="true">
      <ReceiptList tellings={tellings} em={BOARD_EM} />
    </div>
  )
}

function Rates() {
  const { city } = useBlindCity()
  if (!city) return null
  return (
    <div className={styles.board}>
      <WatchBars rates={city.rates} named={null} />
    </div>
  )
}

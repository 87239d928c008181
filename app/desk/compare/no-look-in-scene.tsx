'use client'
import { useTranslations } from 'next-intl'
import { usePlace } from '../../_lib/place/use-place.ts'
import { Button } from '../../_ui/control/button.tsx'
import styles from '../desk-scene.module.css'
import { useTurnScene } from '../map/use-turn-scene.ts'

/** Over the scene, while the address asks for a second look: why there is none, and the two ways out. */
export function NoLookInScene() {
  const say = useTranslations('second-look')
  const { place, change } = usePlace()
  const turn = useTurnScene()
  if (!place.scene || !place.beside) return null
  return (
    <div className={styles.noLook} role="status">
      {say('scene')}
      <Button small onClick={turn}>
        {say('to-map')}
      </Button>
      <Button small weight="quiet" onClick={() => change({ beside: null })}>
        {say('leave')}
      </Button>
    </div>
  )
}

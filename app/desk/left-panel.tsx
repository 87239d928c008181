'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { centreOf } from '../_features/area/centre.ts'
import { LayerTree } from '../_features/legend/layer-tree.tsx'
import { usePlace } from '../_lib/place/use-place.ts'
import { IconButton } from '../_ui/control/button.tsx'
import { Panel } from '../_ui/surface/panel.tsx'
import styles from './desk.module.css'
import { goTo, useDeskHand } from './desk-hand.ts'

const turn = (leftOpen: boolean) => useDeskHand.setState({ leftOpen, sheet: leftOpen ? 'layers' : 'none' })

function Left() {
  const say = useTranslations('desk')
  const { select } = usePlace()
  const open = useDeskHand((hand) => hand.leftOpen)
  if (!open)
    return (
      <aside className={styles.left}>
        <IconButton icon="layers" label={say('open-layers')} onClick={() => turn(true)} />
      </aside>
    )
  return (
    <aside className={styles.left}>
      <Panel
        fill
        title={say('layers')}
        aside={<IconButton icon="left" label={say('close-layers')} onClick={() => turn(false)} />}
      >
        <LayerTree
          onThing={({ record, id, geometry }) => {
            select({ record, id })
            goTo(...centreOf(geometry))
          }}
        />
      </Panel>
    </aside>
  )
}

/** Layers, or the strip from which they come back; not drawn again when only alarms change. */
export const LeftPanel = memo(Left)

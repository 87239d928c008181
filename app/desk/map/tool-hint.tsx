'use client'
import { useTranslations } from 'next-intl'
import { areaFault } from '../../../geo-data/area/area.ts'
import { areaOf } from '../../_features/area/area-of-drawn.ts'
import { Measured } from '../../_features/measure/measured.tsx'
import { useText } from '../../_lib/language.tsx'
import { Button } from '../../_ui/control/button.tsx'
import styles from '../desk.module.css'
import { takeTool, useDeskHand } from '../desk-hand.ts'

/** What the tool in the hand wants, what it has measured so far, why a shape cannot be asked, and how to lay it down. */
export function ToolHint() {
  const say = useTranslations('area.draw')
  const read = useText()
  const { tool, drawn } = useDeskHand()
  if (!tool) return null
  const fault = tool.does === 'ask' && drawn?.finished ? areaFault(areaOf(drawn)) : null
  return (
    <div className={styles.toolHint} role="status">
      <span>{fault ? say('refused', { reason: read(fault.reason) }) : say(`hint.${tool.shape}`)}</span>
      {drawn ? <Measured drawn={drawn} /> : null}
      <Button small weight="quiet" onClick={() => takeTool(null)}>
        {say('stop')}
      </Button>
    </div>
  )
}

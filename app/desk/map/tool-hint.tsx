'use client'
import { useTranslations } from 'next-intl'
import { areaFault } from '../../../geo-data/area/area.ts'
import { cutFault } from '../../../geo-data/cross-section/cut.ts'
import type { Text } from '../../../geo-data/sectors/text.ts'
import { areaOf } from '../../_features/area/area-of-drawn.ts'
import { cutOf } from '../../_features/cross-section/cut-of-drawn.ts'
import type { Drawn } from '../../_features/map/draw/drawn.ts'
import { Measured } from '../../_features/measure/measured.tsx'
import { useText } from '../../_lib/language.tsx'
import { Button } from '../../_ui/control/button.tsx'
import styles from '../desk.module.css'
import { type Tool, takeTool, useDeskHand } from '../desk-hand.ts'

/** Why what has been drawn cannot be asked; null: it can, or it is not finished. */
function faultOf({ does }: Tool, drawn: Drawn): Text | null {
  if (does === 'ask' && drawn.finished) return areaFault(areaOf(drawn))?.reason ?? null
  const cut = does === 'cut' ? cutOf(drawn) : null
  return cut && cutFault(cut)
}

/** What the tool in the hand wants, what it has measured so far, why a shape cannot be asked, and how to lay it down. */
export function ToolHint() {
  const say = useTranslations('area.draw')
  const read = useText()
  const { tool, drawn, grip } = useDeskHand()
  if (!tool) return null
  const fault = drawn ? faultOf(tool, drawn) : null
  const wanted = () => say(tool.does === 'cut' ? 'hint.cut' : `hint.${tool.shape}`)
  return (
    <div className={styles.toolHint} role="status">
      <span>{fault ? say('refused', { reason: read(fault) }) : grip ? wanted() : say('hint.fetched')}</span>
      {drawn ? <Measured drawn={drawn} /> : null}
      <Button small weight="quiet" onClick={() => takeTool(null)}>
        {say('stop')}
      </Button>
    </div>
  )
}

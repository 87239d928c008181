'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Cut } from '../../../geo-data/cross-section/cut.ts'
import { formatNumber } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { Button, IconButton } from '../../_ui/control/button.tsx'
import { Empty, Notice, Waiting } from '../../_ui/show/state.tsx'
import { Dialog } from '../../_ui/surface/dialog.tsx'
import { Panel } from '../../_ui/surface/panel.tsx'
import styles from './cross-section.module.css'
import type { CutThing } from './cross-section.operations.ts'
import { GapTable } from './gap-table.tsx'
import { SectionDrawing } from './section-drawing.tsx'
import { SectionList } from './section-list.tsx'
import { useCrossSection } from './use-cross-section.ts'

const [BESIDE_PX, LARGE_PX] = [560, 790]

interface CrossSectionPanelProps {
  readonly cut: Cut
  /** `segment:id` */
  readonly selected: string | null
  readonly onClose: () => void
  readonly onThing: (thing: CutThing) => void
}

/** A street cut open: the drawing, its lines one by one, and how far they are apart. */
export function CrossSectionPanel({ cut, selected, onClose, onThing }: CrossSectionPanelProps) {
  const say = useTranslations('cross-section')
  const read = useText()
  const { section, error } = useCrossSection(cut)
  const [large, setLarge] = useState(false)
  const title = section?.street ? say('title-of', { street: read(section.street) }) : say('title')
  return (
    <Panel fill title={title} aside={<IconButton icon="close" label={say('close')} onClick={onClose} />}>
      {error && !section ? <Notice urgent>{say('unreadable')}</Notice> : null}
      {!section && !error ? <Waiting label={say('waiting')} rows={6} /> : null}
      {section?.things.length === 0 ? <Empty title={say('none')} why={say('none-why')} /> : null}
      {section && section.things.length > 0 ? (
        <>
          <div className={styles.head}>
            <p>{say('sum', { metres: formatNumber(section.lengthM, 1), count: section.things.length })}</p>
            <Button small weight="quiet" onClick={() => setLarge(true)}>
              {say('enlarge')}
            </Button>
          </div>
          <SectionDrawing section={section} widthPx={BESIDE_PX} />
          <SectionList section={section} selected={selected} onThing={onThing} />
          <GapTable section={section} />
          <p className={styles.note}>{say('note')}</p>
          <Dialog title={title} closeLabel={say('close')} open={large} onOpenChange={setLarge} wide>
            <SectionDrawing section={section} widthPx={LARGE_PX} />
          </Dialog>
        </>
      ) : null}
    </Panel>
  )
}

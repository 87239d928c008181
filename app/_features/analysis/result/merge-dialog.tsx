'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SCENARIO_INPUTS } from '../../../../geo-data/impact-zone/input/scenario-input.ts'
import { figureName, figureWord } from '../../../../geo-data/impact-zone/words/figure-words.ts'
import { Hands } from '../../../_lib/clock/hands.tsx'
import { useList, useText } from '../../../_lib/language.tsx'
import { useRefusal } from '../../../_lib/use-refusal.tsx'
import { Button } from '../../../_ui/control/button.tsx'
import { Actions, Dialog } from '../../../_ui/surface/dialog.tsx'
import { valueIn } from '../../sector/sector-words.ts'
import { useSession } from '../../session/signed-in.tsx'
import styles from '../analysis.module.css'
import { type Analysis, MERGE_ANALYSIS } from '../analysis.operations.ts'
import { MERGERS } from '../subject.ts'

/** Merges into the incident, after saying exactly what changes and what does not. */
export function MergeDialog({ analysis }: { readonly analysis: Analysis }) {
  const say = useTranslations('analysis')
  const { role } = useSession()
  const [open, setOpen] = useState(false)
  const { refusal, attempt } = useRefusal()
  const [merge, { loading }] = useMutation(MERGE_ANALYSIS, { refetchQueries: ['Incident'] })
  const { incident } = analysis
  if (!incident || analysis.mergedAt !== null || !MERGERS.has(role)) return null
  const go = async () => {
    if (await attempt(() => merge({ variables: { id: analysis.id } }))) setOpen(false)
  }
  return (
    <>
      <Hands>
        <Button small onClick={() => setOpen(true)}>
          {say('merge', { code: incident.code })}
        </Button>
      </Hands>
      <Dialog
        title={say('merge-title', { code: incident.code })}
        closeLabel={say('close')}
        open={open}
        onOpenChange={setOpen}
      >
        <Changes analysis={analysis} code={incident.code} />
        {refusal}
        <Actions>
          <Button onClick={() => setOpen(false)}>{say('cancel')}</Button>
          <Button weight="main" busy={loading} onClick={go}>
            {say('merge-go')}
          </Button>
        </Actions>
      </Dialog>
    </>
  )
}

/** 「孔径 100 mm」 */
function figureSaid(name: string, value: number | string, read: ReturnType<typeof useText>): string {
  const label = figureName(name)
  const said =
    typeof value === 'number' ? valueIn(value, SCENARIO_INPUTS[name]?.unit ?? null) : read(figureWord({ name, value }))
  return `${label ? read(label) : name} ${said}`
}

function Changes({ analysis, code }: { readonly analysis: Analysis; readonly code: string }) {
  const say = useTranslations('analysis.change')
  const read = useText()
  const list = useList()
  const figures = Object.entries(analysis.inputs).map(([name, value]) => figureSaid(name, value, read))
  const source = analysis.segmentId === null && analysis.assetId === null ? null : analysis.subjectCode
  const scenario = analysis.scenarioName ? read(analysis.scenarioName) : say('all-scenarios')
  return (
    <>
      <p>{say('what')}</p>
      <ul className={styles.changes}>
        <li>{say('zones', { code, hazard: read(analysis.hazardName), scenario })}</li>
        <li>{figures.length > 0 ? say('figures', { figures: list(figures) }) : say('no-figures')}</li>
        {source === null ? null : <li>{say('source', { source })}</li>}
        <li>{say('wall')}</li>
        <li>{say('record')}</li>
      </ul>
      <p className={styles.dim}>{say('not')}</p>
    </>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useText } from '../../_lib/language.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { Empty, Notice, Waiting } from '../../_ui/show/state.tsx'
import { Dialog } from '../../_ui/surface/dialog.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import styles from './cascade.module.css'
import type { Cascade, CascadeFrom } from './cascade.operations.ts'
import { CascadeGraph } from './cascade-graph.tsx'
import { ChainSteps } from './chain-steps.tsx'
import { chainTo, endsOf } from './graph-layout.ts'
import { useCascade } from './use-cascade.ts'

interface CascadePanelProps {
  /** Of an incident, or from a failure supposed somewhere. */
  readonly of: { readonly incidentId: string } | { readonly from: CascadeFrom }
  readonly onLocate: (longitude: number, latitude: number) => void
}

const TOLD = 4

/** What may follow a failure: its likeliest chains, and the graph of them all. */
export function CascadePanel({ of, onLocate }: CascadePanelProps) {
  const say = useTranslations('cascade')
  const { cascade, loading, error } = useCascade(of)
  const [chosen, setChosen] = useState<string | null>(null)
  if (loading) return <Waiting label={say('waiting')} />
  if (!cascade) return error ? <Notice urgent>{say('unreadable')}</Notice> : null
  const ends = endsOf(cascade)
  if (ends.length === 0) return <Empty title={say('none')} why={say('none-why')} />
  return (
    <Section
      title={say('title')}
      aside={
        <Button small weight="quiet" onClick={() => setChosen(ends[0]?.key ?? null)}>
          {say('open', { count: cascade.nodes.length - 1 })}
        </Button>
      }
    >
      <ol className={styles.chains}>
        {ends.slice(0, TOLD).map(({ key }) => (
          <li key={key}>
            <Chain cascade={cascade} end={key} onOpen={() => setChosen(key)} />
          </li>
        ))}
      </ol>
      <CascadeDialog cascade={cascade} chosen={chosen} onChoose={setChosen} onLocate={onLocate} />
    </Section>
  )
}

function Chain({
  cascade,
  end,
  onOpen,
}: {
  readonly cascade: Cascade
  readonly end: string
  readonly onOpen: () => void
}) {
  const read = useText()
  const nodes = chainTo(cascade.links, end).flatMap((key) => cascade.nodes.find((one) => one.key === key) ?? [])
  return (
    <button type="button" className={styles.chain} onClick={onOpen}>
      {nodes.map(({ key, hazardName, thing, depth }) => (
        <span key={key} className={styles.chainPart}>
          {depth > 0 ? <span aria-hidden="true">→ </span> : null}
          {read(hazardName)}
          {thing ? <span className={styles.code}> {thing.code}</span> : null}
        </span>
      ))}
    </button>
  )
}

interface CascadeDialogProps {
  readonly cascade: Cascade
  readonly chosen: string | null
  readonly onChoose: (key: string | null) => void
  readonly onLocate: CascadePanelProps['onLocate']
}

function CascadeDialog({ cascade, chosen, onChoose, onLocate }: CascadeDialogProps) {
  const say = useTranslations('cascade')
  const chain = chosen === null ? [] : chainTo(cascade.links, chosen)
  const locate = (longitude: number, latitude: number) => {
    onChoose(null)
    onLocate(longitude, latitude)
  }
  return (
    <Dialog
      wide
      title={say('title')}
      description={say('what')}
      closeLabel={say('close')}
      open={chosen !== null}
      onOpenChange={(open) => !open && onChoose(null)}
    >
      <CascadeGraph cascade={cascade} chain={chain} onChoose={onChoose} />
      <ChainSteps cascade={cascade} chain={chain} onLocate={locate} />
    </Dialog>
  )
}

'use client'
import { Command } from 'cmdk'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useText } from '../../_lib/language.tsx'
import type { SearchHit } from '../search/search.operations.ts'
import { LONGEST, NOTHING_FOUND, useHits } from '../search/use-hits.ts'
import styles from './palette.module.css'

/** Something that can be done by its name. */
export interface Deed {
  readonly id: string
  readonly group: 'tool' | 'page' | 'layer'
  readonly label: string
  /** The other language's name, and whatever else it may be called. */
  readonly also: readonly string[]
  readonly run: () => void
}

interface CommandListProps {
  readonly deeds: readonly Deed[]
  readonly onFound: (hit: SearchHit) => void
  readonly onDone: () => void
}

const GROUPS = ['tool', 'page', 'layer'] as const

/** What can be done, narrowed by what is typed, and the places that are called so. */
export function CommandList({ deeds, onFound, onDone }: CommandListProps) {
  const say = useTranslations('palette')
  const [text, setText] = useState('')
  const { hits, state } = useHits(text)
  const does = (act: () => void) => () => {
    onDone()
    act()
  }
  return (
    <Command label={say('title')} className={styles.palette} loop>
      <Command.Input
        className={styles.input}
        value={text}
        onValueChange={setText}
        placeholder={say('placeholder')}
        maxLength={LONGEST}
        dir="auto"
        autoFocus
      />
      <Command.List className={styles.list}>
        {hits.length === 0 ? <Command.Empty className={styles.none}>{say(NOTHING_FOUND[state])}</Command.Empty> : null}
        {GROUPS.map((group) => (
          <Command.Group key={group} heading={say(`group.${group}`)} className={styles.group}>
            {deeds
              .filter((deed) => deed.group === group)
              .map(({ id, label, also, run }) => (
                <Command.Item
                  key={id}
                  value={id}
                  keywords={[label, ...also]}
                  className={styles.item}
                  onSelect={does(run)}
                >
                  {label}
                </Command.Item>
              ))}
          </Command.Group>
        ))}
        <Places hits={hits} onFound={(hit) => does(() => onFound(hit))()} />
      </Command.List>
    </Command>
  )
}

interface PlacesProps {
  readonly hits: readonly SearchHit[]
  readonly onFound: (hit: SearchHit) => void
}

function Places({ hits, onFound }: PlacesProps) {
  const say = useTranslations('palette')
  const read = useText()
  if (hits.length === 0) return null
  return (
    <Command.Group forceMount heading={say('search')} className={styles.group}>
      {hits.map((hit) => (
        <Command.Item
          key={`${hit.record}:${hit.id}`}
          forceMount
          value={`place ${hit.record}:${hit.id}`}
          className={styles.item}
          onSelect={() => onFound(hit)}
        >
          <bdi>{read(hit.label)}</bdi>
          <span className={styles.dim}>{hit.kindName ? read(hit.kindName) : hit.detail}</span>
        </Command.Item>
      ))}
    </Command.Group>
  )
}

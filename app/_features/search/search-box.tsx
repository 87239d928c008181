'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useText } from '../../_lib/language.tsx'
import { Icon } from '../../_ui/icon/icon.tsx'
import styles from './search.module.css'
import type { SearchHit } from './search.operations.ts'
import { type Hits as Found, LONGEST, NOTHING_FOUND, useHits } from './use-hits.ts'

/** A slash brings the keyboard here from anywhere but another field. */
function useShortcut(focus: () => void) {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
      if (event.key !== '/' || typing) return
      event.preventDefault()
      focus()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [focus])
}

const next = (event: KeyboardEvent, at: number, count: number): number | null => {
  if (event.key === 'ArrowDown') return (at + 1) % count
  if (event.key === 'ArrowUp') return (at - 1 + count) % count
  return null
}

/** Finds a thing by name, code or coordinate and goes there. */
export function SearchBox({ onFound }: { readonly onFound: (hit: SearchHit) => void }) {
  const say = useTranslations('search')
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { hits, state } = useHits(text)
  useShortcut(() => field.current?.focus())
  const choose = (hit: SearchHit | undefined) => {
    if (!hit) return
    setText('')
    field.current?.blur()
    onFound(hit)
  }
  const press = (event: KeyboardEvent) => {
    const moved = hits.length > 0 ? next(event, at, hits.length) : null
    if (moved !== null) setAt(moved)
    if (event.key === 'Enter') choose(hits[at] ?? hits[0])
    if (event.key === 'Escape') setText('')
  }
  return (
    <search className={styles.search}>
      <Icon name="search" />
      <input
        ref={field}
        className={styles.field}
        type="search"
        role="combobox"
        dir="auto"
        value={text}
        maxLength={LONGEST}
        placeholder={say('placeholder')}
        aria-label={say('label')}
        aria-controls={list}
        aria-expanded={hits.length > 0}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <kbd className={styles.key}>/</kbd>
      {text.trim() === '' ? null : <Hits id={list} hits={hits} state={state} at={at} onChoose={choose} />}
    </search>
  )
}

interface HitsProps {
  readonly id: string
  readonly hits: readonly SearchHit[]
  readonly state: Found['state']
  readonly at: number
  readonly onChoose: (hit: SearchHit) => void
}

function Hits({ id, hits, state, at, onChoose }: HitsProps) {
  const say = useTranslations('search')
  const read = useText()
  return (
    <div id={id} role="listbox" className={styles.hits} aria-label={say('hits')}>
      {hits.length === 0 ? <p className={styles.none}>{say(NOTHING_FOUND[state])}</p> : null}
      {hits.map((hit, index) => (
        <button
          key={`${hit.record}:${hit.id}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={styles.hit}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(hit)}
        >
          <bdi className={styles.label}>{read(hit.label)}</bdi>
          <span className={styles.detail}>
            {hit.kindName ? read(hit.kindName) : say(`record.${hit.record}`)}
            {hit.detail ? ` · ${hit.detail}` : ''}
          </span>
        </button>
      ))}
    </div>
  )
}

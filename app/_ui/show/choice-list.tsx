'use client'
import type { KeyboardEvent, ReactNode } from 'react'
import styles from './choice-list.module.css'

interface ChoiceListProps<Item> {
  readonly label: string
  readonly items: readonly Item[]
  readonly itemId: (item: Item) => string
  readonly selected: string | null
  readonly onSelect: (item: Item) => void
  /** A command beside the row, outside of its button. */
  readonly aside?: (item: Item) => ReactNode
  readonly children: (item: Item) => ReactNode
}

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

function moveFocus(event: KeyboardEvent<HTMLUListElement>) {
  const step = STEP[event.key]
  if (step === undefined || !(event.target instanceof HTMLElement)) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-choice]')]
  const row = event.target.closest<HTMLElement>('[data-choice]')
  const next = rows[(row ? rows.indexOf(row) : -1) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Rows of which one is chosen; up and down move, Enter chooses. */
export function ChoiceList<Item>({ label, items, itemId, selected, onSelect, aside, children }: ChoiceListProps<Item>) {
  return (
    <ul className={styles.list} aria-label={label} onKeyDown={moveFocus}>
      {items.map((item) => {
        const id = itemId(item)
        return (
          <li key={id} className={styles.item}>
            <button
              type="button"
              data-choice={id}
              className={styles.row}
              aria-current={id === selected}
              onClick={() => onSelect(item)}
            >
              {children(item)}
            </button>
            {aside ? <div className={styles.aside}>{aside(item)}</div> : null}
          </li>
        )
      })}
    </ul>
  )
}

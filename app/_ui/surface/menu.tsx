'use client'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './menu.module.css'

export interface MenuItem {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly onSelect: () => void
}

interface MenuProps {
  /** One focusable element that opens the menu. */
  readonly trigger: ReactNode
  readonly title?: ReactNode
  readonly items: readonly MenuItem[]
  readonly align?: 'start' | 'end'
}

/** A short list of things to do; arrows and first letters move in it. */
export function Menu({ trigger, title, items, align = 'end' }: MenuProps) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align={align} sideOffset={4}>
          {title === undefined ? null : <DropdownMenu.Label className={styles.title}>{title}</DropdownMenu.Label>}
          {items.map((item) => (
            <DropdownMenu.Item key={item.id} className={styles.item} onSelect={item.onSelect}>
              <span>{item.label}</span>
              {item.hint === undefined ? null : <span className={styles.hint}>{item.hint}</span>}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

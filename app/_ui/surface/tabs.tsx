'use client'
import { Tabs as RadixTabs } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './tabs.module.css'

export interface Tab {
  readonly id: string
  readonly label: ReactNode
  /** A number worth seeing before opening the tab. */
  readonly count?: number | undefined
  readonly content: ReactNode
}

interface TabsProps {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly current: string
  readonly onChange: (id: string) => void
}

/** Several faces of one thing; arrows move between them. A face that there is not, as an address may name it, is the first. */
export function Tabs({ label, tabs, current, onChange }: TabsProps) {
  const shown = tabs.some(({ id }) => id === current) ? current : (tabs[0]?.id ?? '')
  return (
    <RadixTabs.Root className={styles.root} value={shown} onValueChange={onChange}>
      <RadixTabs.List className={styles.list} aria-label={label}>
        {tabs.map((tab) => (
          <RadixTabs.Trigger key={tab.id} value={tab.id} className={styles.tab}>
            {tab.label}
            {tab.count === undefined ? null : <span className={styles.count}>{tab.count}</span>}
          </RadixTabs.Trigger>
        ))}
      </RadixTabs.List>
      {tabs.map((tab) => (
        <RadixTabs.Content key={tab.id} value={tab.id} className={styles.content}>
          {tab.content}
        </RadixTabs.Content>
      ))}
    </RadixTabs.Root>
  )
}

'use client'
import { Dialog as RadixDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly title: ReactNode
  readonly description?: ReactNode
  readonly closeLabel: string
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly wide?: boolean
  readonly children: ReactNode
}

/** Asks for an answer and holds the keyboard until it has one; Escape leaves. */
export function DialogFrame({ title, description, closeLabel, open, onOpenChange, wide, children }: DialogProps) {
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={styles.veil} />
        <RadixDialog.Content
          className={[styles.dialog, wide ? styles.wide : ''].join(' ')}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className={styles.head}>
            <RadixDialog.Title className={styles.title}>{title}</RadixDialog.Title>
            <RadixDialog.Close className={styles.close} aria-label={closeLabel} title={closeLabel}>
              <Icon name="close" />
            </RadixDialog.Close>
          </header>
          {description === undefined ? null : (
            <RadixDialog.Description className={styles.description}>{description}</RadixDialog.Description>
          )}
          <div className={styles.body}>{children}</div>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}

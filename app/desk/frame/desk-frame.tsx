'use client'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { SignedIn } from '../../_features/session/signed-in.tsx'
import { LanguageSwitch, UserMenu } from '../../_features/session/user-menu.tsx'
import styles from './desk-frame.module.css'

interface DeskFrameProps {
  readonly title: string
  /** The way back to the map. */
  readonly back: string
  readonly children: ReactNode
}

/** A page of the desk beside the map: a bar with its title and the way back, and what it is about. */
export function DeskFrame({ title, back, children }: DeskFrameProps) {
  return (
    <SignedIn>
      <div className={styles.screen}>
        <header className={styles.bar}>
          <Link href="/desk" className={styles.back}>
            {back}
          </Link>
          <h1 className={styles.title}>{title}</h1>
          <span className={styles.spring} />
          <LanguageSwitch />
          <UserMenu />
        </header>
        <main className={styles.main}>{children}</main>
      </div>
    </SignedIn>
  )
}

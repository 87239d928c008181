'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ModelBoard } from '../../_features/model/model-board.tsx'
import { SignedIn } from '../../_features/session/signed-in.tsx'
import { LanguageSwitch, UserMenu } from '../../_features/session/user-menu.tsx'
import styles from '../data/data.module.css'
import { Part } from '../part.tsx'

/** The laws on a page of their own: linked from every card. */
export function ModelScreen() {
  return (
    <SignedIn>
      <Models />
    </SignedIn>
  )
}

function Models() {
  const say = useTranslations('model')
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <Link href="/desk" className={styles.back}>
          {say('back')}
        </Link>
        <h1 className={styles.title}>{say('title')}</h1>
        <span className={styles.spring} />
        <LanguageSwitch />
        <UserMenu />
      </header>
      <main className={styles.main}>
        <Part>
          <ModelBoard />
        </Part>
      </main>
    </div>
  )
}

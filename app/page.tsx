'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LanguageSwitch } from './_features/session/user-menu.tsx'
import styles from './home.module.css'

const FACES = ['desk', 'wall', 'field'] as const

/** Choose the wall, the desk or the street. */
export default function HomePage() {
  const say = useTranslations('desk')
  return (
    <main className={styles.page}>
      <div className={styles.language}>
        <LanguageSwitch />
      </div>
      <header className={styles.head}>
        <h1>{say('product')}</h1>
        <p>{say('description')}</p>
      </header>
      <nav className={styles.faces} aria-label={say('faces')}>
        {FACES.map((face) => (
          <Link key={face} href={`/${face}`} className={styles.face} prefetch={false}>
            <span className={styles.name}>{say(`face.${face}`)}</span>
            <span className={styles.for}>{say(`face-for.${face}`)}</span>
          </Link>
        ))}
      </nav>
    </main>
  )
}

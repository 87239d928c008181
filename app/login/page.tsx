'use client'
import { useTranslations } from 'next-intl'
import { SignInForm } from '../_features/session/sign-in-form.tsx'
import { LanguageSwitch } from '../_features/session/user-menu.tsx'
import styles from './login.module.css'

/** The door. */
export default function LoginPage() {
  const say = useTranslations('desk')
  return (
    <main className={styles.page}>
      <div className={styles.language}>
        <LanguageSwitch />
      </div>
      <div className={styles.card}>
        <header className={styles.head}>
          <h1>{say('product')}</h1>
          <p>{say('description')}</p>
        </header>
        <SignInForm />
      </div>
    </main>
  )
}

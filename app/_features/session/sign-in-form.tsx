'use client'
import { useMutation, useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useText } from '../../_lib/language.tsx'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { TextField } from '../../_ui/control/field.tsx'
import { doorOf } from './door.ts'
import styles from './session.module.css'
import { DEMO_USERS, type DemoUser, SIGN_IN } from './session.operations.ts'

/** Name and password; in demo mode the names to try lie beside it. */
export function SignInForm() {
  const say = useTranslations('session')
  const { refusal, attempt } = useRefusal()
  const [signIn, { loading }] = useMutation(SIGN_IN)
  const enter = (login: string, password: string) =>
    attempt(async () => {
      const { data } = await signIn({ variables: { login, password } })
      if (data) location.assign(doorOf(data.signIn.role, new URLSearchParams(location.search).get('next')))
    })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    enter(String(form.get('login')), String(form.get('password')))
  }
  return (
    <div className={styles.door}>
      <form className={styles.form} onSubmit={send}>
        <TextField label={say('login')} name="login" autoComplete="username" required autoFocus />
        <TextField label={say('password')} name="password" type="password" autoComplete="current-password" required />
        {refusal}
        <Button weight="main" type="submit" busy={loading}>
          {say('sign-in')}
        </Button>
      </form>
      <DemoUsers onChoose={({ login, password }) => enter(login, password)} />
    </div>
  )
}

function DemoUsers({ onChoose }: { readonly onChoose: (user: DemoUser) => void }) {
  const say = useTranslations('session')
  const read = useText()
  const { data } = useQuery(DEMO_USERS)
  if (!data?.demoUsers.length) return null
  return (
    <section className={styles.demo}>
      <h2 className={styles.demoTitle}>{say('demo')}</h2>
      <ul className={styles.users}>
        {data.demoUsers.map((user) => (
          <li key={user.login}>
            <button type="button" className={styles.user} onClick={() => onChoose(user)}>
              <span className={styles.userName}>{read(user.name)}</span>
              <span className={styles.userRole}>
                {say(`role.${user.role}`)} · {read(user.department)}
              </span>
              <code className={styles.userLogin}>
                {user.login} / {user.password}
              </code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

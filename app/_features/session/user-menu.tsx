'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { chooseLanguage, useLanguage, useText } from '../../_lib/language.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { Menu } from '../../_ui/surface/menu.tsx'
import { SIGN_OUT } from './session.operations.ts'
import { useSession } from './signed-in.tsx'

/** Who sits here, and the way out. */
export function UserMenu() {
  const say = useTranslations('session')
  const read = useText()
  const user = useSession()
  const [signOut] = useMutation(SIGN_OUT)
  const leave = () => signOut().finally(() => location.assign('/login'))
  return (
    <Menu
      trigger={
        <Button weight="quiet" icon="user">
          {read(user.name)}
        </Button>
      }
      title={`${say(`role.${user.role}`)} · ${read(user.department.name)}`}
      items={[{ id: 'leave', label: say('sign-out'), onSelect: leave }]}
    />
  )
}

/** Turns the whole screen into the other language. */
export function LanguageSwitch() {
  const say = useTranslations('session')
  const other = useLanguage() === 'zh' ? 'en' : 'zh'
  return (
    <Button weight="quiet" icon="globe" aria-label={say('other-language')} onClick={() => chooseLanguage(other)}>
      {other === 'en' ? 'EN' : '中文'}
    </Button>
  )
}

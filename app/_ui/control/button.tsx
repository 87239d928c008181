import type { ButtonHTMLAttributes } from 'react'
import { Icon, type IconName } from '../icon/icon.tsx'
import styles from './button.module.css'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** main: the one thing to do here; plain: one of several; quiet: there if wanted. */
  readonly weight?: 'main' | 'plain' | 'quiet'
  readonly small?: boolean
  readonly icon?: IconName
  /** Something is under way: the button waits and says so to assistive technology. */
  readonly busy?: boolean
}

/** A button with words. */
export function Button({ weight = 'plain', small, icon, busy, children, className, disabled, ...rest }: ButtonProps) {
  const name = [styles.button, styles[weight], small ? styles.small : '', className ?? ''].join(' ')
  return (
    <button type="button" {...rest} className={name} aria-busy={busy} disabled={disabled || busy}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: IconName
  /** Said by screen readers and shown as the tooltip. */
  readonly label: string
  readonly pressed?: boolean | undefined
}

/** A square button with an icon only. */
export function IconButton({ icon, label, pressed, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={[styles.icon, className ?? ''].join(' ')}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
    >
      <Icon name={icon} />
    </button>
  )
}

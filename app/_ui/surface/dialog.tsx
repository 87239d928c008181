'use client'
import { type ReactNode, useRef } from 'react'
import { later } from '../../_lib/later.tsx'
import styles from './dialog.module.css'
import type { DialogProps } from './dialog-frame.tsx'

const Frame = later(() => import('./dialog-frame.tsx').then((room) => room.DialogFrame))

/** Asks for an answer and holds the keyboard until it has one; Escape leaves. Nothing of it is there before it is first opened. */
export function Dialog(props: DialogProps) {
  const opened = useRef(false)
  opened.current ||= props.open
  return opened.current ? <Frame {...props} /> : null
}

/** The row of buttons at the foot of a dialog or a form. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}

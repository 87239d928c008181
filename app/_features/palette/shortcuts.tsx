'use client'
import { useTranslations } from 'next-intl'
import styles from './palette.module.css'

const SHORTCUTS = [
  { id: 'palette', keys: ['Ctrl K', '⌘ K'] },
  { id: 'search', keys: ['/'] },
  { id: 'help', keys: ['?'] },
  { id: 'escape', keys: ['Esc'] },
  { id: 'lists', keys: ['↑', '↓'] },
  { id: 'enter', keys: ['Enter'] },
  { id: 'map', keys: ['←', '↑', '→', '↓'] },
  { id: 'around', keys: ['12.5 m'] },
  { id: 'undo', keys: ['Ctrl Z', '⌘ Z'] },
  { id: 'redo', keys: ['Ctrl Shift Z', 'Ctrl Y'] },
  { id: 'zoom', keys: ['+', '−'] },
  { id: 'swipe', keys: ['←', '→', 'Home', 'End'] },
] as const

/** Every key that does something, in one list. */
export function Shortcuts() {
  const say = useTranslations('palette.keys')
  return (
    <dl className={styles.shortcuts}>
      {SHORTCUTS.map(({ id, keys }) => (
        <div key={id} className={styles.shortcut}>
          <dt>
            {keys.map((key) => (
              <kbd key={key} className={styles.key}>
                {key}
              </kbd>
            ))}
          </dt>
          <dd>{say(id)}</dd>
        </div>
      ))}
    </dl>
  )
}

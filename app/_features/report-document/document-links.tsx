'use client'
import { useTranslations } from 'next-intl'
import { DOCUMENT_KINDS } from '../../../geo-data/report-document/report-document.ts'
import { Icon } from '../../_ui/icon/icon.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import styles from './report-document.module.css'

interface DocumentLinksProps {
  readonly of: { readonly subject: 'incident' | 'analysis'; readonly id: string }
}

/** The three reports on what is drawn now, to take away as PDF or Word. */
export function DocumentLinks({ of: { subject, id } }: DocumentLinksProps) {
  const say = useTranslations('report-document')
  return (
    <Section title={say('title')}>
      <ul className={styles.documents}>
        {DOCUMENT_KINDS.map((kind) => (
          <li key={kind} className={styles.document}>
            <span>{say(`kind.${kind}`)}</span>
            {(['pdf', 'docx'] as const).map((format) => (
              <a key={format} className={styles.link} href={`/files/documents/${kind}-${subject}-${id}.${format}`}>
                <Icon name="download" /> {say(`format.${format}`)}
              </a>
            ))}
          </li>
        ))}
      </ul>
      <p className={styles.note}>{say('note')}</p>
    </Section>
  )
}

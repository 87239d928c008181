'use client'
import { useTranslations } from 'next-intl'
import { isolated } from '../../_lib/format.ts'
import { useText, useTime } from '../../_lib/language.tsx'
import type { Paper } from './attachment.operations.ts'

const KILO = 1024

/** 「1.4 MB」; less than a tenth of one in kB. */
export const fileSize = (bytes: number): string =>
  bytes >= KILO * 100
    ? `${(bytes / KILO / KILO).toFixed(1)} MB`
    : `${bytes === 0 ? 0 : Math.max(1, Math.round(bytes / KILO))} kB`

const FORMATS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'text/plain': 'TXT',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
}

/** What kind of file it is, in the letters that everybody knows. */
export const formatOf = (mediaType: string): string =>
  FORMATS[mediaType] ?? (mediaType.endsWith('.sheet') ? 'XLSX' : 'DOCX')

/** What a photo or a document is called and where it comes from, in the language of the screen. */
export function usePaperWords() {
  const say = useTranslations('attachment')
  const read = useText()
  const time = useTime()
  return {
    title: ({ title }: Paper) => isolated(title),
    day: ({ takenAt, uploadedAt }: Paper) => time.day(takenAt ?? uploadedAt),
    /** Who brought it, and of what. */
    source: ({ source, uploadedBy, incident }: Paper) => {
      const by = read(uploadedBy.name)
      if (source === 'sample') return say('source.sample')
      if (source === 'desk') return say('source.desk', { by })
      return incident ? say('source.task', { by, incident: incident.code }) : say('source.crew', { by })
    },
  }
}

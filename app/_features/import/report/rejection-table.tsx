'use client'
import { useTranslations } from 'next-intl'
import { useText } from '../../../_lib/language.tsx'
import { Table } from '../../../_ui/show/facts.tsx'
import { attributeLabel } from '../../sector/sector-words.ts'
import type { ImportRejection } from '../import.operations.ts'

/** Which records were refused, for which field, why and what to do about it. */
export function RejectionTable({ rejections }: { readonly rejections: readonly ImportRejection[] }) {
  const say = useTranslations('import')
  const read = useText()
  const fieldName = useFieldName()
  const columns = [
    {
      id: 'where',
      name: say('where'),
      cell: ({ record, where }: ImportRejection) => (where ? read(where) : say('record', { record })),
    },
    { id: 'field', name: say('field-name'), cell: ({ field }: ImportRejection) => fieldName(field) },
    { id: 'reason', name: say('reason'), cell: ({ reason }: ImportRejection) => read(reason) },
  ]
  return (
    <Table
      label={say('rejections', { shown: rejections.length })}
      columns={columns}
      rows={rejections}
      rowId={({ record, field, reason }) => `${record}|${field}|${reason.en}`}
    />
  )
}

/** An attribute by its label, what every record has by its word, a column of the file as the file calls it. */
function useFieldName(): (field: string) => string {
  const say = useTranslations('import')
  const read = useText()
  return (field) => {
    const label = attributeLabel(field)
    if (label) return read(label)
    return say.has(`own.${field}`) ? say(`own.${field}`) : field
  }
}

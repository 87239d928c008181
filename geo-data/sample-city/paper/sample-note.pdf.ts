import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { openSheet } from '../../archive/sheet.pdf.ts'
import { kindByRef } from '../../sectors/registry.ts'
import type { Attribute } from '../../sectors/sector.ts'
import { UNITS } from '../../sectors/unit.ts'
import type { PaperedThing } from './sample-paper.repository.ts'

const worded = ({ choices, unit }: Attribute, value: unknown): string => {
  const choice = choices?.find(({ id }) => id === value)?.name
  return choice ? `${choice.zh} ${choice.en}` : [String(value), unit ? UNITS[unit].symbol : ''].join(' ').trim()
}

/** A note on paper (PDF) with the figures that are on record of a thing, which says of itself that nobody inspected anything. */
export const sampleNote = async (thing: PaperedThing): Promise<Buffer> => {
  const kind = kindByRef(`${thing.sectorId}.${thing.kind}`)?.it
  const paper = new PassThrough()
  const whole = buffer(paper)
  const sheet = openSheet(paper, { title: '设施资料卡（示例）', footer: '示例城市 · sample city' })
  sheet.title(
    '设施资料卡（示例） Record sheet (sample)',
    `${kind?.name.zh ?? thing.kind} ${kind?.name.en ?? ''} · ${thing.code}`,
  )
  sheet.paragraph('本页由示例城市自动生成，列出在案数据，不是真实的竣工或巡检资料。')
  sheet.paragraph('Generated for the sample city from what is on record: nobody built or inspected this.')
  sheet.pairs(
    (kind?.attributes ?? []).flatMap((attribute) => {
      const value = thing.attributes[attribute.name]
      const { zh, en } = attribute.label
      return value == null ? [] : [[`${zh} ${en}`, worded(attribute, value)] as const]
    }),
  )
  sheet.end()
  return whole
}

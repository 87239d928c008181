'use client'
import { useTranslations } from 'next-intl'
import { NOTHING } from '../../../_lib/format.ts'
import { useText, useTime } from '../../../_lib/language.tsx'
import { Facts } from '../../../_ui/show/facts.tsx'
import { Section } from '../../../_ui/surface/panel.tsx'
import type { ImpactZoneSet } from '../impact-zone.operations.ts'

/** Which laws drew it, when, and who asked: a year later the same laws and inputs give the same ring. */
export function Version({ zoneSet }: { readonly zoneSet: ImpactZoneSet }) {
  const say = useTranslations('impact-zone')
  const read = useText()
  const time = useTime()
  const at = `${time.day(zoneSet.computedAt)} ${time.clock(zoneSet.computedAt)}`
  const by = zoneSet.requestedBy ? read(zoneSet.requestedBy.name) : say('card.by-itself')
  const facts = [
    { id: 'laws', name: say('card.laws'), value: zoneSet.lawVersion ?? say('card.version-unknown') },
    { id: 'at', name: say('card.at'), value: at },
    { id: 'by', name: say('card.by'), value: by },
    { id: 'set', name: say('card.set'), value: zoneSet.id || NOTHING },
  ]
  return (
    <Section title={say('card.version')}>
      <Facts facts={facts} />
    </Section>
  )
}

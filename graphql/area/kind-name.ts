import { targetNamed } from '../../geo-data/import/room/rooms.ts'
import { kindByRef, metricByRef } from '../../geo-data/sectors/registry.ts'
import { type Text, text } from '../../geo-data/sectors/text.ts'

interface Named {
  readonly record: string
  readonly sectorId: string | null
  readonly kind: string
}

const OWN: Readonly<Record<string, Text>> = {
  incident: text('事件', 'Incident'),
  camera: text('视频点', 'Camera'),
  building: text('建筑', 'Building'),
}

/** What a kind is called on a screen; its own word where nobody has named it. */
export const kindNameOf = ({ record, sectorId, kind }: Named): Text => {
  const ref = `${sectorId ?? record}.${kind}`
  if (record === 'alarm') return text(`${kind} 报警`, `${kind} alarm`)
  const named =
    record === 'sensor' ? metricByRef(ref)?.it.name : (kindByRef(ref)?.it.name ?? targetNamed(ref)?.kind?.name)
  return named ?? OWN[record] ?? text(kind, kind)
}

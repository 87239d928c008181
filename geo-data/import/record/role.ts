import type { ImportKind, KindOwner } from '../import.ts'

/** What each record becomes: always one kind, or the kind of a sector that answers to the record's roles. */
export interface Target {
  readonly sector: KindOwner
  /** Given where every record is of one kind. */
  readonly kind?: ImportKind | undefined
  /** Role in the file, lower case, to the id of a kind, as given by hand or by a profile; stronger than the registry's aliases. */
  readonly roles?: Readonly<Record<string, string>>
}

/** Every kind that the records may become. */
export const kindsOf = ({ sector, kind }: Target): readonly ImportKind[] => (kind ? [kind] : sector.kinds)

/** The kind of a record, or undefined where no kind answers to any of its roles. */
export const kindOf = (target: Target, roles: readonly string[] = []): ImportKind | undefined => {
  if (target.kind) return target.kind
  for (const role of roles) {
    const found = answering(target, role.trim().toLowerCase())
    if (found) return found
  }
  return undefined
}

const answering = ({ sector, roles }: Target, role: string): ImportKind | undefined => {
  const given = roles?.[role]
  return sector.kinds.find((kind) =>
    given === undefined ? namesOf(kind).some((name) => name.toLowerCase() === role) : kind.id === given,
  )
}

const namesOf = ({ id, name, aliases }: ImportKind): string[] => [id, name.zh, name.en, ...(aliases ?? [])]

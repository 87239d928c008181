import { GraphQLScalarType, Kind } from 'graphql'
import { badInput } from './errors.ts'

const asInstant = (value: unknown): Date => {
  const at = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : new Date(Number.NaN)
  if (Number.isNaN(at.getTime())) throw badInput(`not an ISO 8601 instant: ${String(value)}`)
  return at
}

const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString()
    return asInstant(value).toISOString()
  },
  parseValue: asInstant,
  parseLiteral: (node) => asInstant(node.kind === Kind.STRING ? node.value : undefined),
})

/** Comes as a variable only: a literal would be a second language to check. */
const json = (name: string) =>
  new GraphQLScalarType({
    name,
    serialize: (value) => value,
    parseValue: (value) => value,
    parseLiteral: () => {
      throw badInput(`${name} is given as a variable`)
    },
  })

export const scalars = { DateTime, JSON: json('JSON'), GeoJSON: json('GeoJSON') }

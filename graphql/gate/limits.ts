import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** What one operation may ask for, over HTTP and WebSocket alike. Our own screens stay below half of each. */
export const LIMITS = {
  /** Lexical tokens, refused by the parser before anything else is looked at. */
  tokens: 2000,
  depth: 12,
  aliases: 20,
  rootFields: 20,
  /** Fields once every fragment has been laid out: what the measuring itself may cost. */
  fields: 5000,
  /** Fields that could be resolved: a list counts its `first`, or GUESSED_LENGTH. */
  cost: 100_000,
  bodyBytes: 256 * 1024,
} as const

const GUESSED_LENGTH = 5

interface Tally {
  fields: number
  aliases: number
  cost: number
  deepest: number
}

interface Walk {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Readonly<Record<string, unknown>>
  readonly tally: Tally
}

/** The first limit that a valid operation breaks, or undefined. How far it went is not told: that would be a map for abuse. */
export const brokenLimit = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | undefined => {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  )
  const tally: Tally = { fields: 0, aliases: 0, cost: 0, deepest: 0 }
  const root = schema.getRootType(operation.operation)
  const roots = operation.selectionSet.selections.length
  const start = { parent: root, depth: 1, times: 1, counted: false }
  walk({ schema, fragments, variables, tally }, operation.selectionSet, start)
  const broken = [
    tally.deepest > LIMITS.depth && 'depth',
    tally.aliases > LIMITS.aliases && 'aliases',
    roots > LIMITS.rootFields && 'root fields',
    tally.fields > LIMITS.fields && 'fields',
    tally.cost > LIMITS.cost && 'cost',
  ].find((name) => name !== false)
  return broken ? new GraphQLError(`too much at once: ${broken}`, { extensions: { code: 'TOO_MUCH' } }) : undefined
}

/** Where the walk stands: the type it is in, how deep, how many times over, and whether a `first` above has counted the lists here. */
interface Place {
  readonly parent: unknown
  readonly depth: number
  readonly times: number
  readonly counted: boolean
}

/** Stops as soon as a limit is passed, so that the walk itself cannot be made long. */
const walk = (on: Walk, set: SelectionSetNode, at: Place): void => {
  for (const selection of set.selections) {
    on.tally.fields += 1
    if (on.tally.fields > LIMITS.fields || at.depth > LIMITS.depth + 1) return
    if (selection.kind === Kind.FIELD) {
      field(on, selection, at)
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      walk(on, selection.selectionSet, { ...at, parent: conditioned(on, selection.typeCondition, at.parent) })
    } else {
      const fragment = on.fragments.get(selection.name.value)
      if (fragment)
        walk(on, fragment.selectionSet, { ...at, parent: conditioned(on, fragment.typeCondition, at.parent) })
    }
  }
}

const conditioned = (on: Walk, condition: NamedTypeNode | undefined, parent: unknown): unknown =>
  condition ? on.schema.getType(condition.name.value) : parent

const field = (on: Walk, node: FieldNode, { parent, depth, times, counted }: Place): void => {
  if (node.alias) on.tally.aliases += 1
  on.tally.cost += times
  // Introspection nests deep by nature and is off outside demo mode.
  if (node.name.value.startsWith('__')) return
  on.tally.deepest = Math.max(on.tally.deepest, depth)
  if (!node.selectionSet) return
  const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
  const type = definition && getNamedType(definition.type)
  const first = definition?.args.find(({ name }) => name === 'first')
  const long = first ? (asked(on, node) ?? defaulted(first)) : guessed(definition, counted)
  walk(on, node.selectionSet, {
    parent: isCompositeType(type) ? type : undefined,
    depth: depth + 1,
    times: times * long,
    counted: first !== undefined,
  })
}

const guessed = (definition: GraphQLField<unknown, unknown> | undefined, counted: boolean): number =>
  definition && !counted && isListType(getNullableType(definition.type)) ? GUESSED_LENGTH : 1

const defaulted = ({ defaultValue }: GraphQLArgument): number =>
  typeof defaultValue === 'number' ? defaultValue : GUESSED_LENGTH

const asked = (on: Walk, node: FieldNode): number | undefined => {
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value
  if (value?.kind === Kind.INT) return Math.max(Number(value.value), 1)
  if (value?.kind !== Kind.VARIABLE) return undefined
  const given = on.variables[value.name.value]
  return typeof given === 'number' ? Math.max(given, 1) : undefined
}

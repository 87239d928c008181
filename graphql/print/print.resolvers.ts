import { printMap, printSource } from '../../geo-data/print/print.commands.ts'
import { printsBefore } from '../../geo-data/print/print.repository.ts'
import { type AskedPrint, mayPrint, numberOf, type Print } from '../../geo-data/print/print.ts'
import { Forbidden } from '../../geo-data/refusal.ts'
import { limitOf, optionalId, type PositionInput, placeOf } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'

interface Arguments {
  readonly input: Omit<AskedPrint, 'centre'> & { readonly centre: PositionInput }
}

export const printResolvers = {
  Query: {
    printSource: (_: unknown, { at }: { at: PositionInput }, { read, actor }: Context) => {
      if (!mayPrint(actor.role)) throw Forbidden(actor.role, 'print the map')
      return read((tx) => printSource(tx, placeOf(at).coordinates))
    },
    prints: (_: unknown, { first, before }: { first: number; before?: string | null }, { read }: Context) =>
      read((tx) => printsBefore(tx, optionalId(before), limitOf(first))),
  },
  Mutation: {
    printMap: (_: unknown, { input }: Arguments, { transact, actor, at }: Context) =>
      transact((tx) => printMap(tx, actor, { ...input, centre: placeOf(input.centre) } as AskedPrint, at)),
  },
  Print: {
    number: ({ id }: Print) => numberOf(id),
    longitude: ({ centre }: Print) => centre.coordinates[0],
    latitude: ({ centre }: Print) => centre.coordinates[1],
    printedBy: ({ printedBy }: Print, _: unknown, { loaders }: Context) => loaders.user.load(printedBy),
  },
} satisfies Resolvers

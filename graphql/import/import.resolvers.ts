import {
  applyImport,
  type DeskOrder,
  previewImport,
  saveProfile,
  takeBackImport,
} from '../../geo-data/import/desk/desk.commands.ts'
import type { ImportReport, KindOwner, Rejection } from '../../geo-data/import/import.ts'
import { ownersFor } from '../../geo-data/import/part/part.commands.ts'
import { allProfiles } from '../../geo-data/import/profile/profile.repository.ts'
import type { Change } from '../../geo-data/import/run/change.ts'
import { type ImportRun, latestRuns } from '../../geo-data/import/run/run.repository.ts'
import { idOf, limitOf } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'

interface ImportInput {
  readonly uploads: readonly string[]
  readonly target: string
  readonly reading?: unknown
  readonly region?: string | null
  readonly department?: string | null
}

const orderOf = ({ uploads, target, reading, region, department }: ImportInput): DeskOrder => ({
  uploads,
  target,
  reading: reading ?? {},
  region: region ?? undefined,
  department: department ?? undefined,
})

const counts = (of: Readonly<Record<string, number>>) => Object.entries(of).map(([name, count]) => ({ name, count }))

const firstRejections = ({ rejections }: { rejections: readonly Rejection[] }, { first }: { first: number }) =>
  rejections.slice(0, limitOf(first))

const targetsOf = ({ id, name, kinds }: KindOwner) => [
  { name: id, label: name, fields: kinds.flatMap(({ attributes }) => attributes) },
  ...kinds.map((kind) => ({
    name: `${id}.${kind.id}`,
    label: { zh: `${name.zh} · ${kind.name.zh}`, en: `${name.en} · ${kind.name.en}` },
    fields: kind.attributes,
  })),
]

export const importResolvers = {
  Query: {
    importTargets: (_: unknown, __: unknown, { read, actor }: Context) =>
      read(async (tx) => (await ownersFor(tx, actor)).flatMap(targetsOf)),
    importProfiles: (_: unknown, __: unknown, { read }: Context) => read(allProfiles),
    importRuns: (_: unknown, { first }: { first: number }, { read }: Context) =>
      read((tx) => latestRuns(tx, limitOf(first))),
    importPreview: (_: unknown, { input }: { input: ImportInput }, { ground, actor, at }: Context) =>
      previewImport(ground.db, actor, orderOf(input), at),
  },
  Mutation: {
    applyImport: (_: unknown, { input }: { input: ImportInput }, { ground, actor, at }: Context) =>
      applyImport(ground.db, actor, orderOf(input), at),
    undoImport: (_: unknown, { run }: { run: string }, { transact, actor, at }: Context) =>
      transact((tx) => takeBackImport(tx, actor, idOf(run), at)),
    saveImportProfile: async (
      _: unknown,
      profile: { name: string; target: string; reading: unknown },
      { transact, actor, at }: Context,
    ) => {
      await transact((tx) => saveProfile(tx, actor, profile, at))
      return true
    },
  },
  ImportReport: {
    run: ({ runId }: ImportReport) => runId ?? null,
    rejections: firstRejections,
    assumed: ({ assumed }: ImportReport) => counts(assumed),
    kinds: ({ kinds }: ImportReport) => counts(kinds),
    sample: ({ sample }: ImportReport) => sample ?? [],
  },
  ImportChange: {
    fields: ({ fields }: Change) => Object.entries(fields).map(([name, values]) => ({ name, ...values })),
  },
  ImportRun: {
    rejections: firstRejections,
    department: ({ departmentId }: ImportRun, _: unknown, { loaders }: Context) =>
      departmentId === null ? null : loaders.department.load(departmentId),
  },
} satisfies Resolvers

import {
  type Asking,
  deleteAnalysis,
  drawAnalysis,
  mergeAnalysis,
  renameAnalysis,
} from '../../geo-data/analysis/analysis.commands.ts'
import { analysesPage, analysisById, countAnalyses } from '../../geo-data/analysis/analysis.repository.ts'
import type { Analysis, AnalysisSubject } from '../../geo-data/analysis/analysis.ts'
import type { AskableInput } from '../../geo-data/analysis/askable.ts'
import { analysisOptions, type Options } from '../../geo-data/analysis/options.commands.ts'
import { hazardByRef, type Registered } from '../../geo-data/sectors/registry.ts'
import type { Hazard, Scenario } from '../../geo-data/sectors/sector.ts'
import {
  connectionByCursor,
  figuresOf,
  idOf,
  optionalId,
  optionalPlace,
  type PageArguments,
  type PositionInput,
} from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'

interface Belonging {
  readonly segmentId?: string | null
  readonly assetId?: string | null
  readonly incidentId?: string | null
}

type SubjectInput = Belonging & { readonly position?: PositionInput | null }

interface AnalysisInput {
  readonly name: string
  readonly subject: SubjectInput
  readonly hazard: string
  readonly scenario?: string | null
  readonly inputs?: unknown
  readonly baseId?: string | null
  readonly at?: Date | null
}

type AnalysesArguments = PageArguments & { readonly filter?: Belonging | null }
type OptionsArguments = { readonly subject: SubjectInput; readonly hazard?: string | null }

export const analysisResolvers = {
  Query: {
    analysis: (_: unknown, { id }: { id: string }, { read }: Context) => read((tx) => analysisById(tx, idOf(id))),
    analyses: (_: unknown, { filter, ...page }: AnalysesArguments, { read }: Context) => {
      const of = belongingOf(filter ?? {})
      return connectionByCursor(page, {
        rows: (part) => read((tx) => analysesPage(tx, of, part)),
        cursorOf: ({ id }) => String(id),
        totalCount: () => read((tx) => countAnalyses(tx, of)),
      })
    },
    analysisOptions: (_: unknown, { subject, hazard }: OptionsArguments, { read, actor, at }: Context) =>
      read((tx) => analysisOptions(tx, actor, { subject: subjectOf(subject), hazard: hazard ?? null }, at)),
  },
  Mutation: {
    drawAnalysis: (_: unknown, { input }: { input: AnalysisInput }, { transact, actor, at }: Context) =>
      transact(async (tx) => {
        const drawn = await drawAnalysis(tx, actor, askingOf(input), at)
        return 'faults' in drawn
          ? { analysis: null, faults: drawn.faults }
          : { analysis: await analysisById(tx, drawn.id), faults: [] }
      }),
    renameAnalysis: (_: unknown, { id, name }: { id: string; name: string }, { transact, actor }: Context) =>
      transact(async (tx) => analysisById(tx, await renameAnalysis(tx, actor, { id: idOf(id), name }))),
    deleteAnalysis: async (_: unknown, { id }: { id: string }, { transact, actor }: Context) => {
      await transact((tx) => deleteAnalysis(tx, actor, idOf(id)))
      return id
    },
    mergeAnalysis: (_: unknown, { id }: { id: string }, { transact, actor, at }: Context) =>
      transact(async (tx) => {
        await mergeAnalysis(tx, actor, idOf(id), at)
        return analysisById(tx, idOf(id))
      }),
  },
  Analysis: {
    incident: ({ incidentId }: Analysis, _: unknown, { loaders }: Context) =>
      incidentId === null ? null : loaders.visibleIncident.load(incidentId),
    subjectCode: async ({ segmentId, assetId }: Analysis, _: unknown, { loaders }: Context) => {
      const of =
        segmentId !== null ? loaders.segment.load(segmentId) : assetId !== null ? loaders.asset.load(assetId) : null
      return (await of)?.code ?? null
    },
    hazard: refOf,
    hazardName: (analysis: Analysis) =>
      hazardByRef(refOf(analysis))?.it.name ?? { zh: analysis.hazard, en: analysis.hazard },
    scenarioName: (analysis: Analysis) =>
      hazardByRef(refOf(analysis))?.it.scenarios.find(({ id }) => id === analysis.scenario)?.name ?? null,
    position: ({ place }: Analysis) => place,
    region: ({ regionId }: Analysis, _: unknown, { loaders }: Context) => loaders.region.load(regionId),
    department: ({ departmentId }: Analysis, _: unknown, { loaders }: Context) => loaders.department.load(departmentId),
    createdBy: ({ createdBy }: Analysis, _: unknown, { loaders }: Context) => loaders.optionalUser(createdBy),
    mergedBy: ({ mergedBy }: Analysis, _: unknown, { loaders }: Context) => loaders.optionalUser(mergedBy),
    zoneSet: ({ id }: Analysis, _: unknown, { loaders }: Context) => loaders.zonesOfAnalysis.load(id),
  },
  AnalysisOptions: {
    position: ({ asked }: Options) => asked.place,
    subjectCode: ({ asked }: Options) => asked.of?.code ?? null,
    hazards: ({ asked }: Options) => asked.hazards,
    hazard: ({ hazard }: Options) => hazard?.ref ?? null,
  },
  AskableHazard: {
    name: ({ it }: Registered<Hazard>) => it.name,
    question: ({ it }: Registered<Hazard>) => it.question,
    scenarios: ({ it }: Registered<Hazard>) => it.scenarios,
  },
  AskableScenario: {
    drawable: ({ laws, subject }: Scenario) => laws.length > 0 || subject === 'adjacent-spaces',
  },
  AskableInput: {
    min: ({ range }: AskableInput) => range?.min ?? null,
    max: ({ range }: AskableInput) => range?.max ?? null,
  },
} satisfies Resolvers

function refOf({ sectorId, hazard }: Analysis): string {
  return `${sectorId}.${hazard}`
}

const belongingOf = ({ segmentId, assetId, incidentId }: Belonging) => ({
  segmentId: optionalId(segmentId),
  assetId: optionalId(assetId),
  incidentId: optionalId(incidentId),
})

const subjectOf = ({ position, ...belonging }: SubjectInput): AnalysisSubject => ({
  ...belongingOf(belonging),
  place: optionalPlace(position),
})

const askingOf = ({ subject, inputs, baseId, at, scenario, ...plain }: AnalysisInput): Asking => ({
  ...plain,
  subject: subjectOf(subject),
  scenario: scenario ?? null,
  inputs: figuresOf(inputs),
  baseId: optionalId(baseId),
  moment: at ?? null,
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSurveyBook, asWorkbook, type SurveyBook } from '../../geo-data/import/test-survey-book.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** The book's own zone, laid through the small city. */
const CRS = '+proj=tmerc +lat_0=0 +lon_0=121.9 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m'

const upload = async (login: string | null, bytes: Buffer, name = '管线.xlsx') => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  const cookie = login === null ? '' : await server.signIn(login)
  const response = await fetch(`${server.url()}/files/imports`, { method: 'POST', body: form, headers: { cookie } })
  return { status: response.status, said: (await response.json()) as { uploads?: { id: string }[]; code?: string } }
}

const inputOf = async (book: SurveyBook, reading: object = { crs: CRS }) => {
  const { said } = await upload('commander', asWorkbook(book))
  return { uploads: said.uploads?.map(({ id }) => id), target: 'gas', region: 'linlan', reading }
}

const PREVIEW = `query ($input: ImportInput!) { importPreview(input: $input) { format columns { name target unit samples }
  report { run read imported updated unchanged rejected rejections { where { zh en } field reason { zh en } } kinds { name count } remarks { zh en }
    topology { joined dangling { count } } sample { kind code change fields { name before after } geometry } } } }`
const APPLY = `mutation ($input: ImportInput!) { applyImport(input: $input) { run read imported updated unchanged rejected } }`

describe('an import from the desk', () => {
  it('is previewed with nothing done, applied, listed and taken back', async () => {
    const commander = await server.signIn('commander')
    const book = aSurveyBook(5)
    const line = book.lines[1] as SurveyBook['lines'][number]
    line[0] = ''
    const input = await inputOf(book)
    const { importPreview } = (await server.ask(PREVIEW, { input }, commander)).data
    expect(importPreview.format).toContain('点表+线表')
    expect(importPreview.columns).toContainEqual({ name: '埋深(m)', target: 'depth_m', unit: 'm', samples: ['1.2'] })
    expect(importPreview.columns).toContainEqual(expect.objectContaining({ name: 'X(m)', target: 'north' }))
    expect(importPreview.columns).toContainEqual({
      name: '管径(mm)',
      target: 'diameter_mm',
      unit: 'mm',
      samples: ['DN200', 'φ300'],
    })
    expect(importPreview.report).toMatchObject({ run: null, read: 9, imported: 8, rejected: 1 })
    expect(importPreview.report.rejections).toEqual([
      {
        where: { zh: '线表 第 3 行', en: '线表 row 3' },
        field: '起点物探点号',
        reason: { zh: '为空：管段没有起点', en: 'is empty: the pipe has no start point' },
      },
    ])
    expect(importPreview.report.sample).toHaveLength(8)
    expect(importPreview.report.sample[0].geometry.type).toBe('LineString')
    expect(await server.database.sql(`select from asset where code = 'RQ0001'`)).toEqual([])

    const { applyImport } = (await server.ask(APPLY, { input }, commander)).data
    expect(applyImport).toMatchObject({ read: 9, imported: 8, rejected: 1 })
    const runs =
      '{ importRuns { id fileName target imported rejected undoneAt rejections { where { zh } } remarks { zh } department { name { zh } } } }'
    expect((await server.ask(runs, {}, commander)).data.importRuns[0]).toMatchObject({
      id: applyImport.run,
      fileName: '管线.xlsx',
      target: 'gas',
      imported: 8,
      undoneAt: null,
      rejections: [{ where: { zh: '线表 第 3 行' } }],
      remarks: [{ zh: '说明：既不是点表也不是线表，没有读取' }, { zh: '点表：X(m) 读作北坐标，Y(m) 读作东坐标' }],
    })
    const undo = 'mutation ($run: ID!) { undoImport(run: $run) }'
    expect((await server.ask(undo, { run: applyImport.run }, commander)).data.undoImport).toBe(applyImport.run)
    expect(await server.database.sql(`select from asset where code = 'RQ0001'`)).toEqual([])
    const again = await server.ask(undo, { run: applyImport.run }, commander)
    expect(again.errors?.[0]?.extensions.code).toBe('ALREADY_UNDONE')
  })

  it('is refused in words when the file, its CRS or its mapping cannot be used', async () => {
    const commander = await server.signIn('commander')
    const code = async (input: object) => (await server.ask(PREVIEW, { input }, commander)).errors?.[0]
    expect(await code(await inputOf(aSurveyBook(3), { crs: 'EPSG:0' }))).toMatchObject({
      message: expect.stringContaining('EPSG:0'),
    })
    expect(await code(await inputOf(aSurveyBook(3), { colour: 'red' }))).toMatchObject({
      message: expect.stringContaining('colour'),
    })
    const { said } = await upload('commander', Buffer.from('PK\x03\x04 and then nothing'))
    const broken = { uploads: said.uploads?.map(({ id }) => id), target: 'gas' }
    expect(await code(broken)).toMatchObject({
      extensions: {
        code: 'UNREADABLE_FILE',
        said: {
          zh: expect.stringMatching(/^文件不是完整的工作簿/),
          en: expect.stringMatching(/^the file is not a whole/),
        },
      },
    })
    expect(await code({ ...broken, target: 'magic' })).toMatchObject({ extensions: { code: 'NOT_FOUND' } })
    expect(await code({ ...broken, uploads: ['../../etc/passwd'] })).toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    })
  })

  it('refuses what is too large for a page, and says what to do instead', async () => {
    const { said } = await upload('commander', Buffer.alloc(65 * 1024 * 1024), 'large.csv')
    expect(said).toMatchObject({
      code: 'FILE_TOO_LARGE',
      said: { zh: expect.stringContaining('64 MB'), en: expect.stringContaining('npm run import') },
    })
  })

  it('belongs to the centre and to whoever answers for the sector: nobody else uploads, previews, applies or takes back', async () => {
    expect(await upload(null, Buffer.from('x'))).toMatchObject({ status: 401 })
    expect(await upload('crew', Buffer.from('x'))).toMatchObject({ status: 403 })
    const input = await inputOf(aSurveyBook(3))
    for (const [what, variables] of [
      [PREVIEW, { input }],
      [APPLY, { input }],
      ['mutation ($run: ID!) { undoImport(run: $run) }', { run: '1' }],
      ['{ importTargets { name } }', {}],
    ] as const)
      for (const login of ['crew', 'duty']) {
        const { errors } = await server.ask(what, variables, await server.signIn(login))
        expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
      }
  })

  it('an owner imports his own part, of his own sector, and is offered no other', async () => {
    const gas = await server.signIn('gas')
    const { said } = await upload('gas', asWorkbook(aSurveyBook(3)))
    const input = { uploads: said.uploads?.map(({ id }) => id), target: 'gas', reading: { crs: CRS } }
    const { importPreview } = (await server.ask(PREVIEW, { input }, gas)).data
    expect(importPreview.report).toMatchObject({ read: 5, imported: 5, rejected: 0 })
    const other = await server.ask(PREVIEW, { input: { ...input, target: 'hazchem' } }, gas)
    expect(other.errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_YOUR_SECTOR',
      said: { zh: expect.stringContaining('不是本单位的行业') },
    })
    const { importTargets } = (await server.ask('{ importTargets { name } }', {}, gas)).data
    expect(importTargets.map(({ name }: { name: string }) => name.split('.')[0])).toEqual(
      importTargets.map(() => 'gas'),
    )
    const { applyImport } = (await server.ask(APPLY, { input }, gas)).data
    expect(applyImport).toMatchObject({ read: 5, imported: 5 })
    const undo = 'mutation ($run: ID!) { undoImport(run: $run) }'
    const foreign = await server.ask(undo, { run: applyImport.run }, await server.signIn('hazchem'))
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    expect((await server.ask(undo, { run: applyImport.run }, gas)).data.undoImport).toBe(applyImport.run)
  })

  it('is meant as a profile says that somebody saved', async () => {
    const commander = await server.signIn('commander')
    const save = 'mutation ($reading: JSON!) { saveImportProfile(name: "燃气公司", target: "gas", reading: $reading) }'
    expect((await server.ask(save, { reading: { crs: CRS, columns: { 备注: 'name' } } }, commander)).data).toEqual({
      saveImportProfile: true,
    })
    expect((await server.ask('{ importProfiles { name target reading } }', {}, commander)).data.importProfiles).toEqual(
      [{ name: '燃气公司', target: 'gas', reading: { crs: CRS, columns: { 备注: 'name' }, roles: {} } }],
    )
    const { importTargets } = (
      await server.ask('{ importTargets { name label { en } fields { name unit } } }', {}, commander)
    ).data
    expect(importTargets).toContainEqual(expect.objectContaining({ name: 'gas.main' }))
  })
})

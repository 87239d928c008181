import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const found = async (login: string, text: string): Promise<string[]> => {
  const query = 'query ($text: String!) { search(text: $text) { record label { zh } detail longitude latitude } }'
  const { data } = await server.ask(query, { text }, await server.signIn(login))
  return data.search.map((hit: { record: string; label: { zh: string } }) => `${hit.record} ${hit.label.zh}`)
}

describe('a search', () => {
  it('finds by code, by part of a name in either language, whole matches first', async () => {
    expect(await found('duty', 'gm-1')).toEqual(['segment GM-1'])
    expect(await found('duty', 'G-1')).toEqual(['asset 门站', 'sensor 门站压力'])
    expect(await found('duty', '港口')).toEqual(['place 港口', 'protection-target 港口小学'])
    expect(await found('duty', 'jianshe')).toEqual(['place 建设路'])
  })

  it('finds by pinyin, whole or by initials', async () => {
    expect(await found('duty', 'gkxx')).toEqual(['protection-target 港口小学'])
    expect(await found('duty', 'menzhan')).toEqual(['asset 门站', 'sensor 门站压力'])
    expect(await found('duty', 'jsl')).toEqual(['place 建设路'])
    expect(await found('duty', 'qqq')).toEqual([])
  })

  it('finds nothing of what the seeker may not see', async () => {
    expect(await found('hazchem', 'G-1')).toEqual([])
    expect(await found('gas', 'H-1')).toEqual([])
  })

  it('takes signs of patterns as they are written', async () => {
    expect(await found('duty', '%')).toEqual([])
    expect(await found('duty', '_')).toEqual([])
    expect(await found('duty', "'; drop table asset; --")).toEqual([])
  })

  it('goes to a coordinate', async () => {
    const query = '{ search(text: "29.92N 121.9E") { record longitude latitude } }'
    expect((await server.ask(query, {}, await server.signIn('duty'))).data.search).toEqual([
      { record: 'place', longitude: 121.9, latitude: 29.92 },
    ])
  })
})

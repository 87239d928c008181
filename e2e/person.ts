import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { listenForErrors } from './picture.ts'

/** Somebody signed in, in a browser of their own. */
export interface Person {
  readonly page: Page
  readonly context: BrowserContext
  readonly errors: readonly string[]
  /** Asks or commands over GraphQL with this person's session. */
  readonly ask: <T>(query: string, variables?: Record<string, unknown>) => Promise<Answer<T>>
}

export interface Answer<T> {
  readonly data?: T | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

export const PASSWORD = 'one-map-demo'

interface Look {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly isMobile?: boolean
  /** Maps fly, lists slide. Elsewhere they jump, as for whoever has asked for less motion: a processor draws every step of a flight. */
  readonly moves?: boolean
}

/** Signs in by the login page, as a person does, and lands on the screen of his role. */
export const signIn = async (browser: Browser, url: string, login: string, look: Look = {}): Promise<Person> => {
  const person = await arrive(browser, url, look)
  const { page } = person
  await page.goto('/login')
  await page.getByLabel('用户名').fill(login)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((there) => !there.pathname.startsWith('/login'))
  return person
}

/**
 * Signs in over GraphQL and opens no screen yet: every open map draws on the one software renderer that all screens of a
 * journey share.
 */
export const waitOutside = async (browser: Browser, url: string, login: string, look: Look = {}): Promise<Person> => {
  const person = await arrive(browser, url, look)
  const enter = 'mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { id } }'
  granted(await person.ask(enter, { login, password: PASSWORD }))
  return person
}

/** Everybody closes his browser: a page that is left open goes on drawing while others are looked at. */
export const leave = async (browser: Browser): Promise<void> => {
  for (const context of browser.contexts()) await context.close()
}

/** A browser of his own; nobody is signed in yet. */
export const arrive = async (browser: Browser, url: string, look: Look): Promise<Person> => {
  const context = await browser.newContext({
    baseURL: url,
    viewport: look.viewport ?? { width: 1280, height: 800 },
    isMobile: look.isMobile ?? false,
    hasTouch: look.isMobile ?? false,
    reducedMotion: look.moves ? 'no-preference' : 'reduce',
    permissions: ['geolocation'],
    geolocation: { longitude: 121.9, latitude: 29.92, accuracy: 12 },
  })
  const page = await context.newPage()
  return { page, context, errors: listenForErrors(page), ask: (query, variables) => ask(context, query, variables) }
}

const ask = async <T>(
  context: BrowserContext,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Answer<T>> => {
  const answer = await context.request.post('/graphql', { data: { query, variables } })
  return (await answer.json()) as Answer<T>
}

/** As a link in the address bar would, without reading the page again. */
export const goTo = (person: Person, address: string): Promise<void> =>
  person.page.evaluate((there) => window.history.replaceState(null, '', there), address)

/** The data of an answer that must not hold an error. */
export const granted = <T>(answer: Answer<T>): T => {
  expect(answer.errors ?? []).toEqual([])
  if (!answer.data) throw new Error('an answer without data and without errors')
  return answer.data
}

export const refusedWith = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions?.code

/** Accepts, arrives at and completes every open task of this person's department in an incident. */
export const completeAll = async (person: Person, incidentId: string): Promise<void> => {
  const { disposalTasks } = granted(
    await person.ask<{ disposalTasks: { id: string; state: string }[] }>(
      'query ($id: ID!) { disposalTasks(filter: { incidentId: $id, open: true, mine: true }) { id state } }',
      { id: incidentId },
    ),
  )
  for (const { id, state } of disposalTasks) {
    if (state === 'assigned') granted(await person.ask('mutation ($id: ID!) { acceptTask(id: $id) { id } }', { id }))
    if (state !== 'arrived') granted(await person.ask('mutation ($id: ID!) { reportArrival(id: $id) { id } }', { id }))
    granted(await person.ask('mutation ($id: ID!) { completeTask(id: $id, outcome: "按预案完成") { id } }', { id }))
  }
}

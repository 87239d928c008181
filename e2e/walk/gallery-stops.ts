import type { Page } from '@playwright/test'
import { printCut } from '../../geo-data/cross-section/cut.ts'
import type { Hit, Played } from './gallery-course.ts'

/** One picture of the desk: where it is, and what a hand does there first. Nothing is called by its name: the names are in two languages. */
export interface Stop {
  readonly name: string
  readonly address: (played: Played) => string
  readonly act?: (page: Page) => Promise<void>
}

/** Half the side of what is looked at, degrees. */
const around = ([longitude, latitude]: readonly [number, number], deg = 0.002): string =>
  `bounds=${[longitude - deg, latitude - deg, longitude + deg, latitude + deg].map((one) => one.toFixed(5)).join(',')}`

const CITY = 'bounds=121.845,29.885,121.957,29.96'

const at = ({ longitude, latitude }: Hit): readonly [number, number] => [longitude, latitude]

const cutAt = (played: Played): string => {
  const [longitude, latitude] = at(played.pipe)
  return printCut([
    [longitude - 0.0004, latitude],
    [longitude + 0.0004, latitude],
  ])
}

const anHourAgo = (): string => `${new Date(Date.now() - 3_600_000).toISOString().slice(0, 19)}Z`

/** By the palette: it knows every tool by a word that is the same in both languages. */
const byPalette =
  (word: string) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press('Control+k')
    const line = page.locator('[cmdk-input]')
    await line.fill(word)
    await page.locator('[cmdk-item][aria-selected="true"]').waitFor()
    await line.press('Enter')
    await line.waitFor({ state: 'detached' })
  }

const byKey =
  (key: string) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
  }

/** The tab of the incident room, by its place. */
const byTab =
  (at: number) =>
  (page: Page): Promise<void> =>
    page.getByRole('tab').nth(at).click()

const home = ({ home: place }: Played): string => `/desk?${around(place)}`
const room = (played: Played): string => `${home(played)}&sel=incident:${played.drill}`

const LISTS: readonly Stop[] = ['alarms', 'incidents', 'sensors', 'tracks', 'blind', 'pushes'].map((tab) => ({
  name: `list-${tab}`,
  address: () => `/desk?${CITY}&tab=${tab}`,
}))

const INCIDENT: readonly Stop[] = ['overview', 'alarms', 'tasks', 'pushes', 'reports', 'plot', 'timeline'].map(
  (tab, at) => ({
    name: `incident-${tab}`,
    address: room,
    act: byTab(at),
  }),
)

const HOME: readonly Stop[] = [
  { name: 'card-alarm', address: (played) => `${home(played)}&sel=alarm:${played.alarm}` },
  { name: 'card-sensor', address: (played) => `${home(played)}&sel=sensor:${played.sensor}` },
  {
    name: 'card-camera',
    address: (played) => `${home(played)}&sel=camera:${played.camera}`,
    act: (page) => page.locator('figure [data-state]:not([data-state="connecting"])').waitFor(),
  },
  { name: 'card-crew', address: (played) => `${home(played)}&sel=resource:${played.crew}` },
  ...INCIDENT,
  { name: 'area', address: (played) => `${home(played)}&area=circle:${played.home.join(',')},120` },
  { name: 'swipe', address: (played) => `${home(played)}&beside=swipe:50:${anHourAgo()}` },
  { name: 'side', address: (played) => `${home(played)}&beside=side:50:${anHourAgo()}` },
  { name: 'past', address: (played) => `${home(played)}&time=${anHourAgo()}` },
]

/** Layers that are off until somebody asks, and one that is thinned. */
const LAYERS: readonly Stop[] = [
  { name: 'regions', address: () => `/desk?${CITY}&show=region,camera&fade=gas.main:0.3` },
  { name: 'filtered', address: () => `/desk?${CITY}&filter=gas.main~diameter_mm:least:300` },
]

const pipe = (played: Played): string => `/desk?${around(at(played.pipe))}`

const PIPE: readonly Stop[] = [
  { name: 'card-pipe', address: (played) => `${pipe(played)}&sel=segment:${played.pipe.id}` },
  {
    name: 'bench',
    address: (played) => `${pipe(played)}&ask=segment:${played.pipe.id}&at=${at(played.pipe).join(',')}`,
  },
  { name: 'trace', address: (played) => `${pipe(played)}&trace=upstream:segment:${played.pipe.id}` },
  { name: 'section', address: (played) => `${pipe(played)}&cut=${cutAt(played)}` },
]

/** Buttons over the scene, in their order. */
const TOOLS_OF_SCENE = ['dig', 'fly', 'walk'] as const

const bySceneTool =
  (tool: (typeof TOOLS_OF_SCENE)[number]) =>
  (page: Page): Promise<void> =>
    page.locator('[data-own-legend] button').nth(TOOLS_OF_SCENE.indexOf(tool)).click()

const well = ({ well: place }: Played): string => `/desk?${around(at(place))}&sel=asset:${place.id}`
const depth = (played: Played): string => `${pipe(played)}&sel=segment:${played.pipe.id}&view=3d`
const tunnel = ({ tunnel: place }: Played): string =>
  `/desk?${around(at(place), 0.001)}&sel=segment:${place.id}&view=3d`

const SCENE: readonly Stop[] = [
  { name: 'depth', address: depth },
  { name: 'depth-dig', address: depth, act: bySceneTool('dig') },
  { name: 'depth-fly', address: depth, act: bySceneTool('fly') },
  { name: 'depth-zones', address: (played) => `${room(played)}&view=3d` },
  { name: 'depth-walk', address: tunnel, act: bySceneTool('walk') },
]

const TOOLS: readonly Stop[] = [
  { name: 'palette', address: home, act: byKey('Control+k') },
  { name: 'keys', address: home, act: byKey('?') },
  ...['print', 'bookmarks', 'measure-line', 'report'].map((tool) => ({
    name: tool,
    address: home,
    act: byPalette(tool),
  })),
]

const PAGES: readonly Stop[] = [
  { name: 'card-well', address: well },
  { name: 'remote', address: () => '/wall/remote' },
  { name: 'absurd', address: () => '/desk?bounds=9,8,7,x&sel=asset:999999999&view=4d&time=never&cut=q&area=circle:0' },
  { name: 'data', address: () => '/desk/data' },
  { name: 'data-placement', address: () => '/desk/data?tab=placement' },
  { name: 'data-import', address: () => '/desk/data?tab=import' },
  { name: 'models', address: () => '/desk/models' },
]

/** Everything that a desk can show of a city in which one drill has been played. */
export const DESK_STOPS: readonly Stop[] = [...LISTS, ...LAYERS, ...HOME, ...TOOLS, ...PIPE, ...SCENE, ...PAGES]

export const FIELD_TABS = ['tasks', 'pushes'] as const

const boundsOf = (address: string): string | null => new URLSearchParams(address.split('?')[1]).get('bounds')

/**
 * Goes there, and does what is to be done once the page answers. What lies in the bounds of the stop before needs no new page: a map
 * that stands is drawn in a tenth of the time.
 */
export const openStop = async (page: Page, { address, act }: Stop, played: Played, before?: Stop): Promise<void> => {
  const there = address(played)
  const isOpen = (await page.getByRole('dialog').count()) > 0
  const bounds = boundsOf(there)
  // A moment is read from an address when a page is opened, and then kept by the page's own clock; the scene keeps its tools.
  const isAnew = there.includes('time=') || there.includes('view=3d')
  const sameMap = before && bounds !== null && bounds === boundsOf(before.address(played)) && !isAnew
  if (sameMap && !isOpen) {
    await page.keyboard.press('Escape')
    await page.evaluate((url) => window.history.replaceState(null, '', url), there)
  } else await page.goto(there)
  await page.getByRole('link').or(page.getByRole('tab')).or(page.getByRole('button')).first().waitFor()
  await act?.(page)
}

import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

/** Software rendering, the same on every machine; and a browser that asks nothing of the outside. */
const ARGUMENTS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const chromium = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path))

/** Drawn by a processor, every sector on desk and wall takes seven minutes (LONG=1), every face in every size hours (LONG=gallery). */
const left = ['**/sectors.spec.ts', '**/gallery.spec.ts'].slice(['1', 'gallery'].indexOf(process.env.LONG ?? '') + 1)

/** The journeys start the product themselves (e2e/product.ts), on databases, Redis and ports of their own, one after another. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // One city for all of them: laying it out takes longer than many a journey.
  globalSetup: './e2e/lay-city.ts',
  testIgnore: left,
  // Two at a time take as long: what takes the time is drawing.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // A map drawn by the processor gives a frame or two a second: patience here says nothing of the product's speed.
  timeout: 900_000,
  expect: { timeout: 120_000 },
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 120_000,
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: ARGUMENTS, ...(chromium ? { executablePath: chromium } : {}) },
  },
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const CHECK = join(import.meta.dirname, 'physics-check.ts')
const GIVEN = join(import.meta.dirname, '..', 'geo-data', 'physics', 'validation', 'consequence.json')

const check = (...args: string[]) => spawnSync(process.execPath, [CHECK, ...args], { encoding: 'utf8' })

describe('npm run physics:check', () => {
  it('prints every case and last how many passed, failed and were skipped', () => {
    const { status, stdout } = check(GIVEN)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.at(-1)).toMatch(/^\d+ passed, 0 failed, \d+ skipped$/)
    expect(stdout).toMatch(/^ +E: expected 240000000 J, got 240000000 J {2}error 0.00 %$/m)
    expect(status).toBe(0)
  }, 30_000)

  it('gives JSON alone on its output when asked, ends with 1 on a miss and with 2 on no file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'physics-check-'))
    const file = join(folder, 'cases.json')
    const inputs = { W_kg_TNT: 1, R_m: 5 }
    const expected = { ps: { value: 99, unit: 'kPa' } }
    const vector = { id: 'X', model: 'Kinney-Graham free-air burst', inputs, expected, tolerance: { rel: 0.01 } }
    writeFileSync(file, JSON.stringify([vector]))
    const { status, stdout, stderr } = check('--json', file)
    rmSync(folder, { recursive: true })
    expect(JSON.parse(stdout)).toMatchObject({
      passed: 0,
      failed: 1,
      skipped: 0,
      cases: [{ id: 'X', status: 'failed' }],
    })
    expect(stderr.trim()).toBe('0 passed, 1 failed, 0 skipped')
    expect(status).toBe(1)
    expect(check(file).status).toBe(2)
    expect(check().status).toBe(2)
  }, 30_000)
})

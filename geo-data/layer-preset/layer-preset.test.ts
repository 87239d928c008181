import { describe, expect, it } from 'vitest'
import { KINDS } from '../sectors/registry.ts'
import { ROLES } from '../user/user.ts'
import { PRESETS, presetOf } from './layer-preset.ts'

describe('presets of layers', () => {
  it('every role has one, and whoever is unknown sees everything', () => {
    for (const role of ROLES) expect(PRESETS).toContain(presetOf(role))
    expect(['', '__proto__', 'toString'].map((role) => presetOf(role).id)).toEqual(Array(3).fill('everything'))
  })

  it('each shows something and, but for the first, leaves something out', () => {
    for (const [place, { shows, id }] of PRESETS.entries()) {
      const shown = KINDS.filter(({ it }) => shows(it)).length
      expect(shown, id).toBeGreaterThan(20)
      if (place > 0) expect(shown, id).toBeLessThan(KINDS.length)
    }
  })

  it('none leaves a line out, and whoever runs a network sees what shuts it', () => {
    for (const { shows } of PRESETS)
      for (const { it } of KINDS) if (it.geometry === 'line') expect(shows(it)).toBe(true)
    const network = presetOf('owner')
    for (const { it } of KINDS) if (it.isolates || it.space || it.source) expect(network.shows(it)).toBe(true)
  })
})

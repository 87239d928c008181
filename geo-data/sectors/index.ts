// The list of sectors. Adding one is its own folder and one line here; everything else follows (registry.ts).

export { bridge } from './bridge/bridge.ts'
export { drainage } from './drainage/drainage.ts'
export { enterprise } from './enterprise/enterprise.ts'
export { gas } from './gas/gas.ts'
export { hazchem } from './hazchem/hazchem.ts'
export { heating } from './heating/heating.ts'
export { rail } from './rail/rail.ts'
export { tunnel } from './tunnel/tunnel.ts'
export { water } from './water/water.ts'

// The list of sectors. Adding one is its own folder and one line here; everything else follows (registry.ts).

export { bridge } from './bridge/bridge.ts'
export { enterprise } from './enterprise/enterprise.ts'
export { gas } from './gas/gas.ts'
export { hazchem } from './hazchem/hazchem.ts'
export { rail } from './rail/rail.ts'
export { tunnel } from './tunnel/tunnel.ts'

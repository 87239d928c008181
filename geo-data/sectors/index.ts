// The list of sectors. Adding one is its own file and one line here; everything else follows (registry.ts).
export { gas } from './gas.ts'
export { hazchem } from './hazchem.ts'

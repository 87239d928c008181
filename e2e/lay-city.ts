import { layCity } from './ground.ts'

export default layCity

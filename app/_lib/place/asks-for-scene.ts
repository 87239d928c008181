/** Whether an address asks for the place with its depth: to be known before anything else of the screen is there. */
export const asksForScene = (query: string): boolean => new URLSearchParams(query).get('view') === '3d'

/** Which way a network is followed: against the flow, with it, everywhere, or to the valves that shut it off. */
export const TRACE_WAYS = ['upstream', 'downstream', 'connected', 'isolating'] as const
export type TraceWay = (typeof TRACE_WAYS)[number]
export const isTraceWay = (text: string): text is TraceWay => (TRACE_WAYS as readonly string[]).includes(text)

/** A judgement told to one department, and what became of it: delivered, read, replied. */
export interface Push {
  readonly id: number
  readonly judgementId: number
  readonly incidentId: number
  readonly departmentId: number
  readonly channel: string
  readonly pushedAt: Date
  readonly deliveredAt: Date | null
  readonly readAt: Date | null
  readonly readBy: number | null
  readonly repliedAt: Date | null
  readonly repliedBy: number | null
  /** The last reply. */
  readonly reply: string | null
}

export type ReceiptKind = 'delivered' | 'read' | 'replied'

/** Whom a judgement is told when nobody is named (R606): owner, sector department, subdistrict, fire and rescue. */
export const DEFAULT_RECIPIENTS = ['owner-duty', 'sector-department', 'subdistrict', 'fire'] as const

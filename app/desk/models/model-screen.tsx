'use client'
import { useTranslations } from 'next-intl'
import { ModelBoard } from '../../_features/model/model-board.tsx'
import { DeskFrame } from '../frame/desk-frame.tsx'
import { Part } from '../part.tsx'

/** The laws on a page of their own: linked from every card. */
export function ModelScreen() {
  const say = useTranslations('model')
  return (
    <DeskFrame title={say('title')} back={say('back')}>
      <Part>
        <ModelBoard />
      </Part>
    </DeskFrame>
  )
}

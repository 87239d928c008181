import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Tabs } from './tabs.tsx'

const drawn = (current: string): string => {
  const tabs = ['tasks', 'pushes'].map((id) => ({ id, label: id, content: `what is in ${id}` }))
  return renderToStaticMarkup(createElement(Tabs, { label: 'lists', tabs, current, onChange: () => undefined }))
}

test('the face that is asked for is shown, and the first where there is none of that name', () => {
  expect(drawn('pushes')).toContain('what is in pushes')
  for (const absurd of ['nonsense', '', '__proto__']) expect(drawn(absurd)).toContain('what is in tasks')
})

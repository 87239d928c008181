import { expect } from '@playwright/test'
import type { Person } from '../person.ts'

/** A crew on its task lets its phone say where it is. @returns whom it goes with. */
export const sharePosition = async ({ page, context }: Person): Promise<string> => {
  const sharing = page.getByRole('region', { name: '执行任务时共享我的位置' })
  await sharing.getByRole('switch').click()
  const choice = sharing.getByLabel('我跟随的队伍或车辆')
  await expect.poll(() => choice.locator('option').count()).toBeGreaterThan(1)
  if ((await choice.inputValue()) === '') await choice.selectOption({ index: 1 })
  // A browser that plays a place tells it anew only when it changes: the crew drives.
  let metres = 0
  const isShared = async (): Promise<boolean> => {
    metres += 20
    await context.setGeolocation({ longitude: 121.9 + metres / 96_500, latitude: 29.92, accuracy: 12 })
    return sharing.getByText('正在共享：误差 ±12 米').isVisible()
  }
  await expect.poll(isShared).toBe(true)
  return choice.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text ?? '')
}

/** The desk lists it beside those that are simulated, and says how sure its place is and who says so. */
export const seeOnDesk = async ({ page }: Person, name: string): Promise<void> => {
  await page.goto('/desk?tab=tracks')
  const list = page.getByRole('tabpanel')
  await expect(list.getByText('模拟').first()).toBeVisible()
  await list.getByText(name).click()
  const card = page.getByRole('complementary', { name: '查询结果' })
  await expect(card.getByText('误差 ±12 米')).toBeVisible()
  await expect(card.getByText('队员手机')).toBeVisible()
  await expect(card.getByText('正在执行')).toBeVisible()
}

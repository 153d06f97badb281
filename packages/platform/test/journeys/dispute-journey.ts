// A dispute over an answer, as the office keeps it: filed from the request, answered, ended.

import assert from 'node:assert/strict'
import { type Fields, fill, press, take } from './case-journey.ts'
import type { Stage } from './stage.ts'

/** Files a case about the request; where it is shown. */
export async function fileCase(stage: Stage, request: string, fields: Fields): Promise<string> {
  const page = await stage.as('clerk')
  await page.goto(`/disputes/new?request=${request.slice(-36)}`)
  const form = page.locator('form', { has: page.locator('[name="authority"]') })
  await fill(form, { on: stage.today(), authorityNumber: '示〔2025〕1号', ...fields })
  assert.equal(await press(page, page.getByRole('button', { name: '登记案件' })), 303)
  return new URL(page.url()).pathname
}

/** Notes how the case ended. */
export async function concludeCase(stage: Stage, path: string, outcome: string): Promise<void> {
  const fields = { on: stage.today(), outcome }
  await take(stage, path, { by: 'clerk', action: 'conclude', fields })
}

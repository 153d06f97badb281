// What was published and should not stay: withdrawn with the reason on its page, then taken down, after
// which nothing of what it said is left anywhere.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inBrowser } from '../browser.ts'
import { lookWithoutScript } from '../look-without-script.ts'
import { looksWell } from './case-journey.ts'
import { aFile, bringOut, findAndOpen, takeStep, whereTold, write } from './record-journey.ts'
import { onStage, type Stage, unit } from './stage.ts'

const title = '示例局供热补贴办法（示例）'
const address = `/documents/${unit}/2025-1`
const inFile = '梧桐里小区按户补贴'
const phrases = ['供热补贴', '采暖季按面积补贴', '补贴清单', inFile]

test('withdrawn and taken down: a tombstone that tells nothing', inBrowser, () =>
  onStage('2025-03-03', async (stage) => {
    const path = await publish(stage)
    await findAndOpen(stage, inFile, title)
    stage.goOnTo('2025-03-10')
    const reason = { reason: '内容有误，正在核对' }
    await assertConfirmed(stage, path, 'withdraw')
    await takeStep(stage, path, { by: 'officeHead', step: 'withdraw', fields: reason })
    await assertWithdrawn(stage)
    stage.goOnTo('2025-03-12')
    await assertConfirmed(stage, path, 'unpublish')
    const fields = { reason: '误将内部数据公开', law: '条例第十五条' }
    await takeStep(stage, path, { by: 'officeHead', step: 'unpublish', fields })
    await assertTakenDown(stage)
  }),
)

async function publish(stage: Stage): Promise<string> {
  const path = await write(stage, {
    title,
    copied: '<p class=MsoNormal>采暖季按面积补贴。</p>',
    fields: {
      ...{ attribute: 'proactive', documentNumber: '示局〔2025〕2号', formedOn: '2025-03-03' },
      ...{ subject: '民生', summary: '规定采暖季的补贴。' },
    },
    files: [await aFile('补贴清单.docx', inFile)],
  })
  await bringOut(stage, path)
  return path
}

/** The page on which a step is confirmed. */
async function assertConfirmed(stage: Stage, path: string, step: string): Promise<void> {
  const page = await stage.as('officeHead')
  await page.goto(`${path}/steps/${step}`)
  await page.locator('form.record-step').waitFor()
  await looksWell(page)
}

/** The page stays with the reason above it; lists, feeds and the search know it no more. */
async function assertWithdrawn(stage: Stage): Promise<void> {
  const { applicant } = stage
  await applicant.goto(address)
  await applicant.getByText('本信息已于 2025-03-10 撤回。').waitFor()
  await applicant.getByText('原因：内容有误，正在核对').waitFor()
  await lookWithoutScript(applicant, 'record-withdrawn')
  assert.deepEqual(await whereTold(stage, phrases), [])
}

async function assertTakenDown(stage: Stage): Promise<void> {
  const { applicant } = stage
  const gone = [address, `${address}.docx`, `${address}.pdf`, `${address}/editions/1`]
  for (const one of [...gone, `${address}/files/1`, `/api/v1/records/${unit}/2025-1`]) {
    const answer = await applicant.context().request.get(one)
    assert.equal(answer.status(), 410, one)
    const text = await answer.text()
    assert.match(text, /误将内部数据公开/, one)
    assert.deepEqual(
      phrases.filter((phrase) => text.includes(phrase)),
      [],
      one,
    )
  }
  await applicant.goto(address)
  await applicant.getByRole('heading', { name: '这条信息已经撤下' }).waitFor()
  await lookWithoutScript(applicant, 'record-tombstone')
  assert.deepEqual(await whereTold(stage, phrases), [])
  await applicant.goto('/removals')
  await applicant.getByText('误将内部数据公开').waitFor()
  await lookWithoutScript(applicant, 'record-removals')
}

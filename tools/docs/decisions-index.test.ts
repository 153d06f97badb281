import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decisionsIndex, parseDecision } from './decisions-index.ts'

const text = (title: string): string => `# ${title}\n\n## Status\n\nAccepted.\n\n## Context\n`

test('a decision is read from its name, its heading and its status', () => {
  assert.deepEqual(parseDecision('2026-11-20-two-packages.md', text('Two packages')), {
    file: '2026-11-20-two-packages.md',
    on: '2026-11-20',
    title: 'Two packages',
    status: 'Accepted.',
  })
})

test('the status may also stand in the line that names it', () => {
  const decision = parseDecision('2026-11-20-a.md', '# A\n\n*Status:* accepted\n')
  assert.equal(decision.status, 'Accepted.')
})

test('a decision without a dated name or a status is refused', () => {
  assert.throws(() => parseDecision('two-packages.md', text('Two packages')), /dated name/)
  assert.throws(() => parseDecision('2026-11-20-x.md', '# Two packages\n'), /Status/)
})

test('the index lists the newest decision first', () => {
  const older = parseDecision('2026-11-20-a.md', text('Older'))
  const newer = parseDecision('2026-12-01-b.md', text('Newer'))
  const index = decisionsIndex([older, newer])
  assert.ok(index.indexOf('Newer') < index.indexOf('Older'))
  assert.ok(index.includes('| 2026-11-20 | [Older](2026-11-20-a.md) | Accepted. |'))
})

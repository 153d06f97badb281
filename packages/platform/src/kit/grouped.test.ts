import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grouped } from './grouped.ts'

test('long numbers are grouped by three, short ones and texts stay', () => {
  const shown = {
    '1565021': '1,565,021',
    '17719.6506': '17,719.6506',
    '-12345': '-12,345',
    '+100000': '+100,000',
    '3974.5': '3,974.5',
    '1497': '1,497',
    '438': '438',
    '01234567': '01234567',
    '10000（注）': '10000（注）',
    '/': '/',
    '': '',
  }
  for (const [text, expected] of Object.entries(shown)) assert.equal(grouped(text), expected)
})

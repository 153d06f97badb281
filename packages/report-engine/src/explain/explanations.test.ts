import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { explanationOf, explanations } from './explanations.ts'

const source = join(import.meta.dirname, '..')

test('every code that the source gives to a finding can be explained', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  )
  const codes = files.flatMap((path) =>
    [
      ...readFileSync(join(source, path), 'utf8').matchAll(
        /'((?:reading|rollup|years)\.[A-Za-z]+)'/gu,
      ),
    ].map(([, code]) => code ?? ''),
  )
  const unexplained = [...new Set(codes)].filter((code) => explanationOf(code) === undefined)
  assert.deepEqual(unexplained, [])
  assert.ok(codes.length > 10)
})

test('every code of a roll-up has its own remedy', () => {
  const ofRollUp = explanations.filter(({ code }) => code.startsWith('rollup.'))
  assert.equal(new Set(ofRollUp.map(({ remedy }) => remedy)).size, ofRollUp.length)
})

test('every explanation says what it means and what to do, once', () => {
  assert.equal(new Set(explanations.map(({ code }) => code)).size, explanations.length)
  for (const { code, title, explanation, remedy } of explanations) {
    assert.ok(title !== '' && explanation !== '' && remedy.endsWith('。'), code)
  }
})

test('severities and forms go by one name, and nothing speaks in names of file formats alone', () => {
  for (const { code, title, explanation, remedy, editions } of explanations) {
    const words = [title, explanation, remedy, editions].join('')
    assert.doesNotMatch(words, /警告|版格式|20\d\d 年格式|全部版本/u, code)
    assert.doesNotMatch(words, /UTF-8|gongkai\.report|(?<![.（a-z])(?:docx|xlsx)/u, code)
  }
})

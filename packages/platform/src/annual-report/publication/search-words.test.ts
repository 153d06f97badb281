import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSearch } from './search-words.ts'

test('a title is the words of its unit and its year', () => {
  const searches = {
    卫辉: { year: undefined, words: ['卫辉'] },
    '卫辉 2022': { year: 2022, words: ['卫辉'] },
    巩义市人民政府2022年政府信息公开工作年度报告: { year: 2022, words: ['巩义市人民政府'] },
    '《示例局2024年度报告》': { year: 2024, words: ['示例局'] },
    '示例局，示例市': { year: undefined, words: ['示例局', '示例市'] },
    年度报告: { year: undefined, words: [] },
    '2022年年报': { year: 2022, words: [] },
    '编号 20221234': { year: undefined, words: ['编号', '20221234'] },
    ' ': { year: undefined, words: [] },
  }
  for (const [line, expected] of Object.entries(searches))
    assert.deepEqual(readSearch(line), expected, line)
})

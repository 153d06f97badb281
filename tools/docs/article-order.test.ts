import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byArticle } from './article-order.ts'

test('articles stand in the order of the law, in either way of writing', () => {
  const articles = [
    '表二',
    '第五十条第一款第二项',
    '50(4)',
    '第一百零二条',
    '9',
    '第四十九条',
    '第五十条第一款第一项',
  ]
  assert.deepEqual([...articles].sort(byArticle), [
    '9',
    '第四十九条',
    '50(4)',
    '第五十条第一款第一项',
    '第五十条第一款第二项',
    '第一百零二条',
    '表二',
  ])
})

test('tables and sections without an article number follow the numerals in them', () => {
  assert.deepEqual(['表四', '表三', '表二'].sort(byArticle), ['表二', '表三', '表四'])
})

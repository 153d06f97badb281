import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requestText } from '../../test/form-text.ts'
import { textSource } from './outline/sample-source.ts'
import { findRegions } from './regions.ts'
import { tokenise } from './tokens/tokens.ts'

function regionsIn(text: string) {
  const tokens = tokenise(textSource(text))
  const regions = findRegions(tokens)
  const rows = (key: keyof typeof regions) =>
    regions[key].map(({ from, to }) => [tokens[from]?.at.line, tokens[to - 1]?.at.line])
  return { disclosure: rows('disclosure'), requests: rows('requests'), disputes: rows('disputes') }
}

const disputes =
  '行政复议 行政诉讼\n结果维持 结果纠正 其他结果 尚未审结 总计\n0 0 0 0 0 0 0 0 0 0 0 0 0 0 0'
const disclosure =
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章 0 0 0\n行政规范性文件 1 0 5'

test('each table has its stretch, from its first word to its last number', () => {
  const text = `${disclosure}\n三、收到和处理\n${requestText()}\n四、情况\n${disputes}\n五、存在的主要问题`
  const regions = regionsIn(text)
  assert.deepEqual(regions.disclosure[0], [1, 3])
  assert.deepEqual(regions.requests[0], [5, 31])
  assert.deepEqual(regions.disputes[0], [33, 35])
})

test('running text that speaks of rows of the form is no table', () => {
  const text = '全年办理行政许可12件。\n行政处罚3件，行政强制0件。\n收到申请5件。'
  const { disclosure: found, requests } = regionsIn(text)
  assert.deepEqual([found, requests], [[], []])
})

test('column headings alone do not make table 三', () => {
  assert.deepEqual(regionsIn('自然人 商业企业 科研机构\n3 0 0').requests, [])
})

test('numbers after the heading of the next section are outside', () => {
  const regions = regionsIn(`${requestText()}\n五、存在的主要问题\n12\n7`)
  assert.equal(regions.requests[0]?.[1], 27)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannotMakeRegulations } from './organ-power.ts'

// Fictional places; the kinds of organ are those of 规章制定程序条例.
const without = [
  '示例县人民政府',
  '示例自治县人民政府',
  '示例市示例区人民政府',
  '示例市示例区人民政府办公室',
  '示例旗人民政府',
  '示例县示例镇人民政府',
  '示例县示例乡人民政府',
  '示例市示例区示例街道办事处',
  '示例市教育局',
  '示例市科学技术委员会',
  '示例省财政厅',
  '示例县 政务服务 中心',
]
const notCertain = [
  '示例省人民政府',
  '示例自治区人民政府',
  '示例市人民政府',
  '示例自治州人民政府',
  '示例市人民政府办公室',
  '示例市人民政府办公厅',
  '示例省人民政府办公厅',
  '国家示例总局',
  '国家示例总局示例市税务局',
  '中国人民银行',
  '国务院示例委员会',
  '示例部',
  '示例署',
  '',
]

for (const organ of without)
  test(`${organ} cannot make 规章`, () => assert.equal(cannotMakeRegulations(organ), true))

for (const organ of notCertain)
  test(`“${organ}” is not judged`, () => assert.equal(cannotMakeRegulations(organ), false))

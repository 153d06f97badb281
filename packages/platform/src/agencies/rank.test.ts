import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rankOf } from './rank.ts'

test('a region says its rank by the last part of its name', () => {
  const cases = {
    province: ['河南省', '内蒙古自治区', '北京市', '重庆市', '香港特别行政区'],
    city: [
      '河南省焦作市',
      '焦作市',
      '吉林省延边朝鲜族自治州',
      '内蒙古自治区锡林郭勒盟',
      '黑龙江省大兴安岭地区',
    ],
    county: [
      '河南省郑州市巩义市',
      '河南省焦作市示例县（演示）',
      '北京市朝阳区',
      '重庆市云阳县',
      '内蒙古自治区锡林郭勒盟锡林浩特市',
      '吉林省延边朝鲜族自治州延吉市',
      '湖北省荆州市沙市区',
    ],
    township: ['河南省焦作市山阳区某街道', '示例县示例镇', '示例县示例乡'],
  }
  for (const [rank, names] of Object.entries(cases))
    for (const name of names) assert.equal(rankOf(name), rank, name)
})

test('a name that does not say it has no rank', () => {
  for (const name of ['', '全国', '示例']) assert.equal(rankOf(name), undefined, name)
})

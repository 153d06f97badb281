// Figures of the excerpts in ../shared/reports, as printed on the pages named in the list there.
// Rows of table 二 in the order of the form; "-": blank, "/" or not there.

import type { Edition } from '../src/report.ts'

export type Figures = {
  readonly edition: Edition | null
  readonly disclosure?: string
  readonly requests?: Readonly<Record<string, string>>
  /** How many cells of table 二 may be left out or doubted; none of them may be wrong. */
  readonly open?: number
}

const zeros = '0/0/0/0/0/0/0'
const none2019 = '0/0/0; 0/0/0; 0/0/0; 0/0/0; 0/0/0; 0/0/0; 0/0; 0/0'

export const excerptFigures: Readonly<Record<string, Figures>> = {
  '2019-大余县某局-wdyapp.txt': {
    edition: '2019',
    disclosure: '0/0/0; 0/0/0; 339/123/462; 0/0/0; -/239/239; -/10/10; 0/0; 2/27270',
    requests: { received: zeros, carriedIn: zeros, granted: zeros, partlyGranted: zeros },
  },
  '2019-广昌县长桥乡-jxgc.txt': { edition: '2019', disclosure: none2019 },
  '2019-旺苍县林业局-scgw.txt': {
    edition: '2019',
    disclosure: '0/0/0; 0/0/0; 5378/1558/6936; 0/0/0; 80/-38/42; 0/0/0; 0/-; 13/2601.953875',
  },
  '2019-某镇-无网址.txt': {
    edition: '2019',
    disclosure: none2019.replace('0/0/0; 0/0/0', '0/0/0; 15/15/15'),
    requests: { received: zeros, carriedIn: zeros },
  },
  '2019-重庆市荣昌区林业局-rongchang.txt': {
    edition: '2019',
    disclosure: '0/0/0; 1/1/1; 421/1423/1844; 0/0/0; 18/52/70; 0/0/0; 0/0; 1/23600',
  },
  '2020-佳木斯市前进区教育局-jmsqjq.txt': {
    edition: '2019',
    disclosure: '0/0/0; 0/0/0; 0/0/0; 0/0/0; 0/0/0; 0/0/0; 0/-; 0/0',
  },
  '2020-大余县民政局-wdyapp.txt': {
    edition: '2019',
    disclosure: '0/0/0; 82/0/0; 0/0/0; 0/0/0; 0/0/0; 0/0/0; 0/0; 1/113.96',
  },
  '2020-威海市文登区审计局-ebook-p9.txt': { edition: null, requests: { carriedOut: zeros } },
  '2020-广州市越秀区北京街道-jingchikouqiang.txt': {
    edition: '2019',
    disclosure: '0/0/0; 0/0/0; 1/0/8; 0/0/0; 1/0/93; 1/0/0; 0/0; 13/477.35',
  },
  // Blank cells vanish in this one: where the changes stand cannot be told.
  '2020-怀化市洪江区交通运输局-huaihua.txt': {
    edition: '2019',
    disclosure: '-/-/-; -/-/-; 19/4/-; -/-/-; 35/12/-; 28/12/-; -/-; 1/20000',
    open: 2,
  },
  '2020-抚州市民政局-cqyfdl.txt': {
    edition: '2019',
    disclosure: '0/0/0; 8/8/0; 92/98/0; 0/0/0; 0/-/25; 0/0/0; 4/0; 9/712.187895',
    requests: { received: zeros, carriedIn: zeros },
  },
  '2020-桃江县审计局-taojiang.txt': {
    edition: '2019',
    disclosure: none2019.replace('0/0/0; 0/0/0', '0/0/0; 2/2/2'),
    requests: { received: zeros, carriedIn: zeros, granted: zeros, partlyGranted: zeros },
  },
  '2020-迁安市大五里镇-qianan.txt': {
    edition: '2019',
    disclosure: none2019,
    requests: { received: zeros, carriedIn: zeros },
  },
  '2020-郑州市中原区教育局-zhongyuan.txt': {
    edition: '2019',
    disclosure: '0/0/0; 0/0/0; 8/10/18; 0/0/0; 0/0/0; 0/0/0; 0/0; 16/1276.5534',
  },
  '2021-柞水县凤凰镇-tufwp.txt': { edition: '2021', disclosure: '0/0/0; 0/0/0; 0; 0; 0; 0' },
  '2021-石家庄市桥西区中山街道-sjzqx.txt': {
    edition: '2021',
    disclosure: '0/0/0; 0/0/0; 2910; 46; 0; 0.092',
  },
  // The page itself states a total of 0 beside a 1.
  '2021-绥江县会仪镇-suijiang.txt': {
    edition: '2021',
    disclosure: '0/0/0; 2/0/2; 213; 5; 2; 0',
    requests: { received: '0/0/0/0/1/0/0', carriedIn: zeros, granted: '0/0/0/0/1/0/0' },
  },
  '2022-固阳县下湿壕镇-guyang.txt': { edition: '2021', disclosure: '0/0/0; 0/0/0; 0; 6; 0; 0' },
  '2022-某县丰收乡-bjspsj.txt': {
    edition: '2019',
    disclosure: none2019,
    requests: { received: zeros },
  },
  '2022-武汉市汉阳区政府办公室-hanyang.txt': {
    edition: '2021',
    disclosure: '0/0/-; 5/12/8; 0; 0; 0; 0',
    requests: { received: '8/0/0/0/0/0/8', carriedIn: zeros },
  },
  '2023-尼勒克县某镇-xjnlk.txt': {
    edition: '2021',
    disclosure: '0/0/6; 0/0/0; 0; 0; 0; 0',
    requests: { received: zeros, carriedIn: zeros },
  },
  '2023-杨陵区统计局-61.150.65.235.txt': {
    edition: '2021',
    disclosure: '-/-/-; 0/0/0; 0; 0; 0; 0',
    requests: { received: '-/-/-/-/-/-/0', carriedIn: '-/-/-/-/-/-/0' },
  },
  '2023-海城市西柳镇-whentby.txt': { edition: '2021', disclosure: '0/0/0; 4/0/32; 0; 0; 0; 0' },
  '2024-深圳市龙岗区某部门-lg.txt': {
    edition: '2021',
    disclosure: '0/0/0; 5/1/25; 0; 0; 0; 0',
    requests: {
      received: '58/7/0/0/1/0/66',
      carriedIn: '2/0/0/0/0/0/2',
      granted: '2/1/0/0/0/0/3',
      partlyGranted: '16/1/0/0/0/0/17',
      'refused.internalAffairs': '1/0/0/0/0/0/1',
    },
  },
  '年份未标-徐闻县司法局-xuwen.txt': {
    edition: '2021',
    disclosure: '0/0/0; 3/0/101; 0; 0; 0; 0',
  },
}

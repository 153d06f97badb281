// Sentences of nobody for the reports of the corpus: three manners of writing, all true to the figures.

import type { Figures } from '../figures.ts'

export type Prose = {
  readonly opening: readonly string[]
  readonly overview: readonly string[]
  readonly problems: readonly string[]
  readonly other: readonly string[]
}

export const manners = ['aspects', 'brief', 'figures'] as const
export type Manner = (typeof manners)[number]

/** The running text of a report in one manner. */
export function proseOf(figures: Figures, manner: Manner): Prose {
  if (manner === 'brief') return brief(figures)
  return manner === 'aspects' ? aspects(figures) : withManyFigures(figures)
}

function totalOf(figures: Figures, row: string): string {
  return figures.rows[`requests.${row}`]?.at(-1) || '0'
}

function period(year: number): string {
  return `报告所列数据的统计期限自${year}年1月1日起，到${year}年12月31日止。`
}

function aspects(figures: Figures): Prose {
  const { organ, year } = figures
  const isGovernment = /政府$/.test(organ)
  return {
    opening: [
      `按照《中华人民共和国政府信息公开条例》的规定，${organ}编制本报告。${period(year)}`,
      `读者对本报告有疑问的，可与${organ}政务公开股联系（地址：示例路18号，邮编：000000，电话：000-0000000）。`,
    ],
    overview: [
      '（一）主动公开',
      `${year}年在门户网站发出各类信息1286条，公众号发文402篇，图解和短视频共37件。`,
      '（二）依申请公开',
      `本年新收到政府信息公开申请${totalOf(figures, 'received')}件，上一年结转过来${totalOf(figures, 'carriedIn')}件；到年底办结${totalOf(figures, 'handled')}件，${totalOf(figures, 'carriedOut')}件转入下一年度。`,
      '（三）政府信息管理',
      '每条信息由经办人、科长、分管负责人三人看过才上网，过时的页面当月撤下。',
      '（四）政府信息公开平台建设',
      '专栏按条例第二十条列出的十五类重新排列，并添了站内检索。',
      '（五）监督保障',
      isGovernment
        ? '把公开工作列入年度工作考核，占4分；请人大代表和居民做社会评议，满意度96.5%；全年没有因公开工作被追究责任的情形，责任追究结果为0起。'
        : '全年办了2期培训，共83人次参加；没有发生需要追究责任的事情。',
    ],
    problems: [
      '一是有些文件的解读晚于文件好几天；二是个别栏目两个月没有新内容。',
      `${year + 1}年打算这样改：解读与文件同一天报审，栏目由专人每周查看一次。`,
    ],
    other: ['本年度没有收取信息处理费，金额为0元。没有别的事项要报告。'],
  }
}

function brief(figures: Figures): Prose {
  return {
    opening: [],
    overview: [
      `${figures.year}年，${figures.organ}照章公开政府信息，把群众看得见、用得上的内容放在前头。${period(figures.year)}`,
      '主动公开、依申请公开、信息管理、平台建设、监督保障五个方面都有人管、有记录。',
    ],
    problems: ['写的东西群众有时看不懂。下一年用大白话写，多配图。'],
    other: ['无收取信息处理费的情况，无其他需要报告的事项。'],
  }
}

function withManyFigures(figures: Figures): Prose {
  const { organ, year } = figures
  return {
    opening: [`本报告由${organ}依照条例和${year}年工作情况写成，共六个部分。${period(year)}`],
    overview: [
      `1.主动公开。${year}年公开信息3120条，比${year - 1}年多214条，增长7.4%；其中政府网站2011条、政务新媒体1109条。召开新闻发布会6场，答复网民留言58条。`,
      `2.依申请公开。全年受理的申请都在法定期限内答复，没有超期。另有咨询电话311次，来访17人次，均不计入申请数量。`,
      '3.政府信息管理。清理历年文件640份，其中继续有效的重新编号。',
      '4.平台建设。2个网站、3个公众号通过年度检查，第1季度发现的5处错链当天改好。',
      `5.监督保障。领导小组开会4次，向12个下属单位发出通报2份；${year}年4月15日和9月3日各办一次培训。`,
    ],
    problems: [
      `（一）存在的问题。1.主动公开的内容偏少，4个单位全年不足10条；2.新手多，23名信息员中有9名今年才上岗。`,
      `（二）改进的办法。1.每月15日前通报一次；2.${year + 1}年上半年再办2期培训。`,
    ],
    other: [
      '（一）信息处理费：全年未发出收费通知，收取0元。',
      '（二）其他：人大代表建议3件、政协提案5件已全部办复，复文公开率100%。',
    ],
  }
}

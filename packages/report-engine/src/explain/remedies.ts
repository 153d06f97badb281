// 怎么改: what a person does about a finding, by code or by what the code begins with.

type Remedy = readonly [start: string, remedy: string]

/** The first that the code begins with counts: particular codes stand before general ones. */
const remedies: readonly Remedy[] = [
  [
    'requests.balance',
    '查办理台账，找出新收、上年结转、总计、结转下年中填错的一格，改正后重新公布。',
  ],
  ['requests.outcomes', '查办理台账：每件申请只计一种结果；找出漏计、重计或总计填错的一格。'],
  ['requests.rowTotal', '查该行六类申请人的件数，改正填错的一格或“总计”。'],
  [
    'requests.otherSingleRow',
    '把（六）其他处理按逾期不补正、逾期不缴费、其他三行分开填写，没有的填 0。',
  ],
  ['requests.', '核对办理台账，改正所列单元格。'],
  ['disputes.', '核对行政复议、行政诉讼案件台账，改正填错的一格或“总计”。'],
  ['disclosure.amount', '写明金额单位：行政事业性收费用万元；换算后再填。'],
  ['disclosure.', '核对规范性文件、许可、处罚、强制、收费的台账，改正所列单元格。'],
  ['cells.blank', '没有发生的填 0，有数的补填；不要留空。'],
  ['cells.notApplicable', '把“/”“—”改为 0；不适用的情况在第六部分说明。'],
  ['cells.annotated', '单元格里只填数字，说明写到正文或表下的注里。'],
  ['cells.unreadable', '把单元格里的内容改为一个数字。'],
  ['cells.', '把所列单元格改为数字。'],
  ['form.', '按法定格式补齐缺少的部分或表格行列。'],
  ['edition.', '按当年适用的格式（2021 年度起为国办公开办函〔2021〕30号）重新填写。'],
  [
    'text.',
    '对照表格核实文字：写错的改正；口径不同的（本机关、本级、全市，新收、受理、办结）在文字里写明。',
  ],
  ['title.', '改正标题：写明机关全称和报告年度，与正文、统计期限一致。'],
  ['period.', '改正统计期限：报告年度的 1 月 1 日至 12 月 31 日，与标题年度一致。'],
  [
    'overview.',
    '在第一部分补写缺少的方面：主动公开、依申请公开、政府信息管理、平台建设、监督保障。',
  ],
  ['government.', '在第一部分补写工作考核、社会评议、责任追究结果情况；没有发生的写明没有。'],
  ['other.', '在第六部分写明收取信息处理费的金额（元），没有收取的写 0 元。'],
  ['sections.', '按法定的六个部分补齐或调整文字。'],
  ['years.otherOrgan', '给 --previous 写明同一机关的上年报告；机关改名的，人工核对两年的数字。'],
  ['years.noPrevious', '把该机关的上年报告放进 --previous 的文件夹，或核对两年报告的机关名称。'],
  ['years.', '与上年度报告逐格核对；上年有更正或口径变化的，在第六部分说明。'],
  ['subordinates.', '与所属单位的报告核对，补齐缺少的单位，改正后重新汇总。'],
  ['rollup.missing', '向所列单位催报；已报的，核对名单与报告中的单位名称写法，然后重新汇总。'],
  ['rollup.unexpected', '核对名称写法：应当汇总的补进名单，不应汇总的移出文件夹，然后重新汇总。'],
  ['rollup.empty', '按所列原因处理（去掉密码、换成带文字的电子稿、重新下载等），然后重新汇总。'],
  ['rollup.parentItself', '不用改。要与已编好的上级报告核对的，用 --against 写明那份报告。'],
  ['rollup.otherYear', '换成当年的报告；要汇总另一年的，用 --year 写明年份。'],
  ['rollup.yearUnknown', '打开报告核实年份；不是当年的，换成当年的报告。'],
  ['rollup.copy', '核实后删去多余的一份；汇总数不受影响。'],
  ['rollup.contradicting', '向该单位核实哪一份是正式报告，只留那一份，然后重新汇总。'],
  [
    'rollup.sameContent',
    '向所列单位核实是否错报了别的单位的报告；报错的换成自己的，然后重新汇总。',
  ],
  ['rollup.unitFails', '请该单位改正自己的报告（运行 check 可看到全部错误），然后重新汇总。'],
  ['rollup.totals', '先请差额所在的单位改正报告，再重新汇总；不要直接改汇总数。'],
  ['rollup.blank', '请该单位在空白格里补填数字，没有发生的填 0，然后重新汇总。'],
  ['rollup.uncertain', '对照该单位的原文核对所列各格；最好请该单位提供 Word 文件（.docx）。'],
  ['rollup.notMapped', '请该单位按汇总所用的格式补报这些格，然后重新汇总。'],
  ['rollup.otherMerged', '要分三行的，请只填了一行的单位补报分项，然后重新汇总。'],
  ['rollup.money', '不用改。核对单位所写的金额单位（元、万元）没有写错即可。'],
]

/** What to do about a finding of this code. */
export function remedyOf(code: string): string {
  const found = remedies.find(([start]) => code.startsWith(start))
  return found?.[1] ?? '对照原文和台账核实，改正后重新检查。'
}

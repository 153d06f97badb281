// What 市政府办公室 publishes in the demo of each matter of 条例 20: services, money, projects, inspections,
// recruitment. All texts, names and numbers are made up.

import { bodyOf, type PlannedRecord } from './planned-record.ts'

const marked = '本文为演示编造，其中的名称、数字都不是真实的。'

export const officeMatters: readonly PlannedRecord[] = [
  {
    kind: 'notice',
    on: '2026-01-19',
    content: {
      title: '公共查阅点预约服务事项办事指南（演示）',
      entryCode: '20.5',
      subject: '政务服务',
      genre: '公告',
      summary: '预约到查阅点看纸质文件的条件、材料、程序和时限。',
      body: bodyOf(
        marked,
        '任何人都可以预约，不需要说明用途。团体超过十人的，提前两个工作日。',
        '预约可以打电话或者在窗口登记；约定的时间到了直接前来，凭登记号查阅。',
      ),
    },
  },
  {
    kind: 'notice',
    on: '2026-01-20',
    content: {
      title: '关于本机关行政处罚和行政强制职权的说明（演示）',
      entryCode: '20.6',
      subject: '行政执法',
      genre: '公告',
      summary: '本机关没有行政处罚、行政强制职权。',
      body: bodyOf(
        marked,
        '本机关不实施行政处罚和行政强制，2025年没有作出这类决定。发现有人以本机关名义罚款或者查封的，请向督查科（演示）反映。',
      ),
    },
  },
  {
    kind: 'budget',
    on: '2026-02-09',
    content: {
      title: '2026年部门预算（演示）',
      entryCode: '20.7',
      subject: '财政、金融、审计',
      genre: '其他',
      summary: '2026年收支预算和“三公”经费预算。',
      body: bodyOf(
        marked,
        '# 收支预算总表',
        [
          ['科目', '2026年预算（万元）', '2025年预算（万元）', '增减'],
          ['一般公共服务支出', '820.00', '845.00', '-3.0%'],
          ['社会保障和就业支出', '96.50', '94.20', '2.4%'],
          ['住房保障支出', '58.30', '57.90', '0.7%'],
          ['支出合计', '974.80', '997.10', '-2.2%'],
        ],
        '# “三公”经费预算',
        [
          ['项目', '2026年（万元）', '2025年（万元）'],
          ['因公出国（境）', '0.00', '0.00'],
          ['公务用车运行维护', '6.40', '7.00'],
          ['公务接待', '2.10', '2.60'],
        ],
        '增减的原因：压减会议和印刷支出；人员增加一人（演示）。',
      ),
      fields: { year: '2026', budgetKind: '预算', level: '部门', department: '办公室本级（演示）' },
    },
  },
  {
    kind: 'charge',
    on: '2026-01-21',
    content: {
      title: '档案复制收费项目和标准（演示）',
      entryCode: '20.8',
      subject: '财政、金融、审计',
      genre: '公告',
      summary: '纸质档案复制的收费依据、标准和减免。',
      body: bodyOf(
        marked,
        '查阅不收费。复制每次十页以内不收费，超过的部分按标准收取，低保对象和残疾人免收。',
      ),
      fields: {
        chargeName: '档案复制成本费（演示）',
        basis: '示例价费〔2024〕8号（演示文号）',
        rate: '0.20元',
        per: '页',
        collector: '查阅点（演示）',
        fund: '缴入国库',
      },
    },
  },
  {
    kind: 'procurement',
    on: '2026-05-11',
    content: {
      title: '公文印刷服务采购成交公告（演示）',
      entryCode: '20.9',
      subject: '政府采购',
      genre: '公告',
      summary: '2026年度公文印刷服务竞争性磋商的成交结果。',
      body: bodyOf(
        marked,
        '磋商于2026年5月8日进行，三家供应商提交了响应文件，综合评分最高的成交。',
        '对结果有异议的，自公告期满之日起七个工作日内向采购人提出质疑。',
      ),
      fields: {
        projectNumber: '演示采〔2026〕5号',
        method: '竞争性磋商',
        noticeKind: '中标或者成交公告',
        amount: '38.60',
        supplier: '示例印务有限公司（演示）',
        purchaser: '办公室（演示）',
      },
    },
  },
  {
    kind: 'project',
    on: '2026-04-20',
    content: {
      title: '市民服务中心改造项目批准结果（演示）',
      entryCode: '20.10',
      subject: '城乡建设、环境保护',
      genre: '公告',
      summary: '项目的批准文件、建设内容、投资和工期。',
      body: bodyOf(
        marked,
        '建设内容：改造服务大厅4200平方米，增设无障碍通道和自助服务区。',
        '工期：2026年6月至2027年3月。施工期间在北楼临时办公，公交线路不变。',
      ),
      fields: {
        projectCode: '0000-410800-00-00-000001（演示）',
        stage: '批准结果',
        investment: '1860.00',
        builder: '示例公共建筑管理中心（演示）',
        place: '示例路2号（演示地址）',
      },
    },
  },
  {
    kind: 'otherInformation',
    on: '2026-03-09',
    content: {
      title: '促进高校毕业生就业若干措施落实情况（演示）',
      entryCode: '20.11',
      subject: '劳动、人事、监察',
      genre: '其他',
      summary: '2025年就业措施的实施情况和2026年的安排。',
      body: bodyOf(
        marked,
        '2025年组织招聘会十二场，提供岗位3100个，有866名毕业生签约；发放求职补贴520人。',
        '2026年把招聘会办到县区，每季度公布岗位和签约的数目。',
      ),
    },
  },
  {
    kind: 'emergency',
    on: '2026-05-18',
    content: {
      title: '办公场所突发事件应急预案（演示）',
      entryCode: '20.12',
      subject: '安全生产监管',
      genre: '其他',
      summary: '火灾、停电和人员受伤时的分工、疏散路线和报告。',
      body: bodyOf(
        marked,
        '# 分工',
        '值班人员先报警、再疏散；各楼层指定一名引导员，负责清点人数。',
        '# 疏散',
        '东楼走南门，西楼走北门，到广场集合。行动不便的人由引导员陪同走坡道。',
        '# 演练',
        '每年五月、十一月各演练一次，结果公布在本栏目。',
      ),
    },
  },
  {
    kind: 'inspection',
    on: '2026-06-08',
    content: {
      title: '2026年上半年机关食堂食品安全检查情况（演示）',
      entryCode: '20.13',
      subject: '食品药品监管',
      genre: '通报',
      summary: '检查了什么、发现的问题和整改。',
      body: bodyOf(
        marked,
        [
          ['检查项目', '次数', '发现问题', '已整改'],
          ['进货查验', '6', '1', '1'],
          ['餐具消毒', '6', '0', '0'],
          ['从业人员健康证明', '2', '0', '0'],
        ],
        '发现的问题是一批干货没有留存票据，已于当日补齐。',
      ),
    },
  },
  {
    kind: 'recruitment',
    on: '2026-07-06',
    content: {
      title: '2026年公开遴选公务员公告（演示）',
      entryCode: '20.14',
      subject: '劳动、人事、监察',
      genre: '公告',
      summary: '遴选的职位、名额、条件和程序。',
      body: bodyOf(
        marked,
        [
          ['职位', '名额', '条件'],
          ['文稿起草（演示）', '2', '本科以上，两年以上工作经历'],
          ['政务公开（演示）', '1', '本科以上，法学或者档案学'],
        ],
        '程序：报名、笔试、面试、考察、公示。录用结果在本栏目公布。',
      ),
    },
  },
]

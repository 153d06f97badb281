// Public documents for measuring: titles and texts put together from phrases of our own, some words in
// almost every text and most in few, as in real ones. Names and matters are made up.

import { numbersFrom } from './made-report.ts'

type Next = ReturnType<typeof numbersFrom>

const matters =
  '停车管理 老旧小区改造 城市绿化 河道保洁 公共自行车 垃圾分类 学校用餐 社区养老 政务大厅 水质监测 公交线路 湿地保护 农产品抽检 屋顶漏水维修 路灯更换 非机动车通行 图书馆开放 体育场地 防汛值守 森林防火 食品摊点 校车安全 供暖收费 燃气检查 电梯维保 物业服务 招商项目 科技企业 小微企业贷款 就业培训 残疾人服务 文物修缮 旅游厕所 医保报销 疫苗接种 档案查阅 地名标志 户外广告 工地扬尘 噪声投诉'.split(
    ' ',
  )
const deeds = '加强 规范 推进 完善 落实 调整 公布 检查 评估 部署 简化 核定 统筹 监督 通报'.split(
  ' ',
)
const forms = '通知 意见 办法 方案 公告 通报 批复 细则 计划 规定 报告 目录'.split(' ')
const kindsOfForms = ['otherDocument', 'normativeDocument', 'notice', 'interpretation', 'plan']
const clauses =
  '各单位要按照职责分工 有关部门应当在十五个工作日内答复 所需经费列入年度预算 由牵头单位会同有关方面制定清单 每季度末报送进展情况 自发布之日起施行 接受社会监督 对发现的问题限期整改 建立台账并逐项销号 组织人员上门走访 听取群众代表的意见 在官方网站公开办理结果 不得增设条件 统一采用电子表单 逐步扩大试点范围 及时更新数据 委托第三方开展评估 纳入年度考核 严格控制新增支出 明确专人负责 做好解释说明工作 避免重复提交材料 结合实际制定措施 按程序报批 原有规定与本文件不一致的按本文件执行'.split(
    ' ',
  )
const places =
  '东苑 西岭 南塘 北桥 青榆 白石 长汀 云溪 丰泽 和平 新民 安宁 金谷 柳林 松山 海棠'.split(' ')
const rareSigns =
  '榆溪汀岭塘桥棠谷岚泉岩屿枫桦槐梓楠杉荻苇菱荷莲菊兰芷蕙薇蔷萱蓉薏苔藻鹭鸢鹤鹂雁鸥鸿鹏'

export type MadeDocument = {
  readonly title: string
  readonly lines: readonly string[]
  readonly fileLines: readonly string[]
  readonly kind: string
  readonly subject: string
  readonly year: number
  readonly form: string
}

/** What is said often and what seldom: the first of a list is chosen most. */
function frequent<T>(list: readonly T[], next: Next): T | undefined {
  const place = Math.floor(list.length ** (next(1_000) / 1_000)) - 1
  return list[Math.min(place, list.length - 1)]
}

/** A made name that stands in few documents. */
export function rareName(seed: number): string {
  const next = numbersFrom(seed)
  const sign = () => rareSigns[next(rareSigns.length)] ?? ''
  return `${sign()}${sign()}${sign()}`
}

/** The document of a number, the same each time. */
export function madeDocument(number: number): MadeDocument {
  const next = numbersFrom(number + 1)
  const matter = frequent(matters, next) ?? ''
  const form = frequent(forms, next) ?? ''
  const place = places[next(places.length)]
  const year = 2008 + Math.floor(Math.sqrt(next(324_000) / 1_000))
  const lines: string[] = [
    `为${frequent(deeds, next)}${matter}工作，结合${place}片区实际，现就有关事项说明如下。`,
  ]
  const wished = 300 + next(1_200)
  for (let length = 0; length < wished; ) {
    const line = `${next(30) + 1}．${frequent(deeds, next)}${frequent(matters, next)}：${frequent(clauses, next)}，${frequent(clauses, next)}，涉及${place}街道${next(900) + 100}户；${frequent(clauses, next)}。`
    lines.push(line)
    length += line.length
  }
  lines.push(`其中${rareName(number % 20_000)}小区先行办理。`)
  const hasFile = number % 10 === 0
  return {
    title: `关于${frequent(deeds, next)}${place}${matter}的${form}（示例）`,
    lines,
    fileLines: hasFile
      ? [
          '附表',
          ...Array.from(
            { length: 8 },
            () => `${frequent(clauses, next)}；附表中的${frequent(matters, next)}明细`,
          ),
          `联系${rareName((number % 5_000) + 50_000)}服务站`,
        ]
      : [],
    kind: kindsOfForms[number % kindsOfForms.length] ?? 'notice',
    subject: matter.slice(0, 2),
    year,
    form,
  }
}

// What a government site must say of itself on every page, and what it is called in the console.

export type SiteDuty = {
  readonly title: string
  readonly hint: string
  /** What is wrong with a value; undefined for nothing. */
  readonly problem?: (value: string) => string | undefined
  /** Whether the console names it among what is missing. */
  readonly isRequired: boolean
}

const isAddress = (value: string): string | undefined =>
  /^https:\/\/[^\s"<>]+$/.test(value) ? undefined : '应以 https:// 开头'

/**
 * The duties of the head and foot of each page.
 * @law 国办发〔2017〕47号 — 党政机关网站标识、找错入口、标识码、ICP备案号、公安备案标识、主办单位、联系方式
 */
export const siteDuties = {
  name: {
    title: '网站名称',
    hint: '写在每一页的标签（SiteName）中；不填时为“政府信息公开”',
    isRequired: false,
  },
  host: { title: '主办单位', hint: '如 示例市人民政府办公室', isRequired: true },
  operator: { title: '承办单位', hint: '没有时不填', isRequired: false },
  contact: { title: '联系方式', hint: '电话或者电子邮箱', isRequired: true },
  idCode: {
    title: '网站标识码',
    hint: '全国政府网站信息报送系统给出的十位标识码',
    isRequired: true,
    problem: (value: string) =>
      /^(\d{10}|bm\d{8})$/.test(value) ? undefined : '应为十位数字，或者 bm 加八位数字',
  },
  icp: { title: 'ICP备案号', hint: '如 X ICP备00000000号', isRequired: true },
  police: { title: '公安备案号', hint: '如 X公网安备 00000000000000号', isRequired: true },
  policeAddress: {
    title: '公安备案查询网址',
    hint: '公安备案平台给出的网址',
    isRequired: false,
    problem: isAddress,
  },
  partyBadgeAddress: {
    title: '党政机关网站标识网址',
    hint: '审核通过后给出的网址，只作链接',
    isRequired: true,
    problem: isAddress,
  },
  errorReportAddress: {
    title: '“我为政府网站找错”网址',
    hint: '本网站找错入口的网址',
    isRequired: true,
    problem: isAddress,
  },
} as const satisfies Readonly<Record<string, SiteDuty>>

export type SiteDutyName = keyof typeof siteDuties

/** What the site says of itself; what is absent is not known. */
export type SiteIdentity = Readonly<Partial<Record<SiteDutyName, string>>>

export function isSiteDuty(text: string): text is SiteDutyName {
  return Object.hasOwn(siteDuties, text)
}

/** What is wrong, by name. */
export function identityProblems(
  identity: SiteIdentity,
): Readonly<Partial<Record<SiteDutyName, string>>> {
  const problems = Object.entries(identity).flatMap(([name, value]) => {
    if (!isSiteDuty(name)) return []
    const { problem }: SiteDuty = siteDuties[name]
    const found = [...value].length > 100 ? '最多 100 个字' : problem?.(value)
    return found === undefined ? [] : [[name, found] as const]
  })
  return Object.fromEntries(problems)
}

/** The titles of what a site must say and this one does not. */
export function missingDuties(identity: SiteIdentity): readonly string[] {
  return Object.entries(siteDuties).flatMap(([name, { title, isRequired }]) =>
    isRequired && !identity[name as SiteDutyName] ? [title] : [],
  )
}

// The office of a unit that does the daily work of disclosure (政府信息公开工作机构), as the guide to
// disclosure must name it.

/** What is wanted of each, in the order of the law; the last is where the guide stands. */
export const profileTitles = {
  officeName: '机构名称',
  address: '办公地址',
  hours: '办公时间',
  phone: '联系电话',
  fax: '传真号码',
  internetContact: '互联网联系方式',
  guideAddress: '公开指南网址',
} as const

export type ProfileField = keyof typeof profileTitles

/** @law 条例 12(2) — what the guide says of the office */
export type Profile = Readonly<Record<ProfileField, string>>

export const emptyProfile: Profile = {
  officeName: '',
  address: '',
  hours: '',
  phone: '',
  fax: '',
  internetContact: '',
  guideAddress: '',
}

/** What the law has every guide say; a draft may still leave it out, and the page says what lacks. */
const requiredFields: readonly ProfileField[] = [
  'officeName',
  'address',
  'hours',
  'phone',
  'fax',
  'internetContact',
]

/** The titles of what the guide must say and the profile does not. */
export function missingIn(profile: Profile): readonly string[] {
  return requiredFields
    .filter((field) => profile[field] === '')
    .map((field) => profileTitles[field])
}

/** What is wrong, by field; only the name of the office may not be left for later. */
export function profileProblems(profile: Profile): Readonly<Partial<Record<ProfileField, string>>> {
  const problems = (Object.keys(profileTitles) as ProfileField[]).map((field) => [
    field,
    problemWith(field, profile[field]),
  ])
  return Object.fromEntries(problems.filter(([, problem]) => problem !== undefined))
}

function problemWith(field: ProfileField, text: string): string | undefined {
  if ([...text].length > 200) return '最多 200 个字'
  if (field === 'officeName') return text === '' ? '请填写机构名称' : undefined
  if (text === '') return undefined
  if (field === 'phone' || field === 'fax')
    return isNumbers(text)
      ? undefined
      : '应为号码，多个号码以顿号隔开，如 0391-1234567、0391-7654321'
  if (field === 'guideAddress')
    return /^https?:\/\/[^\s"<>]+$/.test(text) ? undefined : '应以 http:// 或者 https:// 开头'
  return undefined
}

function isNumbers(text: string): boolean {
  return text
    .split(/[、,，;；\s]+/)
    .every((one) => /^[\d()+（）-]{5,25}$/.test(one) && (one.match(/\d/g)?.length ?? 0) >= 5)
}

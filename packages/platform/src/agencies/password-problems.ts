// Which passwords are refused, in sentences that say what to do.

/** What lists of stolen passwords begin with, here and abroad; letters are small. */
const commonParts = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'qwerty',
  'qwer1234',
  '1qaz2wsx',
  'q1w2e3r4',
  'asdfgh',
  'abcd1234',
  'abc123',
  'a123456',
  '123456',
  '654321',
  '123123',
  '112233',
  '5201314',
  '1314520',
  'woaini',
  'iloveyou',
  'admin',
  'welcome',
  'changeme',
  'letmein',
  'gongkai',
]

/** What is wrong with a new password of an account; empty when it may be used. */
export function passwordProblems(password: string, account: string): readonly string[] {
  const lower = password.toLowerCase()
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password))
  const problems: string[] = []
  if ([...password].length < 10) problems.push('密码至少 10 个字符。')
  if ([...password].length > 128) problems.push('密码最多 128 个字符。')
  if (kinds.length < 3) problems.push('密码应包含大写字母、小写字母、数字、符号中的至少三种。')
  if (lower.includes(account.toLowerCase())) problems.push('密码不能包含账号名。')
  if (/(.)\1{5}/u.test(lower)) problems.push('密码不能有六个以上连续相同的字符。')
  const common = commonParts.find((part) => lower.includes(part))
  if (common !== undefined) problems.push(`密码包含容易被猜到的“${common}”，请换一个。`)
  return problems
}

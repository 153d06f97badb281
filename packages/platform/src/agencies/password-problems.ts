// Which passwords are refused, in sentences that say what to do.

const commonParts = ['password', 'qwerty', '12345678', 'abcd1234', 'admin', '11111111', '88888888']

/** What is wrong with a new password of an account; empty when it may be used. */
export function passwordProblems(password: string, account: string): readonly string[] {
  const lower = password.toLowerCase()
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password))
  const problems: string[] = []
  if ([...password].length < 10) problems.push('密码至少 10 个字符。')
  if ([...password].length > 128) problems.push('密码最多 128 个字符。')
  if (kinds.length < 3) problems.push('密码应包含大写字母、小写字母、数字、符号中的至少三种。')
  if (lower.includes(account.toLowerCase())) problems.push('密码不能包含账号名。')
  if (commonParts.some((part) => lower.includes(part)))
    problems.push('密码包含容易被猜到的内容，请换一个。')
  return problems
}

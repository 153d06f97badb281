// The sentences for refusals of accounts and units.

export const agencyRefusals: Readonly<Record<string, string>> = {
  'account.unusableName': '账号名应以小写字母开头，由 3–40 个小写字母、数字或短横线组成。',
  'account.withoutPerson': '请填写使用人的姓名。',
  'account.nameTaken': '这个账号名已经有人使用，请换一个。',
  'account.unknownRole': '没有这个角色。',
  'account.roleNeedsUnit': '系统管理员只能分配在整个平台，其他角色只能分配在具体单位。',
  'account.ownRight': '不能取消自己的系统管理员角色。请由另一位系统管理员操作。',
  'account.ownLock': '不能锁定自己的账号。',
  'account.weakPassword': '密码不符合要求。',
  'account.wrongCode': '动态口令不正确。',
  'unit.codeTaken': '这个单位代码已经有单位使用。',
  'unit.parentUnknown': '没有找到上级单位。',
}

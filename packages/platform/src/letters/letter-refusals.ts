// Why something about letters is refused: sentences for people, by code.

export const letterRefusals = {
  'letter.notYourRole': '只有本单位公开工作机构负责人可以修改文书模板和文号。',
  'letter.templateFaulty': '模板还有问题，没有保存，请按提示修改。',
  'letter.validityTurned': '失效日期不能早于生效日期。',
  'letter.validityPast': '新版本的生效日期不能早于今天；已经制发的文书不受影响。',
  'letter.markFaulty': '机关代字不能使用，请按提示修改。',
  'letter.incomplete': '文书缺少必须写明的内容，没有制发。',
} as const

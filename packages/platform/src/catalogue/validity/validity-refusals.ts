// Why the validity of a document may not be changed so; sentences for people, by code.

export const validityRefusals = {
  'validity.unknown': '没有找到这份文件，或者它没有公开。只有公开的文件才有有效性。',
  'validity.notYourRole': '有效性由本单位的公开工作机构负责人或者签发人登记和更正。',
  'validity.noDocument': '这一种信息不是文件，没有有效性。',
  'validity.kindUnknown': '没有这一种情形，请从列表中选择。',
  'validity.dayMissing': '请填写从哪一天起。',
  'validity.beforeIssue': '这一天早于文件的成文日期，请核对。',
  'validity.basisMissing': '请写明依据。',
  'validity.documentMissing': '请写明由哪份文件修改、废止或者宣布失效。',
  'validity.repealerNotPublic':
    '作为依据的那份文件现在没有公开，请先发布它，或者写明它的名称和文号。',
  'validity.itself': '文件不能修改或者废止它自己。',
  'validity.endedAlready': '这份文件已经失效或者废止。登记有误的，请先更正原来的登记。',
  'validity.untilTooEarly': '新的截止日期要晚于现在的有效期。',
  'validity.factUnknown': '没有找到这条登记，或者它已经更正过。',
  'validity.reasonMissing': '请写明更正的理由。',
  'validity.targetNotPublic':
    '要修改、废止的文件现在没有公开，不能随这份文件一起处理。请核对相关文件。',
  'validity.rulesInvalid': '请选择以哪个日期为制发日期，解读期限填写 1 至 60 个工作日。',
} as const

// Why something may not be done to a catalogue, in sentences.

export const catalogueRefusals = {
  'catalogue.unknown': '没有找到这份目录。',
  'catalogue.notYours': '目录由本单位的经办人和公开工作机构负责人编制，由公开工作机构负责人发布。',
  'catalogue.issued': '这份目录已经发布，不能再改；请编制新的一版。',
  'catalogue.titleMissing': '请填写目录的名称。',
  'catalogue.datesInvalid': '有效期要写成日期，止于不能早于起于。',
  'catalogue.laterHolds': '已经有起始日期不早于这一天的目录，请改起始日期。',
  'catalogue.empty': '目录里还没有条目，不能发布。',
  'catalogue.entryFaulty': '有几处填写的内容不能保存，请按旁边的说明修改。',
  'catalogue.codeTaken': '这个目录代码已经有条目使用，请改用别的编号。',
  'catalogue.importFaulty': '文件还有问题，没有导入任何一行。请改正后重新上传。',
  'catalogue.fieldsUnknown': '没有这一试点领域。',
} as const

// Why a figure of decisions or fees is not taken, in sentences for people.

export const decisionFigureRefusals = {
  'decisions.notYourRole': '您在这个单位没有填报这些数据的职责。',
  'decisions.headOnly': '数据来源和“没有此项职权”由公开工作机构负责人确定。',
  'decisions.yearUnknown': '只能填报2008年以后、今年以前（含今年）的数据。',
  'decisions.notBegun': '还没有到的月份不能填报。',
  'decisions.cells': '有几格不能保存，请按旁边的说明修改。',
  'decisions.changedMeanwhile': '有人在您打开页面以后改过这一年的数据，请核对后再保存。',
  'decisions.nothingChanged': '没有改动，不需要保存。',
  'decisions.reasonMissing': '请写明没有此项职权的依据（如权责清单中没有这一类）。',
  'decisions.feesNotCounted': '收费金额不能由决定的数量算出，请按月填报。',
  'decisions.importUnknown': '这份文件已经不在了，请重新上传。',
  'decisions.importApplied': '这份文件已经导入过。',
  'decisions.importFaulty': '文件还有问题，没有导入。',
  'decisions.importStale': '数据在预检以后有了变动，请再看一遍现在的预检结果。',
} as const

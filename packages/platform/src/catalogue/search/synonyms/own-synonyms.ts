// Words that mean the same, as the platform brings them: a short list of its own, to be added to and switched
// off by each platform.

export const ownSynonyms: readonly (readonly [string, string, ...string[]])[] = [
  ['停车', '泊车'],
  ['垃圾分类', '生活垃圾分类'],
  ['幼儿园', '学前教育机构'],
  ['医保', '医疗保险', '医疗保障'],
  ['低保', '最低生活保障'],
  ['公租房', '公共租赁住房'],
  ['棚改', '棚户区改造'],
  ['拆迁', '房屋征收'],
  ['营业执照', '企业登记'],
  ['放管服', '简政放权'],
  ['创业', '自主创业'],
  ['残疾人', '残障人士'],
  ['老年人', '老人'],
  ['电动车', '电动自行车'],
  ['公积金', '住房公积金'],
]

// An application as somebody made up would fill it in on the public site.

export const filledApplication = {
  unit: 'office',
  class: 'naturalPerson',
  name: '王示例',
  identityKind: '居民身份证',
  identityNumber: '410000190001010011',
  phone: '13800000000',
  description: '示例路段改造工程的招标文件',
  wantedForm: '电子数据',
  wantedRoute: '网上获取',
}

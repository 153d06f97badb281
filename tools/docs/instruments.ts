// Laws, regulations and official documents that `@law` may name. Only instruments whose name and
// number were seen in their text or in an official reprint are listed.

export type Instrument = {
  /** What follows `@law` in the code. */
  readonly key: string
  readonly name: string
  /** 文号, or how the text in force came about. */
  readonly number: string
}

export const instruments: readonly Instrument[] = [
  {
    key: '条例',
    name: '中华人民共和国政府信息公开条例',
    number: '国务院令第711号，2019年4月3日修订，2019年5月15日施行',
  },
  {
    key: '国办公开办函〔2021〕30号',
    name: '中华人民共和国政府信息公开工作年度报告格式',
    number: '国办公开办函〔2021〕30号',
  },
  {
    key: '国办公开办函〔2019〕60号',
    name: '中华人民共和国政府信息公开工作年度报告格式（试行）',
    number: '国办公开办函〔2019〕60号',
  },
  {
    key: '国办函〔2020〕109号',
    name: '政府信息公开信息处理费管理办法',
    number: '国办函〔2020〕109号',
  },
  {
    key: '规章制定程序条例',
    name: '规章制定程序条例',
    number: '国务院令第322号，2001年11月16日公布，2017年12月22日修订',
  },
  {
    key: '全国年节及纪念日放假办法',
    name: '全国年节及纪念日放假办法',
    number: '1949年12月23日政务院发布，2024年11月10日第四次修订',
  },
  {
    key: '个人信息保护法',
    name: '中华人民共和国个人信息保护法',
    number: '2021年8月20日通过',
  },
  {
    key: '国办公开办函〔2016〕201号',
    name: '国务院办公厅政府信息与政务公开办公室的函',
    number: '国办公开办函〔2016〕201号',
  },
  { key: '无障碍环境建设法', name: '中华人民共和国无障碍环境建设法', number: '2023年6月28日通过' },
  { key: '保密法', name: '中华人民共和国保守国家秘密法', number: '2024年2月27日第二次修订' },
  {
    key: '保密法实施条例',
    name: '中华人民共和国保守国家秘密法实施条例',
    number: '2024年7月10日修订',
  },
  {
    key: '国办发〔2016〕80号',
    name: '国务院办公厅文件',
    number: '国办发〔2016〕80号，2016年11月10日',
  },
  {
    key: '国办发〔2017〕47号',
    name: '政府网站发展指引',
    number: '国办发〔2017〕47号，2017年5月15日',
  },
  {
    key: '国办公开办函〔2019〕61号',
    name: '国务院办公厅政府信息与政务公开办公室文件（政府信息公开平台）',
    number: '国办公开办函〔2019〕61号',
  },
  {
    key: '国办公开办函〔2021〕33号',
    name: '关于做好规章集中公开并动态更新工作的通知',
    number: '国办公开办函〔2021〕33号',
  },
  { key: '行政复议法', name: '中华人民共和国行政复议法', number: '2023年9月1日修订' },
  { key: '行政诉讼法', name: '中华人民共和国行政诉讼法', number: '2017年6月27日第三次修正' },
  {
    key: '行政诉讼法解释',
    name: '最高人民法院关于适用《中华人民共和国行政诉讼法》的解释',
    number: '2017年11月13日通过，2018年2月8日施行',
  },
  {
    key: '法释〔2025〕8号',
    name: '最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释',
    number: '法释〔2025〕8号，2025年6月1日施行',
  },
  {
    key: '档案法实施条例',
    name: '中华人民共和国档案法实施条例',
    number: '2024年1月12日公布',
  },
]

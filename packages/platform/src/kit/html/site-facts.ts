// What every page of the public site says of the site itself: each thing only where it is known.

/** 国办发〔2017〕47号: what stands in the footer and in the head of each page. */
export type SiteFacts = {
  /** 网站名称. */
  readonly name: string
  /** Its address as the public sees it: https://www.example.gov.cn */
  readonly origin: string
  /** 网站标识码. */
  readonly idCode?: string
  /** 主办单位. */
  readonly host?: string
  /** 承办单位. */
  readonly operator?: string
  /** 联系方式. */
  readonly contact?: string
  /** ICP 备案号. */
  readonly icp?: string
  /** 公安备案号. */
  readonly police?: string
  /** Where 公安备案 is shown. */
  readonly policeAddress?: string
  /** Where 党政机关网站标识 leads to. */
  readonly partyBadgeAddress?: string
  /** 我为政府网站找错. */
  readonly errorReportAddress?: string
}

/** Of a site that says nothing of itself. */
export const namelessSite: SiteFacts = { name: '政府信息公开', origin: '' }

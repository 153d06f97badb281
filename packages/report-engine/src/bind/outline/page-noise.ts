// Lines that belong to the web page, not to the report: head (索引号, 来源) and foot (打印, 版权).

const foot =
  /^\s*(?:上一[篇条]|下一[篇条]|【?(?:打印|关闭|收藏)(?:本页|窗口|此页)?】?|\[(?:打印|关闭)|分享(?:到|至)|扫一扫|版权所有|主办(?:单位)?\s*:|承办(?:单位)?\s*:|网站标识码|责任编辑|相关(?:文章|链接|信息|附件|新闻)|附件\s*(?:下载|\d*\s*:)|网站地图|联系我们|返回顶部|手机扫)|(?:ICP|公网安)备/u
const head =
  /^\s*(?:索\s*引\s*号|发文机关|发布机构|发布单位|信息来源|来\s*源|文\s*号|文件有效性|成文日期|生成日期|发布日期|发布时间|发布者|主题分类|浏览次数|阅读|点击|字体|字号|分享|打印|当前位置|您(?:当前)?的?位置|首页|设为首页|网站支持|政府信息公开\s*$|正文\s*$)/u

/** Whether a line (folded) begins what a page prints below the report. */
export function isFooter(folded: string): boolean {
  return foot.test(folded)
}

/** Whether a line (folded) is of the page's head. */
export function isHead(folded: string): boolean {
  return head.test(folded)
}

// Which characters stand for which: radicals that PDF fonts give for whole characters, and the
// traditional characters of the form's labels and headings. Data, in pairs: from, to.

/**
 * CJK radicals supplement (U+2E80 …), which Unicode's NFKC leaves as they are; and ⼾, for which it
 * gives the traditional 戶 where these documents mean 户.
 */
const radicals =
  '⺁厂⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬' +
  '⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺷羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀' +
  '⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣' +
  '⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户'

const traditional =
  '總总體体況况動动開开報报關关數数據据處处請请復复複复議议訴诉訟讼問问題题進进項项規规範范廢废現现許许罰罚強强製制業业費费' +
  '額额單单萬万決决內内發发條条購购採采減减務务對对辦办結结轉转續续繼继計计個个與与無无補补確确認认獲获類类訪访舉举國国屬属' +
  '於于穩稳護护權权執执詢询機机構构織织團团學学會会師师沒没後后經经維维糾纠審审當当區区縣县鄉乡鎮镇廳厅員员時时間间從从來来' +
  '須须價价級级該该為为這这應应過过還还達达運运設设證证評评責责網网營营東东協协領领導导實实際际驗验長长門门積积極极質质聯联' +
  '係系繫系電电話话傳传編编檔档書书統统標标準准則则說说眾众資资產产財财稅税銀银農农醫医衛卫環环氣气車车陝陕兩两餘余較较號号' +
  '億亿僅仅滿满夠够職职細细釋释訊讯聞闻論论將将擬拟歷历屆届優优勢势專专義义樂乐親亲亞亚雲云廣广慶庆寧宁蘭兰鳳凤龍龙馬马濟济' +
  '蘇苏遼辽灣湾閩闽滬沪贛赣魯鲁貴贵彙汇匯汇訂订銷销閱阅載载佈布刪删黨党衆众點点備备註注頁页錄录誌志據据僱雇籌筹辭辞讓让' +
  '綜综稱称戶户歲岁舊旧擔担斷断擇择樣样檢检測测準准環环獎奖課课輯辑遞递適适選选遺遗鄰邻鑒鉴鑑鉴陽阳陰阴隊队階阶雖虽離离難难' +
  '願愿顯显館馆驅驱齊齐齡龄華华葉叶術术衝冲見见視视覽览觀观訓训記记詳详調调談谈諮咨謝谢譯译貨货貫贯賬账賠赔軍军輔辅鉤钩'

function pairs(text: string): ReadonlyMap<string, string> {
  const characters = [...text]
  const map = new Map<string, string>()
  for (let index = 0; index + 1 < characters.length; index += 2)
    map.set(characters[index] ?? '', characters[index + 1] ?? '')
  return map
}

/** One radical of the supplement to the character it stands for. */
export const radicalToCharacter = pairs(radicals)

/** One traditional character of the form's vocabulary to the simplified one. */
export const traditionalToSimplified = pairs(traditional)

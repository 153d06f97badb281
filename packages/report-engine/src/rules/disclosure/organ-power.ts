// Whether an organ can make 规章, judged from its name, and only where the name leaves no doubt.

/** Governments below the level of a city with districts: 县, 区, 旗, 乡, 镇 and 街道. */
const lowGovernment = /(县|旗|乡|镇|(?<!自治)区)人民政府(办公室)?$/
const subDistrict = /(街道办事处|街道)$/

/** A department of a local government: a place, then a kind of department, at the very end. */
const localDepartment = /^.{1,}(省|市|州|县|旗|盟|区|镇|乡).{1,}(局|厅|委员会|委|中心|大队|支队)$/

/**
 * The office of a government reports for it in many places: 规章 of a province or city may stand in
 * its report. Only offices of low governments are certain.
 */
const governmentOffice = /人民政府办公[厅室]$/

/** Organs of the State Council and their local branches are not judged by these words. */
const national = /^(国家|中国|中华|国务院|海关)/

/**
 * True where the organ certainly has no power to make 规章: only departments of the State Council
 * and the governments of provinces, cities with districts and autonomous prefectures have it.
 */
export function cannotMakeRegulations(organ: string): boolean {
  const name = organ.normalize('NFKC').replace(/\s/g, '')
  if (national.test(name)) return false
  if (lowGovernment.test(name) || subDistrict.test(name)) return true
  return localDepartment.test(name) && !governmentOffice.test(name)
}

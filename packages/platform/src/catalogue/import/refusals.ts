// Why an export of a former site is not taken in, in sentences for people.

export const siteImportRefusals = {
  'siteImport.notYourRole': '导入已经公开的信息由公开工作机构负责人或者签发人办理。',
  'siteImport.unknown': '没有找到这次导入。',
  'siteImport.sourceMissing': '请写明这些信息原来在哪里公开，读者会看到。',
  'siteImport.nothingLeft': '没有可以导入的信息了。',
} as const

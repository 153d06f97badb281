// A catalogue of an office, for tests.

import { beginCatalogue, issueCatalogue, saveEntry } from '../entries/edit-catalogue.action.ts'
import type { CatalogueEntry, CatalogueKey } from '../entries/entry.ts'
import type { EditorialOffice } from './an-editorial-office.ts'

/** A complete entry, marked as an example. */
export function anEntry(changes: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    code: '20.1.1',
    field: '',
    firstMatter: '示例：政策文件',
    secondMatter: '示例：规范性文件',
    elements: '示例：文件标题、文号、正文',
    basis: '条例第二十条',
    limitWords: '信息形成或者变更之日起20个工作日内',
    limit: { kind: 'regulation' },
    discloser: '示例局',
    channels: ['website', 'gazette'],
    audience: 'everybody',
    audienceWords: '',
    manner: 'proactive',
    levels: ['county'],
    ...changes,
  }
}

/** An issued catalogue with these entries. */
export async function aCatalogue(
  { unit, as }: EditorialOffice,
  { from, entries }: { readonly from: string; readonly entries: readonly CatalogueEntry[] },
): Promise<CatalogueKey> {
  const head = { title: '示例局主动公开基本目录', basis: '示例', servesBelow: true }
  const key = await beginCatalogue(as('clerk', from), unit.id, {
    ...head,
    ...{ validFrom: from, validUntil: '' },
  })
  for (const entry of entries) await saveEntry(as('clerk', from), key, { entry })
  await issueCatalogue(as('officeHead', from), key)
  return key
}

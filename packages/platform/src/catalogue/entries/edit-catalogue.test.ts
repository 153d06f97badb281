import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import { aCatalogue, anEntry } from '../testing/a-catalogue.ts'
import { anEditorialOffice } from '../testing/an-editorial-office.ts'
import { findCatalogueInForce, listCatalogues } from './catalogues.store.ts'
import {
  beginCatalogue,
  importEntries,
  issueCatalogue,
  keepFields,
  removeEntry,
  saveEntry,
} from './edit-catalogue.action.ts'
import { listEntries, listKeptFields } from './entries.store.ts'
import { loadLimits } from './limits-of-unit.store.ts'
import { findPublicCatalogue } from './public-entries.store.ts'

const refused = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code

const head = {
  ...{ title: '示例目录', basis: '', validFrom: '2026-01-01', validUntil: '' },
  servesBelow: false,
}

test('a catalogue is prepared, issued, and then changed by the next edition alone', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const { unit, as } = office
    const day = '2026-01-01'
    const first = await aCatalogue(office, { from: day, entries: [anEntry()] })
    await assert.rejects(
      saveEntry(as('clerk', day), first, { entry: anEntry({ code: '20.1.2' }) }),
      refused('catalogue.issued'),
    )
    const next = { ...head, validFrom: '2026-07-01', copyOf: first.catalogueId }
    const second = await beginCatalogue(as('clerk', day), unit.id, next)
    const changed = anEntry({ limit: { kind: 'immediately' }, limitWords: '即时公开' })
    await saveEntry(as('clerk', day), second, { entry: changed, was: '20.1.1' })
    await saveEntry(as('clerk', day), second, { entry: anEntry({ code: '20.2.1' }) })
    await assert.rejects(
      saveEntry(as('clerk', day), second, { entry: anEntry() }),
      refused('catalogue.codeTaken'),
    )
    await removeEntry(as('clerk', day), second, '20.2.1')
    await assert.rejects(issueCatalogue(as('clerk', day), second), refused('catalogue.notYours'))
    await issueCatalogue(as('officeHead', day), second)
    const editions = await listCatalogues(given.database, [unit.id])
    assert.deepEqual(
      editions.map(({ validFrom, validUntil }) => [validFrom, validUntil]),
      [
        ['2026-07-01', null],
        ['2026-01-01', '2026-06-30'],
      ],
    )
    const limitOn = await loadLimits(given.database, unit.id)
    assert.deepEqual(limitOn('20.1.1', localDate('2026-06-30')), { kind: 'regulation' })
    assert.deepEqual(limitOn('20.1.1', localDate('2026-07-01')), { kind: 'immediately' })
    assert.equal(limitOn('20.1.1', localDate('2025-12-31')), undefined)
  }))

test('what may not be done is refused and leaves nothing', () =>
  withDatabase(async (given) => {
    const { unit, as } = await anEditorialOffice(given)
    const day = '2026-01-01'
    for (const [role, code] of [
      ['reviewer', 'catalogue.notYours'],
      ['supervisor', 'catalogue.notYours'],
    ] as const)
      await assert.rejects(beginCatalogue(as(role, day), unit.id, head), refused(code))
    for (const [changes, code] of [
      [{ title: ' ' }, 'catalogue.titleMissing'],
      [{ validFrom: '2026-13-01' }, 'catalogue.datesInvalid'],
      [{ validUntil: '2025-12-31' }, 'catalogue.datesInvalid'],
    ] as const)
      await assert.rejects(
        beginCatalogue(as('clerk', day), unit.id, { ...head, ...changes }),
        refused(code),
      )
    assert.deepEqual(await listCatalogues(given.database, [unit.id]), [])
    const key = await beginCatalogue(as('clerk', day), unit.id, head)
    await assert.rejects(issueCatalogue(as('officeHead', day), key), refused('catalogue.empty'))
    for (const entries of [
      [],
      [anEntry(), anEntry()],
      [anEntry(), anEntry({ code: '20.1.2', channels: [] })],
    ])
      await assert.rejects(
        importEntries(as('clerk', day), key, entries),
        refused('catalogue.importFaulty'),
      )
    assert.deepEqual(await listEntries(given.database, key), [])
    await importEntries(as('clerk', day), key, [anEntry(), anEntry({ code: '20.1.2' })])
    await importEntries(as('clerk', day), key, [anEntry({ code: '20.1.2', basis: '示例' })])
    const entries = await listEntries(given.database, key)
    assert.deepEqual(
      entries.map(({ code, basis }) => [code, basis]),
      [
        ['20.1.1', '条例第二十条'],
        ['20.1.2', '示例'],
      ],
    )
    await issueCatalogue(as('officeHead', day), key)
    const same = await beginCatalogue(as('clerk', day), unit.id, {
      ...head,
      copyOf: key.catalogueId,
    })
    await assert.rejects(
      issueCatalogue(as('officeHead', day), same),
      refused('catalogue.laterHolds'),
    )
  }))

test('the public reads what was issued and holds, by the role of the public site', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const portal = given.as('portal')
    const on = localDate('2026-02-01')
    const key = await beginCatalogue(office.as('clerk', '2026-01-01'), office.unit.id, head)
    await saveEntry(office.as('clerk', '2026-01-01'), key, { entry: anEntry() })
    assert.equal(await findPublicCatalogue(portal, office.unit.id, on), undefined)
    await issueCatalogue(office.as('officeHead', '2026-01-01'), key)
    const found = await findPublicCatalogue(portal, office.unit.id, on)
    assert.deepEqual(found?.entries, [anEntry()])
    assert.equal(
      await findPublicCatalogue(portal, office.unit.id, localDate('2025-12-31')),
      undefined,
    )
    const inForce = await findCatalogueInForce(given.database, office.unit.id, on)
    assert.equal(inForce?.catalogueId, key.catalogueId)
    await assert.rejects(listCatalogues(portal, [office.unit.id]), /permission denied/)
  }))

test('fields of the grass-roots catalogues are all kept until some are switched off', () =>
  withDatabase(async (given) => {
    const { unit, as } = await anEditorialOffice(given)
    assert.equal((await listKeptFields(given.database, unit.id)).length, 26)
    await keepFields(as('clerk', '2026-01-01'), unit.id, ['f01', 'f26'])
    assert.deepEqual(await listKeptFields(given.database, unit.id), ['f01', 'f26'])
    await assert.rejects(
      keepFields(as('clerk', '2026-01-01'), unit.id, ['f27']),
      refused('catalogue.fieldsUnknown'),
    )
    await assert.rejects(
      keepFields(as('auditor', '2026-01-01'), unit.id, []),
      refused('catalogue.notYours'),
    )
  }))

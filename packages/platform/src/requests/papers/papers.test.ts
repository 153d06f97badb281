import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import {
  type LetterKindName,
  letterKindNames,
  letterKinds,
  listIssuedLetters,
} from '#letters/index.ts'
import { type OutcomeName, outcomes } from '../case/outcome.ts'
import type { RequestKey } from '../case/request-case.ts'
import { consult, recordConsultation } from '../consultation/consult.action.ts'
import {
  clearSecrecy,
  reviewDraft,
  serveDecision,
  signDecision,
  submitDraft,
} from '../decision/decide.action.ts'
import { type Draft, emptyDraft } from '../decision/draft.ts'
import { noticeFee } from '../fee/fee.action.ts'
import { askForClarification, receiveClarification } from '../handling/clarification.action.ts'
import { extendTimeLimit } from '../handling/extend-time-limit.action.ts'
import { askForReasons, receiveReasons } from '../handling/reasons.action.ts'
import { anOffice, aRequestAtWork, type Office } from '../testing/an-office.ts'
import { issueByHand } from './issue-paper.action.ts'
import { letterOfDraft } from './letter-of-draft.ts'

const day = localDate
const names = Object.keys(outcomes) as OutcomeName[]
const answered = names.filter((name) => !name.startsWith('other.'))

function draftOf(outcome: OutcomeName, more: Partial<Draft> = {}): Draft {
  return {
    ...emptyDraft(outcome),
    reason: '示例理由。',
    route: '示例栏目',
    given: outcome === 'partlyGranted' ? ['示例合同'] : [],
    withheld:
      outcome === 'partlyGranted'
        ? [{ what: '联系电话', ground: 'refused.thirdPartyRights', reason: '涉及个人隐私' }]
        : [],
    search: { where: '示例档案室', words: '示例', by: '示例', on: '2026-03-05' },
    earlierNumber: '示公复〔2025〕3号',
    specialRules: '《不动产登记暂行条例》',
    ...more,
  }
}

test('each result that owes an answer has one letter, whose article is that of the outcome table', () => {
  const used = new Set<LetterKindName>()
  for (const outcome of names) {
    const drafts = [draftOf(outcome), draftOf(outcome, { given: ['示例'] })]
    drafts.push(draftOf(outcome, { rightOrgan: { name: '示例局', contact: '示例电话' } }))
    for (const draft of drafts) {
      const letter = letterOfDraft(draft)
      if (outcomes[outcome].remedy === 'none') assert.equal(letter, undefined)
      else {
        assert.ok(letter)
        used.add(letter)
        const { group, law, obligatory } = letterKinds[letter]
        assert.equal(group, 'answer')
        assert.ok(obligatory.includes('article') && obligatory.includes('remedy'))
        const [, article = law] = /(第.+条)/.exec(law) ?? []
        assert.ok(outcomes[outcome].law.includes(article), `${outcome}: ${law}`)
      }
    }
  }
  const answers = letterKindNames.filter((name) => letterKinds[name].group === 'answer')
  assert.deepEqual([...used].sort(), [...answers].sort())
})

/** What the gate wants done before an answer with this result. */
async function prepare(office: Office, key: RequestKey, outcome: OutcomeName): Promise<void> {
  const clerk = office.as('clerk', '2026-03-04')
  const on = day('2026-03-04')
  const asked = { servedOn: on, workingDays: 10, what: '请写明名称' }
  if (outcome === 'unavailable.stillUnclear') {
    await askForClarification(clerk, key, asked)
    await receiveClarification(clerk, key, { on, description: '' })
  }
  if (outcome === 'notProcessed.excessive') {
    await askForReasons(clerk, key, asked)
    await receiveReasons(clerk, key, { on })
  }
  if (outcome === 'refused.thirdPartyRights') {
    const consultation = await consult(clerk, key, { party: 'thirdParty', on })
    const note = (news: Parameters<typeof recordConsultation>[2]['news']) =>
      recordConsultation(clerk, key, { consultation, news })
    await note({ kind: 'received', on })
    await note({ kind: 'answered', on, agrees: false })
  }
}

async function sign(office: Office, key: RequestKey, draft: Draft): Promise<void> {
  const on = '2026-03-10'
  await submitDraft(office.as('clerk', on), key, draft)
  await reviewDraft(office.as('reviewer', on), key)
  await clearSecrecy(office.as('secrecyReviewer', on), key)
  await signDecision(office.as('organHead', on), key)
}

test('with the signature of every result goes a numbered letter with article, reason and remedy', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    for (const [index, outcome] of answered.entries()) {
      const key = await aRequestAtWork(office, { on: '2026-03-03' })
      await prepare(office, key, outcome)
      await sign(office, key, draftOf(outcome))
      const subject = { unitId: key.unitId, subjectId: key.requestId }
      const letter = (await listIssuedLetters(given.database, subject)).at(-1)
      const text = letter?.content.blocks.map(({ text: one }) => one).join('\n') ?? ''
      assert.equal(letter?.number, `公复〔2026〕${index + 1}号`)
      const [article = '国办'] = /第.+?条/.exec(outcomes[outcome].law) ?? []
      assert.ok(text.includes(article), `${outcome}: ${text}`)
      assert.match(text, /行政复议/, outcome)
      assert.equal(/先向/.test(text), outcomes[outcome].remedy.startsWith('reviewFirst'), outcome)
      assert.doesNotMatch(text, /\{\{|。。|undefined/, outcome)
    }
  }))

test('a signature that is refused issues nothing and takes no number', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const key = await aRequestAtWork(office, { on: '2026-03-03' })
    await submitDraft(office.as('clerk', '2026-03-10'), key, draftOf('granted'))
    await assert.rejects(signDecision(office.as('organHead', '2026-03-10'), key))
    const { rows } = await given.sql(
      "select (select count(*)::int from issued_letters) as letters, (select count(*)::int from number_series where series like 'letters%') as series",
    )
    assert.deepEqual(rows, [{ letters: 0, series: 0 }])
  }))

test('notices come with their steps: clarification, reasons, fee, extension with the new last day', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const { as } = office
    const texts = async (key: RequestKey): Promise<string> => {
      const subject = { unitId: key.unitId, subjectId: key.requestId }
      const letters = await listIssuedLetters(given.database, subject)
      return letters
        .map(({ kind, content }) => `${kind} ${content.blocks.map(({ text }) => text).join(' ')}`)
        .join('\n')
    }
    const on = day('2026-03-05')
    const asked = { servedOn: on, workingDays: 10, what: '请写明合同的名称' }
    const clear = await aRequestAtWork(office, { on: '2026-03-03' })
    await askForClarification(as('clerk', on), clear, asked)
    assert.match(await texts(clear), /^clarification .*请写明合同的名称.*10个工作日/)
    const many = await aRequestAtWork(office, { on: '2026-03-03' })
    await askForReasons(as('clerk', on), many, asked)
    assert.match(await texts(many), /^reasons .*第三十五条/)
    const dear = await aRequestAtWork(office, { on: '2026-03-03' })
    const words = { tariff: '按件计收', payWay: '示例账户' }
    await noticeFee(as('officeHead', on), dear, { servedOn: on, amountInFen: 220_000, words })
    assert.match(await texts(dear), /^feeNotice .*2200\.00元.*20个工作日/)
    const long = await aRequestAtWork(office, { on: '2026-03-03' })
    const extension = { workingDays: 20, notifiedOn: on, reason: '需要检索大量档案' }
    await extendTimeLimit(as('officeHead', on), long, extension)
    assert.match(await texts(long), /^extension .*需要检索大量档案.*20个工作日.*2026年4月29日/)
  }))

test('by hand: what has happened, by the desk, to somebody who is named', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const { as } = office
    const key = await aRequestAtWork(office, { on: '2026-03-03' })
    const clerk = as('clerk', '2026-03-10')
    const paper = (kind: LetterKindName, more: object = {}) =>
      issueByHand(clerk, key, { kind, typed: {}, addressee: '', ...more })
    await paper('receipt')
    await paper('register')
    const refused = (code: string) => ({ refusal: { code } })
    for (const kind of ['stateSecret', 'extension', 'cover', 'withdrawn', 'correction'] as const)
      await assert.rejects(paper(kind), refused('request.letterTooEarly'))
    const matter = { typed: { matter: '示例合同' } }
    await assert.rejects(paper('thirdPartyOpinion', matter), refused('request.addresseeMissing'))
    await paper('thirdPartyOpinion', { ...matter, addressee: '示例公司' })
    await assert.rejects(
      issueByHand(as('reviewer', '2026-03-10'), key, { kind: 'receipt', typed: {}, addressee: '' }),
      refused('request.notYourRole'),
    )
    await sign(office, key, draftOf('granted'))
    const service = { on: day('2026-03-10'), by: '邮政挂号 示例单号' }
    await serveDecision(as('clerk', '2026-03-10'), key, service)
    await paper('cover')
    const { rows } = await given.sql("select content from issued_letters where kind = 'cover'")
    assert.match(JSON.stringify(rows), /公复〔2026〕1号.*邮政挂号/)
    const subject = { unitId: key.unitId, subjectId: key.requestId }
    const letters = await listIssuedLetters(given.database, subject)
    assert.deepEqual(letters.map(({ kind }) => kind).sort(), [
      'alreadyPublic',
      'cover',
      'receipt',
      'register',
      'thirdPartyOpinion',
    ])
  }))

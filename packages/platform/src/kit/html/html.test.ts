import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { html, trusted } from './html.ts'

test('text is escaped in content and in attributes', () => {
  const bad = `<img src=x onerror="a('1')">&`
  assert.equal(
    html`<p title="${bad}">${bad}</p>`.text,
    '<p title="&lt;img src=x onerror=&quot;a(&#39;1&#39;)&quot;&gt;&amp;">&lt;img src=x onerror=&quot;a(&#39;1&#39;)&quot;&gt;&amp;</p>',
  )
})

test('nested HTML and lists go in unchanged, nothing leaves nothing, zero stays', () => {
  const items = ['甲', '<乙>'].map((name) => html`<li>${name}</li>`)
  assert.equal(
    html`<ul>${items}</ul>${undefined}${null}${false}${0}${trusted('<hr>')}`.text,
    '<ul><li>甲</li><li>&lt;乙&gt;</li></ul>0<hr>',
  )
})

test('no text whatever opens a tag or closes an attribute', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.doesNotMatch(html`${text}`.text, /[<>"']/)
    }),
  )
})

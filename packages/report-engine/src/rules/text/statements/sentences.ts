// The sentences of a passage with what each is about: the same for every subject that is asked for.

import { type Sentence, type Setting, sentencesOf, settingsIn } from './clauses.ts'
import type { Passage } from './passages.ts'
import { lastIn, openingTopic, type Topic, topicOf } from './subject.ts'

export type ReadSentence = {
  readonly sentence: Sentence
  /** What the text was about before it. */
  readonly topic: Topic
  /** Its numbers, each with what it is about; worked out when first asked for. */
  readonly settings: () => readonly { readonly setting: Setting; readonly about: Topic }[]
}

const known = new WeakMap<Passage, readonly ReadSentence[]>()

/** Every sentence of a passage. */
export function readSentences(passage: Passage): readonly ReadSentence[] {
  const before = known.get(passage)
  if (before !== undefined) return before
  const sentences: ReadSentence[] = []
  let topic = openingTopic(passage)
  for (const sentence of sentencesOf(passage.compact)) {
    sentences.push(readSentence(passage, sentence, topic))
    topic = lastIn(passage.compact.slice(sentence.from, sentence.to)) ?? topic
  }
  known.set(passage, sentences)
  return sentences
}

function readSentence(passage: Passage, sentence: Sentence, topic: Topic): ReadSentence {
  let settings: ReturnType<ReadSentence['settings']> | undefined
  return {
    sentence,
    topic,
    settings: () => {
      settings ??= settingsIn(passage.compact, sentence).map((setting) => ({
        setting,
        about: topicOf(setting, topic),
      }))
      return settings
    },
  }
}

import { fold } from '../../base/fold';
import { collapseWhitespace } from '../../base/text';
import { headingTopics } from './headingLabels';
import type { HeadingTopic } from './headingLabels';

/** A part of an abstract under one of its headings; before the first heading, and without headings, no topic. */
export interface AbstractPart {
  readonly topic: HeadingTopic | undefined;
  /** White space collapsed, without the heading. */
  readonly text: string;
}

interface Heading {
  readonly topic: HeadingTopic;
  readonly start: number;
  readonly end: number;
  /** Said by a colon, a line of its own or capitals; a full stop alone is weaker. */
  readonly isSure: boolean;
}

const longestHeading = 60;

/** Where a heading may begin: at the start, on a new line, after the end of a sentence. */
function placesOf(text: string): readonly number[] {
  const places = [/^\s*/.exec(text)?.[0].length ?? 0];
  for (const match of text.matchAll(/\n\s*(?=\S)|[.!?;:)\]"”]\s+(?=\S)|[。！？]\s*(?=\S)/g)) {
    places.push(match.index + match[0].length);
  }
  return places;
}

/** `Methods and Findings`, `DESIGN, SETTING`: all its pieces are known; the first one says the topic. */
function topicOf(label: string): HeadingTopic | undefined {
  const name = fold(label).trim().toLowerCase();
  const whole = headingTopics.get(name);
  if (whole !== undefined) {
    return whole;
  }
  const pieces = name
    .split(/\s*(?:,|&|\/|\band\b|\bund\b|\by\b|\bet\b|\be\b)\s*/)
    .filter((piece) => piece !== '');
  const topics = pieces.map((piece) => headingTopics.get(piece));
  return pieces.length > 1 && topics.every((topic) => topic !== undefined) ? topics[0] : undefined;
}

/** How a heading can end: a colon or dash, the end of its line, capitals before other writing, a full stop. */
const shapes: readonly (readonly [RegExp, boolean])[] = [
  [/^([\p{L}][\p{L}\p{M} ,&/()-]{0,58}?)\s*(?:[:：]|\s[–—-]{1,2}(?=\s)|—)\s*/u, true],
  [/^[[【]([\p{L}][\p{L} ]{0,50})[\]】]\s*/u, true],
  [/^([\p{L}][\p{L}\p{M} ,&/-]{0,58}?)[ \t]*\r?\n\s*/u, true],
  [/^(\p{Lu}[\p{Lu} ,&/-]{2,58}?)\s+(?=[\p{Lu}\d(“"][^\p{Lu}]|\p{Lu}\p{Ll}|[A-Z]{2,8}\s\p{Ll})/u, true],
  [/^(\p{Lu}[\p{L}\p{M} ,&/-]{2,58}?)\.\s+/u, false],
];

function headingAt(text: string, start: number): Heading | undefined {
  const slice = text.slice(start, start + longestHeading + 20);
  for (const [shape, isSure] of shapes) {
    const match = shape.exec(slice);
    const topic = match && topicOf(match[1] ?? '');
    if (match && topic) {
      return { topic, start, end: start + match[0].length, isSure };
    }
  }
  return undefined;
}

/**
 * An abstract taken apart at its own headings (`BACKGROUND: ...`, `Methods. ...`, a heading on a line of its own), in
 * English and some other languages. One heading alone counts only with a colon, a line of its own or in capitals.
 */
export function partsOfAbstract(abstract: string): readonly AbstractPart[] {
  const found = placesOf(abstract)
    .map((place) => headingAt(abstract, place))
    .filter((heading) => heading !== undefined);
  const headings = found.length > 1 ? found : found.filter(({ isSure }) => isSure);
  const [first] = headings;
  const parts: AbstractPart[] = [
    { topic: undefined, text: abstract.slice(0, first?.start ?? abstract.length) },
  ];
  for (const [i, { topic, end }] of headings.entries()) {
    parts.push({
      topic,
      text: abstract.slice(end, Math.max(end, headings[i + 1]?.start ?? abstract.length)),
    });
  }
  return parts
    .map(({ topic, text }) => ({ topic, text: collapseWhitespace(text) }))
    .filter(({ text }) => text !== '');
}

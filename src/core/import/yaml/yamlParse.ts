import { Composer, Lexer, Parser, isAlias, isCollection, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Document } from 'yaml';
import type { Span } from '../../base/text';
import { faultOfYamlError } from './yamlFaults';
import { mapOf } from './yamlTree';
import type { YamlFault, YamlField, YamlNode } from './yamlTree';

/** What was read of a YAML text, or of a piece of one. */
export interface ParsedYaml {
  /** One for each document; where the text is broken, what could be made of it. */
  readonly roots: readonly YamlNode[];
  /** The first mistake, where the text is not YAML: what follows one is mostly of its making. */
  readonly mistake: YamlFault | undefined;
  /** What is wrong with a text that is YAML. */
  readonly faults: readonly YamlFault[];
}

/** No bibliography goes nearly as deep: some fifty lists and maps in each other. */
const deepest = 100;

/** After so many mistakes the library's parser is not asked for more. */
const mostMistakes = 100;

/** How many nodes all aliases together may stand for. A few hundred are usual where aliases are used at all. */
const mostByAlias = 100_000;

/** Every plain value a text; the name of a tag changes nothing and makes nothing run. */
const options = {
  schema: 'failsafe',
  resolveKnownTags: false,
  uniqueKeys: false,
  logLevel: 'silent',
  prettyErrors: false,
} as const;

interface Anchor {
  readonly node: YamlNode;
  readonly size: number;
}

/** Reads pieces of one text in order; an anchor of one piece may be referred to in the next ones. */
export class YamlParser {
  readonly #anchors = new Map<string, Anchor>();
  #size = 0;
  #byAlias = 0;
  #base = 0;
  #faults: YamlFault[] = [];

  /** Reads `text`, of which the first character stands at `base`. Never throws. */
  parse(text: string, base: number): ParsedYaml {
    this.#base = base;
    this.#faults = [];
    const { documents, mistake } = compose(text);
    const roots = documents.map((document) => this.#node(document.contents, text.length));
    return { roots, mistake: mistake && shifted(mistake, base), faults: this.#faults };
  }

  /** Recursive, but never deeper than {@link deepest}: a deeper text does not come so far. */
  #node(node: unknown, end: number): YamlNode {
    const before = this.#size++;
    const made = this.#make(node, end);
    const name = isScalar(node) || isCollection(node) ? node.anchor : undefined;
    if (name !== undefined) {
      this.#anchors.set(name, { node: made, size: this.#size - before });
    }
    return made;
  }

  #make(node: unknown, end: number): YamlNode {
    const span = this.#spanOf(node, end);
    if (isAlias(node)) {
      return this.#alias(node.source, span);
    }
    if (isSeq(node)) {
      return { kind: 'list', span, items: node.items.map((item) => this.#node(item, span.end - this.#base)) };
    }
    if (isMap(node)) {
      return mapOf(span, this.#fields(node.items, span.end - this.#base));
    }
    const value = isScalar(node) ? node.value : undefined;
    const isPlain = isScalar(node) && node.type === 'PLAIN' && node.tag === undefined;
    return typeof value !== 'string' || (isPlain && /^(?:~|null|Null|NULL)?$/.test(value))
      ? { kind: 'nothing', span }
      : { kind: 'text', span, text: value };
  }

  #fields(pairs: readonly unknown[], end: number): readonly YamlField[] {
    const own: YamlField[] = [];
    const merged: YamlField[] = [];
    const names = new Set<string>();
    for (const pair of pairs) {
      const key = isPair(pair) ? this.#node(pair.key, end) : undefined;
      const value = isPair(pair) ? this.#node(pair.value, key?.span.end ?? end) : undefined;
      if (key?.kind !== 'text' || value === undefined) {
        const message = 'The name of this field is not a text; the field was left out.';
        this.#fault('bad-name', message, key?.span ?? { start: this.#base + end, end: this.#base + end });
      } else if (key.text === '<<') {
        merged.push(...fieldsToMerge(value));
      } else {
        own.push({ name: key.text, nameSpan: key.span, value });
        names.add(key.text);
      }
    }
    return [...own, ...merged.filter((field) => !names.has(field.name) && names.add(field.name))];
  }

  /** What an alias stands for is there once, however often it is named; counted it is each time. */
  #alias(name: string, span: Span): YamlNode {
    const anchor = this.#anchors.get(name);
    if (!anchor) {
      this.#fault(
        'unknown-alias',
        `There is no "&${name}" before this place that "*${name}" could mean.`,
        span,
      );
      return { kind: 'nothing', span };
    }
    if (this.#byAlias + anchor.size > mostByAlias) {
      if (Number.isFinite(this.#byAlias)) {
        const message = 'Aliases stand for too much here; this one and all that follow were left out.';
        this.#fault('too-many-aliases', message, span);
      }
      this.#byAlias = Number.POSITIVE_INFINITY;
      return { kind: 'nothing', span };
    }
    this.#byAlias += anchor.size;
    this.#size += anchor.size;
    return anchor.node;
  }

  #spanOf(node: unknown, end: number): Span {
    const range = isScalar(node) || isCollection(node) || isAlias(node) ? node.range : undefined;
    const [from, to] = range ?? [end, end];
    return { start: this.#base + from, end: this.#base + to };
  }

  #fault(code: string, message: string, span: Span): void {
    this.#faults.push({ severity: 'warning', code, message, span });
  }
}

function fieldsToMerge(value: YamlNode): readonly YamlField[] {
  const maps = value.kind === 'list' ? value.items : [value];
  return maps.flatMap((map) => (map.kind === 'map' ? [...map.fields.values()] : []));
}

function shifted(fault: YamlFault, base: number): YamlFault {
  return { ...fault, span: { start: fault.span.start + base, end: fault.span.end + base } };
}

interface Composed {
  readonly documents: readonly Document.Parsed[];
  readonly mistake: YamlFault | undefined;
}

/**
 * Goes through the text a token at a time and stops where it gets too deep: the library makes its nodes by recursion,
 * which a million brackets would not survive.
 */
function compose(text: string): Composed {
  const documents: Document.Parsed[] = [];
  try {
    const parser = new Parser();
    const composer = new Composer(options);
    let mistakes = 0;
    for (const lexeme of new Lexer().lex(text)) {
      for (const token of parser.next(lexeme)) {
        documents.push(...composer.next(token));
        mistakes += token.type === 'error' ? 1 : 0;
      }
      if (parser.stack.length > deepest || mistakes > mostMistakes) {
        const code = mistakes > mostMistakes ? 'UNEXPECTED_TOKEN' : 'RESOURCE_EXHAUSTION';
        return { documents, mistake: firstMistake(documents) ?? faultOfYamlError(code, parser.offset) };
      }
    }
    for (const token of parser.end()) {
      documents.push(...composer.next(token));
    }
    documents.push(...composer.end());
    const [outside] = documents.length === 0 ? composer.streamInfo().errors : [];
    const mistake = outside && faultOfYamlError(outside.code, outside.pos[0]);
    return { documents, mistake: firstMistake(documents) ?? mistake };
  } catch {
    return { documents, mistake: faultOfYamlError('IMPOSSIBLE', 0) };
  }
}

function firstMistake(documents: readonly Document.Parsed[]): YamlFault | undefined {
  for (const { errors } of documents) {
    let first = errors[0];
    for (const error of errors) {
      first = first && first.pos[0] <= error.pos[0] ? first : error;
    }
    if (first) {
      return faultOfYamlError(first.code, first.pos[0]);
    }
  }
  return undefined;
}

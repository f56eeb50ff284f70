import { editDistance } from '../../base/editDistance';
import { fold } from '../../base/fold';
import { LineIndex } from '../../base/text';
import type { Span } from '../../base/text';
import { normaliseArxiv, normaliseDoi } from '../../model/paper';
import type { Problem, Severity } from '../../model/problem';
import { noUserTechniques } from '../../model/userTechniques';
import type { UserTechnique, UserTechniques } from '../../model/userTechniques';
import { readYaml } from '../yaml/yamlRecover';
import { itemsOf, textOf } from '../yaml/yamlTree';
import type { YamlField, YamlMap, YamlNode } from '../yaml/yamlTree';
import { techniqueFields, techniquesSections } from './techniquesSchema';

/** What a `techniques.yaml` says, and what is wrong with it. */
export interface ReadTechniques {
  readonly user: UserTechniques;
  readonly problems: readonly Problem[];
}

/** So many letters may be others in a name that was meant. */
const mostEdits = 2;
const leastForEdits = 5;

/** How a paper is named in the file and found again: a DOI or arXiv id in its one form, in small letters, else its key. */
export function paperName(name: string): string {
  const text = name.trim();
  return (normaliseDoi(text) ?? normaliseArxiv(text))?.toLowerCase() ?? text;
}

/**
 * Reads the text of a `techniques.yaml`. What has another form than it should is told of and left out; nothing is
 * thrown. `knownIds`: the techniques that come with Papershelf, to tell slips of the pen.
 */
export function readTechniques(text: string, knownIds: readonly string[] = []): ReadTechniques {
  const reader = new TechniquesReader(text);
  return { user: reader.read(knownIds), problems: reader.problems };
}

class TechniquesReader {
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #lines: LineIndex;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineIndex(text);
  }

  read(knownIds: readonly string[]): UserTechniques {
    const { roots, faults } = readYaml(this.#text);
    faults.forEach(({ severity, code, message, span }) => this.#tell({ severity, code, message }, span));
    const [root] = roots;
    if (!root || root.kind === 'nothing') {
      return noUserTechniques;
    }
    if (root.kind !== 'map') {
      const message = 'A techniques file has parts such as "techniques:" and "papers:".';
      this.#tell({ severity: 'error', code: 'not-a-map', message }, firstOf(root.span));
      return noUserTechniques;
    }
    this.#checkNames(root, Object.keys(techniquesSections), 'part');
    const techniques = this.#techniques(root);
    const merged = this.#merged(root);
    const papers = this.#papers(root);
    const hide = this.#texts(root.fields.get('hide')?.value, 'hide');
    const known = [...knownIds, ...techniques.keys()];
    this.#checkIds(root, known);
    return { techniques, merged, papers, hidden: new Set(hide.map(fold)) };
  }

  #techniques(root: YamlMap): ReadonlyMap<string, UserTechnique> {
    const fields = this.#fieldsOf(root, 'techniques');
    return new Map(fields.map(({ name, value }) => [name, this.#technique(name, value)]));
  }

  #technique(id: string, node: YamlNode): UserTechnique {
    if (node.kind === 'text') {
      // `my-topic: My topic` is the short form of a label.
      return { id, label: textOf(node), area: undefined, cues: [], not: [], broader: undefined };
    }
    if (node.kind === 'list') {
      this.#wrong(`"${id}" should have fields such as "label" and "cues".`, node.span);
    }
    const map = node.kind === 'map' ? node : undefined;
    if (map) {
      this.#checkNames(map, Object.keys(techniqueFields), 'field');
    }
    const value = (name: keyof typeof techniqueFields): YamlNode | undefined => map?.fields.get(name)?.value;
    return {
      id,
      label: this.#textIn(value('label'), 'label'),
      area: this.#textIn(value('area'), 'area'),
      cues: this.#texts(value('cues'), 'cues'),
      not: this.#texts(value('not'), 'not'),
      broader: this.#textIn(value('broader'), 'broader'),
    };
  }

  #merged(root: YamlMap): ReadonlyMap<string, string> {
    const merged = new Map<string, string>();
    for (const { name, nameSpan, value } of this.#fieldsOf(root, 'merge')) {
      const target = this.#textIn(value, name);
      if (target === name) {
        this.#wrong(`"${name}" cannot be merged into itself.`, nameSpan);
      } else if (target !== undefined) {
        merged.set(name, target);
      }
    }
    return merged;
  }

  #papers(root: YamlMap): ReadonlyMap<string, readonly string[]> {
    const papers = new Map<string, readonly string[]>();
    for (const { name, nameSpan, value } of this.#fieldsOf(root, 'papers')) {
      const paper = paperName(name);
      if (papers.has(paper)) {
        this.#tell(
          { severity: 'warning', code: 'repeated', message: `"${name}" is named twice; the first counts.` },
          nameSpan,
        );
      } else {
        papers.set(paper, this.#texts(value, name));
      }
    }
    return papers;
  }

  /** The fields of one of the parts; each name once. */
  #fieldsOf(root: YamlMap, section: keyof typeof techniquesSections): readonly YamlField[] {
    const node = root.fields.get(section)?.value;
    if (node === undefined || node.kind === 'nothing') {
      return [];
    }
    if (node.kind !== 'map') {
      this.#wrong(`"${section}" should have a line "name: ..." for each.`, firstOf(node.span));
      return [];
    }
    this.#tellRepeated(node);
    return [...node.fields.values()];
  }

  #textIn(node: YamlNode | undefined, name: string): string | undefined {
    const text = textOf(node);
    if (text === undefined && node !== undefined && node.kind !== 'nothing') {
      this.#wrong(`"${name}" should be a text.`, node.span);
    }
    return text;
  }

  #texts(node: YamlNode | undefined, name: string): readonly string[] {
    return itemsOf(node).flatMap((item) => {
      const text = textOf(item);
      if (text === undefined) {
        this.#wrong(`"${name}" should be a list of texts.`, item.span);
      }
      return text ?? [];
    });
  }

  #checkNames(map: YamlMap, allowed: readonly string[], what: 'part' | 'field'): void {
    this.#tellRepeated(map);
    for (const { name, nameSpan } of map.fields.values()) {
      if (!allowed.includes(name)) {
        const near = nearest(name, allowed);
        const hint = near === undefined ? `There are ${allowed.join(', ')}.` : `Did you mean "${near}"?`;
        this.#tell(
          { severity: 'warning', code: `unknown-${what}`, message: `There is no ${what} "${name}". ${hint}` },
          nameSpan,
        );
      }
    }
  }

  #tellRepeated({ repeated }: YamlMap): void {
    for (const { name, nameSpan } of repeated) {
      this.#tell(
        { severity: 'warning', code: 'repeated', message: `"${name}" is named twice; the first counts.` },
        nameSpan,
      );
    }
  }

  /** A name that is nearly that of a known technique was hardly meant as a new one. */
  #checkIds(root: YamlMap, known: readonly string[]): void {
    const values = ['papers', 'merge'].flatMap((section) => {
      const node = root.fields.get(section)?.value;
      return node?.kind === 'map' ? [...node.fields.values()].flatMap(({ value }) => itemsOf(value)) : [];
    });
    const fields = root.fields.get('techniques')?.value;
    const broader =
      fields?.kind === 'map' ? [...fields.fields.values()].flatMap(({ value }) => broaderOf(value)) : [];
    for (const node of [...values, ...broader]) {
      const name = textOf(node);
      const near = name === undefined || known.includes(name) ? undefined : nearest(name, known);
      if (near !== undefined && name !== undefined) {
        this.#tell(
          {
            severity: 'warning',
            code: 'unknown-technique',
            message: `There is no technique "${name}". Did you mean "${near}"?`,
          },
          node.span,
        );
      }
    }
  }

  #wrong(message: string, span: Span): void {
    this.#tell({ severity: 'error', code: 'wrong-form', message }, span);
  }

  #tell(
    problem: { readonly severity: Severity; readonly code: string; readonly message: string },
    span: Span,
  ): void {
    this.problems.push({ ...problem, range: this.#lines.rangeOf(span) });
  }
}

function broaderOf(node: YamlNode): readonly YamlNode[] {
  return node.kind === 'map' ? itemsOf(node.fields.get('broader')?.value) : [];
}

function firstOf({ start }: Span): Span {
  return { start, end: start + 1 };
}

/** The name that was meant by one that is nearly the same. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length < leastForEdits) {
    return undefined;
  }
  const near = names
    .map((each) => ({ each, edits: editDistance(each.toLowerCase(), wanted, mostEdits) }))
    .filter(({ edits }) => edits <= mostEdits)
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.each;
}

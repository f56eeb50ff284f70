import { authorYear } from '../core/model/paper';
import type { Paper } from '../core/model/paper';
import { builtinSourceId } from '../core/model/source';
import { builtinTaxonomy } from '../core/technique/builtinTaxonomy';
import { groupPapers } from '../core/technique/group';
import type { Group, GroupBy } from '../core/technique/group';
import type { CliCommand } from './io';
import { oneOf, parseCall } from './options';
import { paperJson, techniquesOfPaper } from './paperJson';
import { readTellingProblems } from './sources';

const groupings = [
  'technique',
  'year',
  'author',
  'venue',
  'type',
  'source',
] as const satisfies readonly GroupBy[];

function line(paper: Paper): string {
  return [paper.key, authorYear(paper), paper.title].join('\t');
}

function groupJson(group: Group): object {
  return {
    id: group.id,
    label: group.label,
    count: group.count,
    children: group.children.map(groupJson),
    papers: group.papers.map((paper) => paper.key),
  };
}

function groupLines(group: Group, depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  const inside =
    group.children.length > 0
      ? group.children.flatMap((child) => groupLines(child, depth + 1))
      : group.papers.map((paper) => `${indent}  ${line(paper)}`);
  return [`${indent}${group.label} (${group.count})`, ...inside];
}

function groupsOf(papers: readonly Paper[], by: GroupBy): readonly Group[] {
  return groupPapers(papers, {
    by,
    sort: 'year',
    techniquesOf: techniquesOfPaper,
    sourceLabel: (id) => (id === builtinSourceId ? 'Built-in collection' : id),
    taxonomy: builtinTaxonomy,
  });
}

/** `list`: all papers of the sources, plain or in groups. */
export const listCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, { 'group-by': 'text', json: 'flag' });
  const by = call.text('group-by');
  const grouping = by === undefined ? undefined : oneOf('group-by', by, groupings);
  const { papers } = await readTellingProblems(call.positionals, io);
  if (grouping === undefined) {
    io.out(call.flag('json') ? JSON.stringify(papers.map(paperJson), null, 2) : papers.map(line).join('\n'));
  } else {
    const groups = groupsOf(papers, grouping);
    const lines = groups.flatMap((group) => groupLines(group, 0));
    io.out(call.flag('json') ? JSON.stringify(groups.map(groupJson), null, 2) : lines.join('\n'));
  }
  return 0;
};

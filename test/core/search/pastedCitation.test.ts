import assert from 'node:assert/strict';
import { withoutCitations } from '../../../src/core/search/pastedCitation';

describe('a query that holds citations of a document', () => {
  const samples: readonly (readonly [string, string])[] = [
    ['[@knuth1984, p. 3]', 'knuth1984'],
    ['[see @knuth1984, chap. 2; -@lamport:86.]', 'knuth1984 lamport:86'],
    ['[cite:@knuth1984 p. 3]', 'knuth1984'],
    ['[@knuth1984', 'knuth1984'],
    ['\\cite{knuth1984,lamport86}', 'knuth1984 lamport86'],
    ['\\citep[see][12]{knuth1984}', 'knuth1984'],
    ['\\parencite*[3]{knuth1984', 'knuth1984'],
    ['as \\textcite{a} and \\autocite{b, c} say', 'as a and b c say'],
    ['#cite(<knuth1984>, supplement: [p. 3])', 'knuth1984'],
    [':cite:p:`knuth1984`', 'knuth1984'],
    ['cite:[knuth1984(3)]', 'knuth1984'],
  ];
  for (const [query, expected] of samples) {
    it(`reads ${query}`, () => {
      assert.equal(withoutCitations(query), expected);
    });
  }

  it('stays as it is where none is there', () => {
    for (const query of ['#kv-cache author:li', 'mail @ home [1]', '\\emph{On Growth}', 'cite: x', 'a[b]c']) {
      assert.equal(withoutCitations(query), query);
    }
  });

  it('stays as it is where brackets hold no key', () => {
    for (const query of ['attention [draft @ ICML]', 'emails [a@b.com] survey', '[me@home']) {
      assert.equal(withoutCitations(query), query);
    }
  });

  it('is read in no time, however long and odd', () => {
    for (const piece of ['[@', '\\cite[', '\\citecite', ':cite:`', '#cite(<']) {
      const began = process.cpuUsage();
      withoutCitations(piece.repeat(500));
      assert.ok(process.cpuUsage(began).user < 1_000_000, piece);
    }
  });
});

import assert from 'node:assert/strict';
import type { CslItem } from '../../../src/core/model/cslItem';
import { factsOf } from '../../../src/core/model/paper';
import { identityOf, isSameWork } from '../../../src/core/model/samePaper';
import { record } from '../../support/records';

type Said = readonly [title: string, author: string, year?: number, item?: Partial<CslItem>, arxiv?: string];

function areSame(one: Said, other: Said): boolean {
  const [a, b] = [one, other].map(([title, author, year, item, arxiv]) => {
    const sketch = { title, authors: [author], item, extras: arxiv === undefined ? {} : { arxiv } };
    const made = record(year === undefined ? sketch : { ...sketch, year });
    return identityOf(factsOf(made.item, made.extras));
  });
  assert.ok(a && b);
  assert.equal(isSameWork(a, b), isSameWork(b, a));
  return isSameWork(a, b);
}

describe('isSameWork', () => {
  it('takes one title by one author for one work, whatever is said less of one', () => {
    assert.ok(areSame(['Deep ponds', 'Doe', 2001, { volume: '3', page: '10-20' }], ['Deep Ponds', 'Doe']));
    assert.ok(areSame(['Deep ponds', 'Doe', 2001], ['Deep ponds', 'Doe', 2003, { volume: '3', page: '1' }]));
  });

  it('takes the columns of a journal for as many works', () => {
    const column = (year: number, volume: string, page: string): Said => [
      'Opening words',
      'Doe',
      year,
      { volume, page },
    ];
    assert.ok(!areSame(column(1993, '14', '371'), column(1994, '15', '5-6')));
    assert.ok(!areSame(column(1994, '14', '371'), column(1994, '15', '5')));
  });

  it('takes the volumes of a work for as many works', () => {
    const volume = (volume: string, year: number): Said => ['A history', 'Doe', year, { volume }];
    assert.ok(!areSame(volume('5', 1986), volume('8', 1992)));
    assert.ok(areSame(volume('5', 1986), volume('5', 1990)));
  });

  it('takes books of one title for editions where many years lie between them', () => {
    assert.ok(!areSame(['A manual', 'Press', 1982], ['A manual', 'Press', 2017]));
    assert.ok(areSame(['Deep ponds', 'Doe', 2015], ['Deep ponds', 'Doe', 2020]));
  });

  it('does not mind one slip, nor another way to write volume and pages', () => {
    const paper = (year: number, volume: string, page: string): Said => [
      'Ponds',
      'Doe',
      year,
      { volume, page },
    ];
    assert.ok(areSame(paper(2012, 'B716', '1-29'), paper(2012, '716', '1')));
    assert.ok(areSame(paper(2012, '16(6)', '92--96'), paper(2012, '16', '92')));
    assert.ok(areSame(paper(2012, '12', '412-415'), paper(2012, '12', '413-15')));
    assert.ok(areSame(paper(2012, '12', '412'), paper(2012, '21', '412')));
    assert.ok(areSame(paper(2012, 'xii', '412'), paper(2013, '12', '1')));
  });

  it('takes neither an arXiv number, nor a year, nor the number of a series for a volume', () => {
    const paper = (year: number, volume: string, page: string): Said => [
      'Ponds',
      'Doe',
      year,
      { volume, page },
    ];
    for (const odd of ['abs/1910.10683', 'arXiv:1910.10683', 'cs.LG/0301001', '2017-December', '2012']) {
      assert.ok(areSame(paper(2019, odd, '1-53'), paper(2020, '21', '140')), odd);
    }
    for (const series of ['9351 LNCS', '9351', 'LNCS 9351']) {
      assert.ok(areSame(paper(2015, '2', '12-19'), paper(2016, series, '234-241')), series);
    }
    assert.ok(!areSame(paper(2019, '07', '1-53'), paper(2020, '21', '140')));
  });

  it('believes the same volume and page rather than a year that says when something was put online', () => {
    const paper = (year: number, volume: string, page: string): Said => [
      'Ponds',
      'Doe',
      year,
      { volume, page },
    ];
    assert.ok(areSame(paper(1958, '65', '386--408'), paper(2006, '65', '386-408')));
    assert.ok(!areSame(paper(1958, '65', '386'), paper(2006, '65', '12')));
    assert.ok(!areSame(['Ponds', 'Doe', 1958, { page: '1' }], ['Ponds', 'Doe', 2006, { page: '1' }]));
    assert.ok(!areSame(['Ponds', 'Doe', 1958, { volume: '1' }], ['Ponds', 'Doe', 2006, { volume: '1' }]));
  });

  it('trusts an id, unless title and author and what else is known say otherwise', () => {
    const doi = { DOI: '10.1000/ponds' };
    assert.ok(areSame(['Deep ponds', 'Doe', 2012, doi], ['Deep ponds of the land', 'Doe', 2020, doi]));
    assert.ok(areSame(['Deep ponds', 'Doe', 2012, doi], ['Глубокие пруды', 'Доу', 2012, doi]));
    assert.ok(areSame(['Deep ponds', 'Doe', 2012, doi], ['', 'Roe', 2020, doi]));
    assert.ok(areSame(['Ponds', 'Müller', 2012, doi], ['Ponds: a study', 'Mueller', 2014, doi]));
    assert.ok(!areSame(['Deep ponds', 'Doe', 2012, doi], ['Old mills', 'Roe', 2015, doi]));
    assert.ok(!areSame(['Deep ponds', 'Doe', 2012, doi], ['Old mills', 'Roe', 2020, doi]));
    const printed = (volume: string, page: string): Partial<CslItem> => ({ ...doi, volume, page });
    assert.ok(!areSame(['Ponds', 'Doe', 2012, printed('1', '5')], ['Mills', 'Roe', 2012, printed('2', '9')]));
    assert.ok(areSame(['Ponds', 'Doe', 2012, printed('1', '5')], ['Mills', 'Roe', 2012, printed('1', '5')]));
  });

  it('takes two DOIs as a sign that an arXiv id is in the wrong place, where the titles differ', () => {
    const [one, other] = [{ DOI: '10.1000/one' }, { DOI: '10.1000/other' }];
    assert.ok(
      !areSame(['Ponds', 'Doe', 2012, one, '1201.00001'], ['Mills', 'Doe', 2012, other, '1201.00001']),
    );
    assert.ok(
      areSame(['Ponds', 'Doe', 2012, one, '1201.00001'], ['Ponds', 'Doe', 2012, other, '1201.00001']),
    );
    assert.ok(areSame(['Ponds', 'Doe', 2012, one, '1201.00001'], ['Mills', 'Roe', 2012, {}, '1201.00001']));
  });

  it('learns nothing from ids that Mendeley wrote into entries of any work', () => {
    const stray = { DOI: '10.1017/CBO9781107415324.004' };
    for (const DOI of [stray.DOI, '10.1007/s13398-014-0173-7.2']) {
      assert.ok(!areSame(['Deep ponds', 'Doe', 2013, { DOI }], ['Old mills', 'Roe', 2013, { DOI }]));
    }
    assert.ok(
      !areSame(['Deep ponds', 'Doe', 2013, {}, '1011.1669'], ['Mills', 'Roe', 2013, {}, '1011.1669']),
    );
    assert.ok(
      areSame(['Deep ponds', 'Doe', 2013, stray], ['Deep ponds', 'Doe', 2013, { DOI: '10.1000/ponds' }]),
    );
  });
});

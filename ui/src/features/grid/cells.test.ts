import { describe, expect, it } from 'vitest';
import { readTable, readTsv, writeHtml, writeTsv } from './cells';

describe('tab-separated text', () => {
  it.each<[string, string[][]]>([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"one\ntwo"\tb', [['one\ntwo', 'b']]],
    ['"say ""no"""\t', [['say "no"', '']]],
    ['"tab\there"\tx', [['tab\there', 'x']]],
    // Quotes that are not the spreadsheet's.
    ['"so" he said\tx', [['"so" he said', 'x']]],
    ['5" disk\tx', [['5" disk', 'x']]],
    ['', [['']]],
  ])('%j', (text, rows) => {
    expect(readTsv(text)).toEqual(rows);
  });

  it('is written as it is read', () => {
    const rows = [
      ['a', 'two\nlines'],
      ['say "no"', 'tab\there'],
    ];
    expect(readTsv(writeTsv(rows))).toEqual(rows);
  });
});

describe('tables', () => {
  it('have two columns or more, all rows as long as the longest', () => {
    expect(readTable('', 'one\ntwo')).toBeNull();
    expect(readTable('', 'a\tb\tc\nd')).toEqual([
      ['a', 'b', 'c'],
      ['d', '', ''],
    ]);
  });

  it('are written so that nothing in them is taken for HTML', () => {
    expect(writeHtml([['<b>', 'a & b\nc']])).toContain('<td>&lt;b&gt;</td><td>a &amp; b<br>c</td>');
  });
});
